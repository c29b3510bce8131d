namespace PeerBilling.Checks;

/// <summary>How well a fact is known; YAML and JSON write the names in lower case.</summary>
public enum Confidence
{
    /// <summary>Nobody has read it in a document: never more than a warning.</summary>
    Low,

    /// <summary>Read in a secondary text.</summary>
    Medium,

    /// <summary>Read in an official text.</summary>
    High,
}
