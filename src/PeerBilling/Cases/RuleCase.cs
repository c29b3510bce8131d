using System.Collections.Immutable;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Cases;

/// <summary>An example beside a rule set: a session, and what the rules say of it.</summary>
public sealed record RuleCase
{
    /// <summary>The file it stands in.</summary>
    public required string Path { get; init; }

    /// <summary>The line it begins on, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its name, unique in its file.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the rule set that judges it.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The session.</summary>
    public required SessionRecord Session { get; init; }

    /// <summary>Sessions of the same batch, which count beside it; what the case expects is not about them.</summary>
    public ImmutableArray<SessionRecord> Others { get; init; } = [];

    /// <summary>Sessions billed before.</summary>
    public ImmutableArray<SessionRecord> History { get; init; } = [];

    /// <summary>The outcome expected of each rule named.</summary>
    public required ImmutableDictionary<string, Outcome> Outcomes { get; init; }

    /// <summary>The reason code expected of the one rule named; null for any.</summary>
    public string? Reason { get; init; }

    /// <summary>The severity expected of the one rule named; null for any.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The verdict expected; null for any.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The units expected; null for any.</summary>
    public int? ExpectedUnits { get; init; }

    /// <summary>The US dollars expected for these units; null for any.</summary>
    public decimal? ExpectedAmount { get; init; }

    /// <summary>How runners show it: <c>ca/peer-certification: the last day</c>.</summary>
    public string Display => $"{(Outcomes.Count == 1 ? System.Linq.Enumerable.First(Outcomes.Keys) : RuleSet)}: {Name}";
}
