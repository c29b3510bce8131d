using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation;

/// <summary>Finds what a rule set says of a session's procedure code on its date, as it was known on some day.</summary>
internal sealed class ServiceFinder(RuleSet ruleSet, LocalDate? knownOn)
{
    private readonly Dictionary<ProcedureCode, ImmutableArray<ServiceDefinition>> byCode =
        ruleSet.Services.Where(service => HasKnown(service, knownOn)).GroupBy(service => service.Code).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    private readonly HashSet<ProcedureCode> national = [.. ruleSet.NationalServices.Where(service => HasKnown(service, knownOn)).Select(service => service.Code)];

    /// <summary>The lookup, and the version it rests on.</summary>
    public ServiceLookup Find(in SessionContext context, out ServiceVersion? version)
    {
        version = null;
        if (!byCode.TryGetValue(context.Session.ProcedureCode, out ImmutableArray<ServiceDefinition> services))
        {
            return new(national.Contains(context.Session.ProcedureCode) ? ServiceStanding.NotListed : ServiceStanding.NotKnown, null, null);
        }

        if (Choose(services, context) is not { } choice)
        {
            return new(ServiceStanding.NotInForce, null, NearestSpan(services, context.Date));
        }

        version = choice.Version;
        return version is null
            ? new(ServiceStanding.NotThisWay, null, null) { Undecided = choice.Undecided }
            : new(ServiceStanding.InForce, version.Terms, null);
    }

    private static bool HasKnown(ServiceDefinition service, LocalDate? knownOn) => service.Versions.Any(version => !(version.Known > knownOn));

    /// <summary>
    /// Of the services in force the one that the session meets, in its program. One that it meets but for the program is chosen where there is
    /// no other, for the check on coverage to refuse; of several that the record does not tell apart none is, so that no session is judged by another's unit.
    /// </summary>
    private (ServiceVersion? Version, string? Undecided)? Choose(ImmutableArray<ServiceDefinition> services, in SessionContext context)
    {
        (bool anyInForce, string? undecided, ServiceVersion? otherProgram) = (false, null, null);
        List<ServiceVersion>? anyProgram = null;
        foreach (ServiceDefinition service in services)
        {
            if (Dating.InForce(service.Versions, context.Date, knownOn) is not { } version)
            {
                continue;
            }

            anyInForce = true;
            ConditionResult meant = service.When.Evaluate(context);
            ConditionResult covered = InProgram(version.Terms.Programs, context);
            if (meant.IsYes && covered.IsYes)
            {
                return (version, null);
            }

            undecided ??= meant.Field;
            if (meant.IsYes && covered.IsNo)
            {
                otherProgram ??= version;
            }
            else if (meant.IsYes)
            {
                (anyProgram ??= []).Add(version);
            }
        }

        undecided ??= anyProgram?.Count > 1 ? "program" : null;
        return !anyInForce ? null : (undecided is null ? anyProgram?[0] ?? otherProgram : null, undecided);
    }

    private ConditionResult InProgram(ImmutableArray<string> programs, in SessionContext context)
    {
        if (programs.Length == 0)
        {
            return ConditionResult.Yes;
        }

        return ruleSet.Vocabulary.Programs.Find(context.Session.Program) is { } program
            ? ConditionResult.Of(programs.Contains(program.Name))
            : ConditionResult.Unknown("program");
    }

    private DateSpan? NearestSpan(ImmutableArray<ServiceDefinition> services, LocalDate date) => services
        .SelectMany(service => service.Versions)
        .Where(version => !(version.Known > knownOn))
        .Select(version => version.Effective)
        .OrderBy(span => System.Math.Abs(Period.DaysBetween(date, span.From > date ? span.From : span.To ?? span.From)))
        .First();
}
