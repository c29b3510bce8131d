using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>The note written of a session.</summary>
public sealed record Note
{
    /// <summary>The date the peer signed it.</summary>
    public LocalDate? SignedOn { get; init; }

    /// <summary>What it contains, such as <c>start_time</c>, <c>goal</c> or <c>signature</c>.</summary>
    public ImmutableArray<string>? Elements { get; init; }
}
