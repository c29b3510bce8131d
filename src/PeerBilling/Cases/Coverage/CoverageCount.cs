using System;

namespace PeerBilling.Cases.Coverage;

/// <summary>How much of one kind the cases show.</summary>
/// <param name="What">The kind: rules, versions, first days, last days, services, limits.</param>
/// <param name="Shown">How many they show.</param>
/// <param name="Total">How many there are.</param>
public sealed record CoverageCount(string What, int Shown, int Total)
{
    /// <summary>The count as <c>rules 119/120</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{What} {Shown}/{Total}");
}
