using NodaTime;

namespace PeerBilling.Model;

/// <summary>A payer's prior authorization (X12 REF*G1).</summary>
public sealed record Authorization
{
    /// <summary>The payer's number for it.</summary>
    public string? Number { get; init; }

    /// <summary>The units it allows in all; null when not known.</summary>
    public Units? Units { get; init; }

    /// <summary>The first date it holds for, included.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last date it holds for, included.</summary>
    public LocalDate? To { get; init; }
}
