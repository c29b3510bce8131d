using System.Collections.Generic;

namespace PeerBilling.Benchmarks.Results;

/// <summary>One thing measured.</summary>
internal sealed record Measurement
{
    /// <summary>Its name in this run: <c>session/report</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The question that it belongs to, the heading of its table.</summary>
    public required string Group { get; init; }

    /// <summary>What was done.</summary>
    public required string What { get; init; }

    /// <summary>Time by the clock, in nanoseconds: the median of many calls, or the least of a few processes.</summary>
    public required double Nanoseconds { get; init; }

    /// <summary>Time of all processors together, in nanoseconds; null where it was not measured.</summary>
    public double? ProcessorNanoseconds { get; init; }

    /// <summary>Sessions that were judged in that time.</summary>
    public int Sessions { get; init; } = 1;

    /// <summary>Bytes allocated; null where they were not measured.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>Bytes of each session that stay in memory until the last; null where nothing stays or it was not measured.</summary>
    public double? KeptBytes { get; init; }

    /// <summary>The most physical memory that the process held, in bytes; null where it was not measured.</summary>
    public long? PeakBytes { get; init; }

    /// <summary>What those compared with it call it: <c>by hand</c>; null for what nothing is compared with.</summary>
    public string? Called { get; init; }

    /// <summary>The id of what it is compared with; null for that itself.</summary>
    public string? Baseline { get; init; }

    /// <summary>Its time as a multiple of that of its baseline; null for a baseline.</summary>
    public double? Ratio { get; init; }

    /// <summary>The budgets it is held to.</summary>
    public IReadOnlyList<Bound> Bounds { get; init; } = [];
}
