namespace PeerBilling.Checks.Kinds;

/// <summary>The date on which a peer's age is tested; YAML writes the names in lower case.</summary>
public enum PeerAgeTest
{
    /// <summary>The date of service.</summary>
    Service,

    /// <summary>The date an accepted certification was issued.</summary>
    Certification,
}
