using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>The verdict on one session and the findings behind it.</summary>
public sealed class SessionReport
{
    private readonly SessionRecord session;

    internal SessionReport(SessionRecord session, string ruleSet, Verdict verdict, ImmutableArray<Finding> findings) =>
        (this.session, RuleSet, Verdict, Findings) = (session, ruleSet, verdict, findings);

    /// <summary>The session's id.</summary>
    public string Id => session.Id;

    /// <summary>The jurisdiction that the session's record names; null when it names none.</summary>
    public string? State => session.State;

    /// <summary>The date of service, or the first of several.</summary>
    public LocalDate DateOfService => session.DateOfService;

    /// <summary>The procedure billed.</summary>
    public ProcedureCode ProcedureCode => session.ProcedureCode;

    /// <summary>The claim's id; null when there is none.</summary>
    public string? ClaimId => session.Claim?.Id;

    /// <summary>The service line's number in the claim; null when there is none.</summary>
    public int? ClaimLine => session.Claim?.Line;

    /// <summary>Where the record was read; null for one made in memory.</summary>
    public RecordSource? Source => session.Source;

    /// <summary>The rule set it was judged by, with its revision: <c>ca@2026-11-21</c>.</summary>
    public string RuleSet { get; }

    /// <summary>What all findings together say.</summary>
    public Verdict Verdict { get; }

    /// <summary>Units that the minutes give; null when the minutes, the unit or its rounding is not known.</summary>
    public int? ExpectedUnits { get; init; }

    /// <summary>US dollars for the expected units; null when there is no single rate.</summary>
    public decimal? ExpectedAmount => ExpectedUnits * Service?.Terms.Rate;

    /// <summary>What the rule set says of the procedure code on the date; null when it says nothing.</summary>
    internal ServiceVersion? Service { get; init; }

    /// <summary>Where it is judged by a part of the rules only, what the other parts need to complete it; null for a whole judgement.</summary>
    internal PartialJudgement? Part { get; init; }

    /// <summary>Fails and unknowns in the order of the rules; with explanations also passes and skips.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The broken rules, of any severity.</summary>
    public IEnumerable<Finding> Failures => Findings.Where(finding => finding.Outcome == Outcome.Fail);
}
