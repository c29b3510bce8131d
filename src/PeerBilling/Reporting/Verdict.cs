namespace PeerBilling.Reporting;

/// <summary>What all findings together say of a session; JSON writes the names in lower case.</summary>
public enum Verdict
{
    /// <summary>A rule of severity error could not be decided. The zero of the type, so that a forgotten value never passes.</summary>
    Incomplete,

    /// <summary>No rule of severity error is broken or undecided.</summary>
    Pass,

    /// <summary>A rule of severity error is broken.</summary>
    Fail,
}
