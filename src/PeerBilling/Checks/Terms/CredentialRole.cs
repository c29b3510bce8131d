namespace PeerBilling.Checks.Terms;

/// <summary>Who holds a kind of credential; YAML writes the names in lower case.</summary>
public enum CredentialRole
{
    /// <summary>A peer support specialist.</summary>
    Peer,

    /// <summary>A supervisor.</summary>
    Supervisor,

    /// <summary>A licensed or certified clinician.</summary>
    Clinician,

    /// <summary>Either a peer or a supervisor.</summary>
    Any,
}
