using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>The verdict on one session and the findings behind it.</summary>
public sealed class SessionReport
{
    internal SessionReport(SessionRecord session, string ruleSet, Verdict verdict, ImmutableArray<Finding> findings) =>
        (Session, RuleSet, Verdict, Findings) = (session, ruleSet, verdict, findings);

    /// <summary>The session's id.</summary>
    public string Id => Session.Id;

    /// <summary>The session judged.</summary>
    public SessionRecord Session { get; }

    /// <summary>The rule set it was judged by, with its revision: <c>ca@2026-11-21</c>.</summary>
    public string RuleSet { get; }

    /// <summary>What all findings together say.</summary>
    public Verdict Verdict { get; }

    /// <summary>Units that the minutes give; null when the minutes, the unit or its rounding is not known.</summary>
    public int? ExpectedUnits { get; init; }

    /// <summary>US dollars for the expected units; null when there is no single rate.</summary>
    public decimal? ExpectedAmount { get; init; }

    /// <summary>What the rule set says of the procedure code on the date; null when it says nothing.</summary>
    internal ServiceVersion? Service { get; init; }

    /// <summary>Fails and unknowns in the order of the rules; with explanations also passes and skips.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The broken rules, of any severity.</summary>
    public IEnumerable<Finding> Failures => Findings.Where(finding => finding.Outcome == Outcome.Fail);
}
