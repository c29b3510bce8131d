namespace PeerBilling.Checks.Kinds;

/// <summary>Which difference between units billed and units given a rule is about; YAML writes the names in lower case.</summary>
public enum UnitDifference
{
    /// <summary>More units billed than given: an overpayment.</summary>
    Over,

    /// <summary>Fewer units billed than given: money left behind.</summary>
    Under,

    /// <summary>Either.</summary>
    Both,
}
