using System;
using System.Collections.Generic;
using PeerBilling.Checks;

namespace PeerBilling.Reporting;

/// <summary>Counts over the sessions of a batch, gathered one report at a time.</summary>
public sealed class ReportSummary
{
    private readonly SortedDictionary<string, RuleCounts> rules = new(StringComparer.Ordinal);

    /// <summary>Sessions judged.</summary>
    public int Sessions { get; private set; }

    /// <summary>Sessions that passed.</summary>
    public int Passed { get; private set; }

    /// <summary>Sessions that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Sessions that could not be decided.</summary>
    public int Incomplete { get; private set; }

    /// <summary>Records that could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Counts by rule id, for rules with something to tell.</summary>
    public IReadOnlyDictionary<string, RuleCounts> Rules => rules;

    /// <summary>Counts a session.</summary>
    public void Add(SessionReport report)
    {
        Add(report.Verdict);
        foreach (Finding finding in report.Findings)
        {
            Add(finding.Rule, finding.Outcome);
        }
    }

    /// <summary>Counts a record that could not be read.</summary>
    public void AddUnreadable() => Unreadable++;

    /// <summary>Counts a session without its findings.</summary>
    internal void Add(Verdict verdict)
    {
        Sessions++;
        switch (verdict)
        {
            case Verdict.Pass:
                Passed++;
                break;
            case Verdict.Fail:
                Failed++;
                break;
            default:
                Incomplete++;
                break;
        }
    }

    /// <summary>Counts a finding.</summary>
    internal void Add(string rule, Outcome outcome)
    {
        if (!rules.TryGetValue(rule, out RuleCounts? counts))
        {
            rules.Add(rule, counts = new RuleCounts());
        }

        switch (outcome)
        {
            case Outcome.Fail:
                counts.Fail++;
                break;
            case Outcome.Unknown:
                counts.Unknown++;
                break;
            case Outcome.Pass:
                counts.Pass++;
                break;
            default:
                counts.Skipped++;
                break;
        }
    }
}
