using NodaTime;

namespace PeerBilling.Model;

/// <summary>A training that a peer or a supervisor completed.</summary>
public sealed record Training
{
    /// <summary>Its name, such as <c>supervisor</c> or <c>telehealth</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The date it was completed; null when not known.</summary>
    public LocalDate? Completed { get; init; }

    /// <summary>Its length in hours; null when not known.</summary>
    public decimal? Hours { get; init; }
}
