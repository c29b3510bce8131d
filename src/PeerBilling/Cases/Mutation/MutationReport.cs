using System.Collections.Immutable;

namespace PeerBilling.Cases.Mutation;

/// <summary>What became of the mutants of one or more rule set files.</summary>
/// <param name="Total">How many could be loaded.</param>
/// <param name="Survivors">Those that no case noticed, in the order of the file.</param>
public sealed record MutationReport(int Total, ImmutableArray<Mutant> Survivors)
{
    /// <summary>How many some case noticed.</summary>
    public int Killed => Total - Survivors.Length;

    /// <summary>Both reports as one.</summary>
    public MutationReport With(MutationReport other) => new(Total + other.Total, Survivors.AddRange(other.Survivors));
}
