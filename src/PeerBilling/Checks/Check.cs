namespace PeerBilling.Checks;

/// <summary>A configured check: its properties are its settings. Immutable and free of state, so all threads may share it.</summary>
public abstract record Check
{
    /// <summary>Which records the check must see together.</summary>
    public abstract CheckScope Scope { get; }

    /// <summary>True when the check rests on what the rule set says of the service, so that a finding is no surer than that.</summary>
    public virtual bool RestsOnService => false;
}
