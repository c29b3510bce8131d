using NodaTime;

namespace PeerBilling.Model;

/// <summary>A completed piece of continuing education.</summary>
public sealed record ContinuingEducation
{
    /// <summary>The date it was completed.</summary>
    public required LocalDate Completed { get; init; }

    /// <summary>Its length in hours.</summary>
    public required decimal Hours { get; init; }

    /// <summary>Its subject, such as <c>ethics</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>How it was taken, such as <c>live</c> or <c>online</c>.</summary>
    public string? Mode { get; init; }

    /// <summary>The credential it counts toward; null for any.</summary>
    public string? Credential { get; init; }
}
