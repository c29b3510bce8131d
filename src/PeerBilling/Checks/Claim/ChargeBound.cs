namespace PeerBilling.Checks.Kinds;

/// <summary>How a charge must stand to the rate of its units; YAML writes the names in lower case with underscores.</summary>
public enum ChargeBound
{
    /// <summary>Not above it.</summary>
    AtMost,

    /// <summary>Not below it.</summary>
    AtLeast,

    /// <summary>Neither above nor below it.</summary>
    Equal,
}
