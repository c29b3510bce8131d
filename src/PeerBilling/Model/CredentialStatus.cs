namespace PeerBilling.Model;

/// <summary>What the issuer says of a credential; JSON writes the names in lower case.</summary>
public enum CredentialStatus
{
    /// <summary>In good standing.</summary>
    Active,

    /// <summary>Ended without renewal.</summary>
    Expired,

    /// <summary>Withdrawn for a time.</summary>
    Suspended,

    /// <summary>Withdrawn for good.</summary>
    Revoked,

    /// <summary>Asked for, not yet granted.</summary>
    Pending,
}
