namespace PeerBilling.Checks;

/// <summary>How a rule set stands to a procedure code on a date.</summary>
public enum ServiceStanding
{
    /// <summary>Neither the rule set nor the federal list knows the code as peer support.</summary>
    NotKnown,

    /// <summary>The federal list knows the code as one used for peer support; the jurisdiction's rule set does not list it.</summary>
    NotListed,

    /// <summary>The rule set lists the code, but no version is in force on the date.</summary>
    NotInForce,

    /// <summary>The rule set lists the code on the date, but not with these modifiers, program or format.</summary>
    NotThisWay,

    /// <summary>The rule set lists the code on the date.</summary>
    InForce,
}
