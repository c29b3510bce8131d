using NodaTime;

namespace PeerBilling.Model;

/// <summary>A signed document that a service rests on, beside the plan of care.</summary>
public sealed record CareDocument
{
    /// <summary>What it is, such as <c>assessment</c>, <c>recommendation</c>, <c>service_order</c> or <c>consent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The date it was signed.</summary>
    public LocalDate? SignedOn { get; init; }

    /// <summary>Who signed it, by credential or role.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The last date it holds for, included; null when not known or open.</summary>
    public LocalDate? Expires { get; init; }
}
