using PeerBilling.Checks.Settings;

namespace PeerBilling.RuleSets;

/// <summary>A document that rules cite.</summary>
public sealed record SourceDocument
{
    /// <summary>The name that citations use.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who published it; null when not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>When: a date, a month or a year as far as known; null when not known.</summary>
    public string? Published { get; init; }

    /// <summary>Where it can be read; null when not known.</summary>
    public string? Url { get; init; }

    /// <summary>What it is.</summary>
    public required SourceKind Kind { get; init; }

    internal static SourceDocument Read(string id, CheckSettings settings) => new()
    {
        Id = id,
        Title = settings.Text("title", "Its title."),
        Publisher = settings.OptionalText("publisher", "Who published it."),
        Published = settings.OptionalText("published", "When it was published: a date, a month or a year as far as known."),
        Url = settings.OptionalText("url", "Where it can be read."),
        Kind = settings.Choice<SourceKind>("kind", "official: a text of the state, its agency, the federal government or a plan about its own rules; secondary: a text about such a text; memory: nobody has read it."),
    };
}
