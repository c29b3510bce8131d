namespace PeerBilling.Model;

/// <summary>Whether a service is given to one member or to several at once; YAML writes the names in lower case.</summary>
public enum ServiceFormat
{
    /// <summary>One member.</summary>
    Individual,

    /// <summary>Several members together.</summary>
    Group,
}
