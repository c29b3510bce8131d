namespace PeerBilling.Checks;

/// <summary>A configured check: its properties are its settings. Immutable and free of state, so all threads may share it.</summary>
public abstract record Check
{
    /// <summary>Which records the check must see together.</summary>
    public abstract CheckScope Scope { get; }

    /// <summary>True when the check rests on what the rule set says of the service, so that a finding is no surer than that.</summary>
    public virtual bool RestsOnService => false;

    /// <summary>False when its settings let none of these sessions pass, such as a modifier denied to lines that all carry it.</summary>
    internal virtual bool CanPass(Reach reach) => true;

    /// <summary>False when its settings let none of these sessions fail, such as a list that is not complete: what is not on it is unknown.</summary>
    internal virtual bool CanFail(Reach reach) => true;
}
