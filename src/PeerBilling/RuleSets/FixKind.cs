namespace PeerBilling.RuleSets;

/// <summary>What may mend a finding; YAML and JSON write the names in lower case.</summary>
public enum FixKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A correction on the claim that changes nothing about what happened, such as a missing modifier.</summary>
    Administrative,

    /// <summary>A person must confirm or supply a fact.</summary>
    Attest,

    /// <summary>A person must look at it and decide.</summary>
    Review,
}
