namespace PeerBilling.Checks.Kinds;

/// <summary>Who cannot be in two sessions at once.</summary>
public enum OverlapSubject
{
    /// <summary>A peer, with two members outside a group.</summary>
    Peer,

    /// <summary>A member, in two services.</summary>
    Member,
}
