using System.Collections.Immutable;
using PeerBilling.Reporting;

namespace PeerBilling.Cases;

/// <summary>What running a case gave.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">How the rules differ from what the case expects; empty when they do not.</param>
public sealed record RuleCaseResult(RuleCase Case, ImmutableArray<string> Differences)
{
    /// <summary>What was said of the session; null when it was not judged.</summary>
    public SessionReport? Report { get; init; }

    /// <summary>True when the rules say what the case expects.</summary>
    public bool Passed => Differences.Length == 0;
}
