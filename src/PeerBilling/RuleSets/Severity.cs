namespace PeerBilling.RuleSets;

/// <summary>How much a broken rule weighs; YAML and JSON write the names in lower case.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>To be looked at; the session may be billed.</summary>
    Warning,

    /// <summary>The session must not be billed like this.</summary>
    Error,
}
