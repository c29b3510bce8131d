using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Plans;

/// <summary>Finds what a rule set says of a procedure code on a date, as it was known on some day.</summary>
internal sealed class ServiceFinder(RuleSet ruleSet, LocalDate? knownOn)
{
    private readonly Dictionary<ProcedureCode, ImmutableArray<ServiceDefinition>> byCode =
        ruleSet.Services.Where(service => HasKnown(service, knownOn)).GroupBy(service => service.Code).ToDictionary(group => group.Key, group => group.ToImmutableArray());

    private readonly HashSet<ProcedureCode> national = [.. ruleSet.NationalServices.Where(service => HasKnown(service, knownOn)).Select(service => service.Code)];

    /// <summary>The services of a code on a date.</summary>
    public ServiceChoices On(ProcedureCode code, LocalDate date)
    {
        if (!byCode.TryGetValue(code, out ImmutableArray<ServiceDefinition> services))
        {
            return new ServiceChoices { InForce = [], Otherwise = national.Contains(code) ? ServiceStanding.NotListed : ServiceStanding.NotKnown, Spans = [] };
        }

        return new ServiceChoices
        {
            InForce = [.. from service in services
                          let version = Dating.InForce(service.Versions, date, knownOn)
                          where version is not null && (service.When.Codes.Length == 0 || service.When.Codes.Contains(code))
                          select (version, ConditionParts.Of(service.When))],
            Otherwise = ServiceStanding.NotInForce,
            Spans = [.. services.SelectMany(service => service.Versions).Where(version => !(version.Known > knownOn)).Select(version => version.Effective)],
        };
    }

    private static bool HasKnown(ServiceDefinition service, LocalDate? knownOn) => service.Versions.Any(version => !(version.Known > knownOn));
}
