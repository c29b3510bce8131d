using System.Collections.Immutable;

namespace PeerBilling.Cases;

/// <summary>What running a case gave.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">How the rules differ from what the case expects; empty when they do not.</param>
public sealed record RuleCaseResult(RuleCase Case, ImmutableArray<string> Differences)
{
    /// <summary>True when the rules say what the case expects.</summary>
    public bool Passed => Differences.Length == 0;
}
