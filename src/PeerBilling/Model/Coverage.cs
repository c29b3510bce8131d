using NodaTime;

namespace PeerBilling.Model;

/// <summary>A span of a member's coverage.</summary>
public sealed record Coverage
{
    /// <summary>The first covered date, included.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last covered date, included; null while coverage goes on.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The plan that pays; null when not known.</summary>
    public string? Plan { get; init; }

    /// <summary>The benefit within Medicaid, such as a waiver's name; null when not known.</summary>
    public string? Benefit { get; init; }
}
