using System.Collections.Immutable;

namespace PeerBilling.X12;

/// <summary>Where the facts that all lines of a claim share stand; the lines keep one such object among them.</summary>
internal sealed class ClaimPlaces
{
    public Place Claim { get; init; }

    public Place Rendering { get; init; }

    public Place Supervising { get; init; }

    public Place Authorization { get; init; }

    public Place Replaces { get; init; }

    public Place Billing { get; init; }

    public Place Taxonomy { get; init; }

    public Place State { get; init; }

    public Place Subscriber { get; init; }

    public Place Payer { get; init; }

    public Place Birth { get; init; }

    public Place Submitted { get; init; }

    /// <summary>True where the date is GS04, for want of BHT04.</summary>
    public bool IsSubmittedByGroup { get; init; }

    /// <summary>True where the patient is not the subscriber.</summary>
    public bool HasPatient { get; init; }

    public ImmutableArray<DiagnosisPlace> Diagnoses { get; init; }
}
