using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.History;

/// <summary>Which sessions a history is to forget: those that meet all that is said here. One that says nothing forgets nothing.</summary>
public sealed record ForgetRequest
{
    /// <summary>Their ids; empty for any.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    /// <summary>The number of the batch they were recorded with; null for any.</summary>
    public long? Batch { get; init; }

    /// <summary>The day that their last date of service comes before; null for any.</summary>
    public LocalDate? Before { get; init; }

    /// <summary>True when it says nothing.</summary>
    public bool IsEmpty => Ids.IsEmpty && Batch is null && Before is null && Member is null;

    /// <summary>The member they were given to; null for any.</summary>
    public string? Member { get; init; }
}
