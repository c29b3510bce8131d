namespace PeerBilling.Checks.Kinds;

/// <summary>How a recorded credential stands to those that a rule accepts.</summary>
internal enum CredentialMatch
{
    /// <summary>Its type is none that the vocabulary knows.</summary>
    Unrecognized,

    /// <summary>It is a known type that the rule does not list.</summary>
    NotListed,

    /// <summary>The rule lists its type, but the record says that another state issued it.</summary>
    OtherState,

    /// <summary>The rule accepts it.</summary>
    Accepted,
}
