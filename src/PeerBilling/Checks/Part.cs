namespace PeerBilling.Checks;

/// <summary>What part a session plays for a check across sessions.</summary>
internal enum Part : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>It counts, and is judged.</summary>
    Counted,

    /// <summary>It counts; whether anything lifts the rule from it is not known.</summary>
    Doubtful,

    /// <summary>It counts, and nothing holds it.</summary>
    Lifted,

    /// <summary>The rule is not about it, but about others because of it.</summary>
    Other,
}
