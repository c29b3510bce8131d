namespace PeerBilling.Checks;

/// <summary>A check that one session record decides.</summary>
public abstract record SessionCheck : Check
{
    /// <inheritdoc/>
    public sealed override CheckScope Scope => CheckScope.Session;

    /// <summary>Judges a session. Pure: no clock, no file, no state, no exception; it returns on the first answer.</summary>
    public abstract CheckResult Evaluate(in SessionContext context);
}
