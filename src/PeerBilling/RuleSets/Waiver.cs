using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.RuleSets;

/// <summary>A rule that an overlay sets aside: it is still judged and shown, and no longer holds a session.</summary>
public sealed record Waiver
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    /// <summary>The last date of service it holds for, included; null without end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The id of the overlay that declares it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>True when it holds for a date of service.</summary>
    public bool Covers(LocalDate dateOfService) => !(dateOfService > Until);

    internal static Waiver Read(CheckSettings settings, string rule, string declaredBy) => new()
    {
        Rule = rule,
        Reason = settings.Text("reason", "Why it is set aside."),
        By = settings.Text("by", "Who decided it."),
        Until = settings.OptionalDate("until", "The last date of service it holds for, included."),
        DeclaredBy = declaredBy,
    };
}
