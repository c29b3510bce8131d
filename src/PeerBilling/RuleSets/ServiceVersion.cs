using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.RuleSets;

/// <summary>What a rule set says of a service for dates of service in a span.</summary>
public sealed record ServiceVersion : IDated
{
    /// <inheritdoc/>
    public required DateSpan Effective { get; init; }

    /// <inheritdoc/>
    public LocalDate? Known { get; init; }

    /// <summary>The part that checks read.</summary>
    public required ServiceTerms Terms { get; init; }

    /// <summary>Who says so.</summary>
    public required Citation Cite { get; init; }

    /// <summary>Who says how minutes are rounded, where that is another source; null for the same.</summary>
    public Citation? RoundingCite { get; init; }

    /// <summary>Why no version holds between the one before and this; null where none is missing, or nobody says why.</summary>
    public string? Gap { get; init; }

    /// <summary>Where it is written; null when it was not read from a file.</summary>
    public FilePlace? Place { get; init; }
}
