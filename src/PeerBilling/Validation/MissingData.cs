namespace PeerBilling.Validation;

/// <summary>What absent data does to a verdict.</summary>
public enum MissingData
{
    /// <summary>A session that a rule of severity error cannot decide is incomplete.</summary>
    Incomplete,

    /// <summary>It fails.</summary>
    Fail,

    /// <summary>It does not count; the findings still say it.</summary>
    Ignore,
}
