namespace PeerBilling.Model;

/// <summary>Over what minutes are summed before they become units; YAML writes the names in lower case.</summary>
public enum Accumulation
{
    /// <summary>Each session by itself.</summary>
    Session,

    /// <summary>All sessions of one code, one peer and one member on one date together.</summary>
    Day,
}
