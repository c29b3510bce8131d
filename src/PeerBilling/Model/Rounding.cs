namespace PeerBilling.Model;

/// <summary>How minutes become whole units; YAML writes the names in lower case with underscores.</summary>
public enum Rounding
{
    /// <summary>No document read so far says how: only counts that no rounding could give are wrong.</summary>
    Unstated,

    /// <summary>Only full units count: 29 minutes of 15 are 1 unit.</summary>
    FullUnit,

    /// <summary>A further unit counts once more than half of it was given: of 15 minutes, 8 to 22 are 1 unit and 23 to 37 are 2.</summary>
    Midpoint,

    /// <summary>A further unit counts once it is begun: 16 minutes of 15 are 2 units.</summary>
    RoundUp,

    /// <summary>To the nearest unit, exact halves upward: of 60 minutes, 30 are 1 unit.</summary>
    Nearest,

    /// <summary>One unit for a day, whatever the minutes.</summary>
    PerDiem,

    /// <summary>One unit for an encounter, whatever the minutes.</summary>
    Encounter,
}
