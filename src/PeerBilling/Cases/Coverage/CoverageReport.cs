using System;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Cases.Mutation;

namespace PeerBilling.Cases.Coverage;

/// <summary>How much of one or more rule sets their cases show.</summary>
/// <param name="Counts">How much of each kind.</param>
/// <param name="Gaps">What is not shown.</param>
public sealed record CoverageReport(ImmutableArray<CoverageCount> Counts, ImmutableArray<CoverageGap> Gaps)
{
    /// <summary>True when everything is shown.</summary>
    public bool IsComplete => Gaps.Length == 0;

    /// <summary>Both reports as one.</summary>
    public CoverageReport With(CoverageReport other) => new(
        [.. Counts.Concat(other.Counts).GroupBy(count => count.What, StringComparer.Ordinal).Select(kind => new CoverageCount(kind.Key, kind.Sum(count => count.Shown), kind.Sum(count => count.Total)))],
        [.. Gaps, .. other.Gaps]);

    /// <summary>The same with the limits: a number, date or period that could stand a step higher or lower, and no case would notice.</summary>
    /// <param name="limits">The mutants of the limits.</param>
    public CoverageReport With(MutationReport limits) => With(new CoverageReport(
        [new CoverageCount("limits", limits.Killed, limits.Total)],
        [.. limits.Survivors.Select(mutant => new CoverageGap(mutant.Place, mutant.RuleId ?? mutant.RuleSet, $"no case tells {mutant.Path} {mutant.Was} from {mutant.Became}"))]));

    /// <summary>The counts on one line.</summary>
    public override string ToString() => string.Join(", ", Counts);
}
