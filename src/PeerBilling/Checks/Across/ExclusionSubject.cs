namespace PeerBilling.Checks.Kinds;

/// <summary>Whose services exclude each other.</summary>
public enum ExclusionSubject
{
    /// <summary>Those of one member.</summary>
    Member,

    /// <summary>Those of one peer.</summary>
    Peer,
}
