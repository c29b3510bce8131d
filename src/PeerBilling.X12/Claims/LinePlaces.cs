using System.Collections.Immutable;

namespace PeerBilling.X12;

/// <summary>Where a service line's own facts stand.</summary>
internal readonly record struct LinePlaces
{
    public Place Number { get; init; }

    public Place Service { get; init; }

    public Place Date { get; init; }

    public Place ControlNumber { get; init; }

    public Place Authorization { get; init; }

    public Place Rendering { get; init; }

    public Place Supervising { get; init; }

    /// <summary>True where the place of service is SV105.</summary>
    public bool HasPlaceOfService { get; init; }

    /// <summary>True where SV104 counts minutes.</summary>
    public bool CountsMinutes { get; init; }

    /// <summary>The positions 0 to 3 of the modifiers, in order, for an empty one may stand between two.</summary>
    public ModifierPositions Modifiers { get; init; }

    /// <summary>For each diagnosis of the line its index among the claim's.</summary>
    public ImmutableArray<byte> Diagnoses { get; init; }
}
