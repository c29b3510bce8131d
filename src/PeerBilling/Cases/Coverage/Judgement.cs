using System;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Cases.Coverage;

/// <summary>What a rule really said of the session of a case that names it.</summary>
/// <param name="Date">The date of service.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Version">The version that judged; null when none was in force.</param>
internal sealed record Judgement(LocalDate Date, Outcome Outcome, RuleVersion? Version)
{
    /// <summary>Null when the case does not name the rule, or does not hold.</summary>
    public static Judgement? Of(RuleCaseResult result, string rule)
    {
        if (!result.Passed || result.Report is not { } report || !result.Case.Outcomes.ContainsKey(rule))
        {
            return null;
        }

        Finding? finding = report.Findings.FirstOrDefault(each => string.Equals(each.Rule, rule, StringComparison.Ordinal));
        return new Judgement(result.Case.Session.DateOfService, finding?.Outcome ?? Outcome.Skipped, finding?.Version);
    }
}
