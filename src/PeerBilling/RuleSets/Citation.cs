using System.Collections.Generic;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;

namespace PeerBilling.RuleSets;

/// <summary>Which document says so, where in it, and how sure we are.</summary>
public sealed record Citation
{
    /// <summary>The document.</summary>
    public required SourceDocument Source { get; init; }

    /// <summary>The place in it; null for the whole.</summary>
    public string? At { get; init; }

    /// <summary>The day somebody last read it there.</summary>
    public required LocalDate Checked { get; init; }

    /// <summary>How well the fact is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What a reader should know besides; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Where it is written; null when it was not read from a file.</summary>
    public FilePlace? Place { get; init; }

    internal static Citation Read(CheckSettings settings, IReadOnlyDictionary<string, SourceDocument> sources)
    {
        string id = settings.Text("source", "The id of the document, from sources.");
        sources.TryGetValue(id, out SourceDocument? source);
        if (source is null && id.Length > 0)
        {
            settings.Require(false, "source", $"'{id}' is not among the sources", Spelling.Nearest(id, sources.Keys));
        }

        Confidence usual = Usual(source?.Kind ?? SourceKind.Memory);
        Confidence confidence = settings.OptionalChoice<Confidence>("confidence", "high: read in an official text; medium: in a secondary text; low: nobody has read it. By default what the kind of source gives.") ?? usual;
        settings.Require(source is not { Kind: SourceKind.Memory } || confidence == Confidence.Low, "confidence", "a source of kind 'memory' carries no more than confidence low");
        return new Citation
        {
            Source = source!,
            At = settings.OptionalText("at", "The place in the document."),
            Checked = settings.Date("checked", "The day somebody last read it there."),
            Confidence = confidence,
            Note = settings.OptionalText("note", "What a reader should know besides."),
            Place = (settings as NodeSettings)?.Place,
        };
    }

    private static Confidence Usual(SourceKind kind) => kind switch
    {
        SourceKind.Official => Confidence.High,
        SourceKind.Secondary => Confidence.Medium,
        _ => Confidence.Low,
    };
}
