namespace PeerBilling.Checks.Kinds;

/// <summary>Whether a credential was valid on the date of service.</summary>
internal enum CredentialState
{
    /// <summary>The record lacks what decides.</summary>
    Open,

    /// <summary>It was valid.</summary>
    Valid,

    /// <summary>It had expired.</summary>
    Expired,

    /// <summary>It was issued later.</summary>
    NotYetIssued,

    /// <summary>It is withdrawn for a time.</summary>
    Suspended,

    /// <summary>It is withdrawn for good.</summary>
    Revoked,

    /// <summary>It is asked for and not yet granted.</summary>
    Pending,
}
