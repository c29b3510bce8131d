namespace PeerBilling.Model;

/// <summary>What the time of a session was spent on; JSON writes the names in lower case with underscores.</summary>
public enum Activity
{
    /// <summary>Peer support given to the member.</summary>
    DirectService,

    /// <summary>The peer's way to or from the member.</summary>
    Travel,

    /// <summary>The member did not come.</summary>
    NoShow,

    /// <summary>Writing notes or plans.</summary>
    Documentation,

    /// <summary>Taking the member somewhere.</summary>
    Transport,

    /// <summary>Leisure without a goal of the plan of care.</summary>
    Recreation,

    /// <summary>Supervision given or received.</summary>
    Supervision,

    /// <summary>Anything else.</summary>
    Other,
}
