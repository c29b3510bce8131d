namespace PeerBilling.Checks.Kinds;

/// <summary>Whose number is bounded.</summary>
public enum SpanOf
{
    /// <summary>Different peers of one supervisor.</summary>
    Peers,

    /// <summary>Different members of one peer.</summary>
    Members,
}
