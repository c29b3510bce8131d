using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation;

/// <summary>Finds what a rule set says of a session's procedure code on its date.</summary>
internal sealed class ServiceFinder(RuleSet ruleSet, LocalDate? knownOn)
{
    private readonly Dictionary<ProcedureCode, ImmutableArray<ServiceDefinition>> byCode =
        ruleSet.Services.GroupBy(service => service.Code).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    private readonly HashSet<ProcedureCode> national = [.. ruleSet.NationalServices.Select(service => service.Code)];

    /// <summary>The lookup, and the version it rests on.</summary>
    public ServiceLookup Find(SessionRecord session, out ServiceVersion? version)
    {
        version = null;
        if (!byCode.TryGetValue(session.ProcedureCode, out ImmutableArray<ServiceDefinition> services))
        {
            return new(national.Contains(session.ProcedureCode) ? ServiceStanding.NotListed : ServiceStanding.NotKnown, null, null);
        }

        bool anyInForce = false;
        foreach (ServiceDefinition service in services)
        {
            ServiceVersion? inForce = Dating.InForce(service.Versions, session.DateOfService, knownOn);
            anyInForce |= inForce is not null;
            if (inForce is not null && IsMeant(service, session, services.Length))
            {
                version = inForce;
                return new(ServiceStanding.InForce, inForce.Terms, null);
            }
        }

        return anyInForce ? new(ServiceStanding.NotThisWay, null, null) : new(ServiceStanding.NotInForce, null, NearestSpan(services, session.DateOfService));
    }

    private static DateSpan NearestSpan(ImmutableArray<ServiceDefinition> services, LocalDate date)
    {
        IEnumerable<DateSpan> spans = services.SelectMany(service => service.Versions).Select(version => version.Effective);
        return spans.OrderBy(span => System.Math.Abs(Period.DaysBetween(date, span.From > date ? span.From : span.To ?? span.From))).First();
    }

    private bool IsMeant(ServiceDefinition service, SessionRecord session, int candidates)
    {
        SessionContext context = new(session, ruleSet.Vocabulary);
        ConditionResult meant = service.When.Evaluate(context);
        if (!meant.IsYes || candidates == 1)
        {
            return meant.IsYes;
        }

        ImmutableArray<string> programs = service.Versions[0].Terms.Programs;
        return programs.Length == 0
            || ruleSet.Vocabulary.Programs.Find(session.Program) is not { } program
            || programs.Contains(program.Name);
    }
}
