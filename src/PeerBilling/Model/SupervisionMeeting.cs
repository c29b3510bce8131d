using NodaTime;

namespace PeerBilling.Model;

/// <summary>One supervision meeting.</summary>
public sealed record SupervisionMeeting
{
    /// <summary>The date it was held.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Its length in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>How it was held, such as <c>in_person</c>, <c>video</c>, <c>telephone</c> or <c>group</c>.</summary>
    public string? Mode { get; init; }
}
