namespace PeerBilling.RuleSets;

/// <summary>What a source is; YAML writes the names in lower case.</summary>
public enum SourceKind
{
    /// <summary>A text of the state, its agency, the federal government or a plan about its own rules.</summary>
    Official,

    /// <summary>A text about such a text.</summary>
    Secondary,

    /// <summary>Nobody has read it: general knowledge.</summary>
    Memory,
}
