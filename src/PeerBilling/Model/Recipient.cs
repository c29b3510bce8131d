namespace PeerBilling.Model;

/// <summary>Whom the peer spoke with for the member's benefit; JSON writes the names in lower case.</summary>
public enum Recipient
{
    /// <summary>The member.</summary>
    Member,

    /// <summary>A parent, guardian or other family caregiver, with or without the member.</summary>
    Family,

    /// <summary>Another person of importance to the member's care.</summary>
    Collateral,
}
