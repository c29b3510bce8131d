namespace PeerBilling.Reporting;

/// <summary>How often a rule had each outcome in a batch; passes and skips only where they are explained.</summary>
public sealed class RuleCounts
{
    /// <summary>Sessions that broke it.</summary>
    public int Fail { get; internal set; }

    /// <summary>Sessions that could not be decided.</summary>
    public int Unknown { get; internal set; }

    /// <summary>Sessions that satisfied it.</summary>
    public int Pass { get; internal set; }

    /// <summary>Sessions it was not about.</summary>
    public int Skipped { get; internal set; }
}
