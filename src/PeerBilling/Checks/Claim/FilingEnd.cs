namespace PeerBilling.Checks.Kinds;

/// <summary>Which day must lie inside the time to file; YAML writes the names in lower case.</summary>
public enum FilingEnd
{
    /// <summary>The day the claim is sent.</summary>
    Submitted,

    /// <summary>The day the payer receives it.</summary>
    Received,
}
