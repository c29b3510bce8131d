namespace PeerBilling.Checks.Kinds;

/// <summary>Whether a person has what is asked for, the worst first.</summary>
internal enum Holding
{
    /// <summary>The record shows that it is lacking.</summary>
    Refuted,

    /// <summary>The record does not say enough.</summary>
    Open,

    /// <summary>The person has it.</summary>
    Holds,
}
