using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.RuleSets.Lint;

/// <summary>What a lint compares rule sets with.</summary>
public sealed record LintOptions
{
    /// <summary>The day on which somebody asks: a citation checked more than a year before it is old.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The claim adjustment reason codes that exist; empty to take every one.</summary>
    public ImmutableHashSet<string> Carcs { get; init; } = [];

    /// <summary>The remittance advice remark codes that exist; empty to take every one.</summary>
    public ImmutableHashSet<string> Rarcs { get; init; } = [];
}
