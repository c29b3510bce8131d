namespace PeerBilling.Checks.Kinds;

/// <summary>What two records of the same session have alike, besides the member and the date of service.</summary>
public enum DuplicateKey
{
    /// <summary>The member; always compared.</summary>
    Member,

    /// <summary>The date of service; always compared.</summary>
    Date,

    /// <summary>The procedure code.</summary>
    ProcedureCode,

    /// <summary>The modifiers, whatever their order.</summary>
    Modifiers,

    /// <summary>When the session began.</summary>
    Start,

    /// <summary>The peer.</summary>
    Peer,

    /// <summary>The billing provider.</summary>
    BillingProvider,
}
