namespace PeerBilling.Checks;

/// <summary>Which records a check must see together.</summary>
public enum CheckScope
{
    /// <summary>One session record decides.</summary>
    Session,

    /// <summary>All sessions of one member.</summary>
    Member,

    /// <summary>All sessions of one peer.</summary>
    Peer,

    /// <summary>All sessions of one supervisor.</summary>
    Supervisor,

    /// <summary>All records of one group session.</summary>
    Group,

    /// <summary>All sessions of one billing provider.</summary>
    BillingProvider,
}
