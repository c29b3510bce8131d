namespace PeerBilling.Checks;

/// <summary>What one rule says of one session.</summary>
public enum Outcome
{
    /// <summary>The record lacks what the rule needs. The zero of the type, so that a forgotten value never passes.</summary>
    Unknown,

    /// <summary>The rule is satisfied.</summary>
    Pass,

    /// <summary>The rule is broken.</summary>
    Fail,

    /// <summary>The rule is not about this session: another code, another date.</summary>
    Skipped,
}
