using NodaTime;

namespace PeerBilling.Model;

/// <summary>A background check of a peer, where the record tells several kinds apart.</summary>
public sealed record BackgroundCheck
{
    /// <summary>What was looked at, such as <c>state</c>, <c>fbi</c> or <c>registry</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The date of its result.</summary>
    public LocalDate? Completed { get; init; }

    /// <summary>True when nothing was found that bars the peer; null when not known.</summary>
    public bool? Cleared { get; init; }
}
