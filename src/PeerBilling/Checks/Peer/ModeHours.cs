using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>How much of the continuing education may have been taken in one way.</summary>
public sealed record ModeHours
{
    /// <summary>How it was taken; records are compared without case, blanks and hyphens.</summary>
    public required string Mode { get; init; }

    /// <summary>Most hours of this mode that count, the number included; more do no harm but do not count.</summary>
    public required decimal MaxHours { get; init; }

    internal static ModeHours Read(CheckSettings settings) => new()
    {
        Mode = settings.Text("mode", "How it was taken, such as online; spelling is compared without case, blanks and hyphens."),
        MaxHours = settings.Number("max_hours", "Most hours of this mode that count, the number included."),
    };
}
