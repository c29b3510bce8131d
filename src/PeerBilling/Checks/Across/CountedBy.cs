namespace PeerBilling.Checks.Kinds;

/// <summary>Whose sessions are counted together.</summary>
public enum CountedBy
{
    /// <summary>Those of one member.</summary>
    Member,

    /// <summary>Those of one peer.</summary>
    Peer,

    /// <summary>Those of one supervisor.</summary>
    Supervisor,

    /// <summary>Those of one group session.</summary>
    Group,

    /// <summary>Those of one billing provider.</summary>
    BillingProvider,
}
