using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

namespace PeerBilling.Cases;

/// <summary>Runs cases against their rule set.</summary>
public sealed class RuleCaseRunner
{
    private readonly SessionValidator validator;

    /// <summary>Creates a runner.</summary>
    public RuleCaseRunner(RuleSet ruleSet) => validator = new SessionValidator(ruleSet, new ValidationOptions { Explain = true });

    /// <summary>Runs a case.</summary>
    public RuleCaseResult Run(RuleCase ruleCase)
    {
        SessionHistory history = new();
        history.Record(ruleCase.History.Select(PastSession.Of));
        SessionReport report = validator.ValidateAll([ruleCase.Session, .. ruleCase.Others], history).Sessions[0];
        List<string> differences = [.. report.Findings.Where(finding => finding.Code == "engine/error").Select(finding => $"{finding.Code}: {finding.Message}")];
        foreach (KeyValuePair<string, Outcome> expected in ruleCase.Outcomes)
        {
            Compare(expected.Key, expected.Value, ruleCase, report, differences);
        }

        Compare("verdict", ruleCase.Verdict is { } verdict ? Names.Of(verdict) : null, Names.Of(report.Verdict), differences);
        Compare("expectedUnits", ruleCase.ExpectedUnits?.ToString(System.Globalization.CultureInfo.InvariantCulture), report.ExpectedUnits?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none", differences);
        Compare("expectedAmount", ruleCase.ExpectedAmount is { } amount ? Dollars(amount) : null, report.ExpectedAmount is { } due ? Dollars(due) : "none", differences);
        return new RuleCaseResult(ruleCase, [.. differences]) { Report = report };
    }

    private static string Dollars(decimal amount) => amount.ToString("0.00##", System.Globalization.CultureInfo.InvariantCulture);

    private static void Compare(string what, string? expected, string actual, List<string> differences)
    {
        if (expected is not null && expected != actual)
        {
            differences.Add($"{what}: expected {expected}, was {actual}");
        }
    }

    private void Compare(string ruleId, Outcome expected, RuleCase ruleCase, SessionReport report, List<string> differences)
    {
        if (validator.RuleSet.Find(ruleId) is null)
        {
            differences.Add($"there is no rule '{ruleId}'" + (Checks.Terms.Spelling.Nearest(ruleId, validator.RuleSet.Rules.Select(rule => rule.Id)) is { } near ? $"; did you mean '{near}'?" : string.Empty));
            return;
        }

        Finding? finding = report.Findings.FirstOrDefault(each => string.Equals(each.Rule, ruleId, StringComparison.Ordinal));
        Outcome actual = finding?.Outcome ?? Outcome.Skipped;
        if (actual != expected)
        {
            differences.Add($"{ruleId}: expected {Names.Of(expected)}, was {Names.Of(actual)}" + (finding is null || actual == Outcome.Skipped ? string.Empty : $" ({finding.Code}: {finding.Message})"));
        }

        Compare("reason", ruleCase.Reason, finding?.Code ?? "none", differences);
        Compare("severity", ruleCase.Severity is { } severity ? Names.Of(severity) : null, finding is null ? "none" : Names.Of(finding.Severity), differences);
    }
}
