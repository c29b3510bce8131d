using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>How much of the continuing education must be in one topic.</summary>
public sealed record TopicHours
{
    /// <summary>The topic; records are compared without case, blanks and hyphens.</summary>
    public required string Topic { get; init; }

    /// <summary>Hours in it that are needed, the number included.</summary>
    public required decimal Hours { get; init; }

    internal static TopicHours Read(CheckSettings settings) => new()
    {
        Topic = settings.Text("topic", "The topic, such as ethics; spelling is compared without case, blanks and hyphens."),
        Hours = settings.Number("hours", "Hours in the topic that are needed, the number included."),
    };
}
