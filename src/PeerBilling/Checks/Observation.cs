namespace PeerBilling.Checks;

/// <summary>What a check across sessions takes from one session: the part it plays, or, for none, what the rule comes to already.</summary>
/// <param name="Part">The part it plays.</param>
/// <param name="Result">What the rule comes to where the session is not judged among the others (no part, or <see cref="Part.Lifted"/>): unknown where the record lacks what counts.</param>
internal readonly record struct Observation(Part Part, CheckResult Result)
{
    /// <summary>A number for <see cref="Sighting.Amount"/>.</summary>
    public int Amount { get; init; }

    /// <summary>It counts, and is judged.</summary>
    public static Observation Counted { get; } = new(Part.Counted, CheckResult.Pass);

    /// <summary>It counts, and nothing holds it.</summary>
    public static Observation Lifted { get; } = new(Part.Lifted, CheckResult.Pass);

    /// <summary>The rule is not about it after all.</summary>
    public static Observation Skipped { get; } = new(Part.None, CheckResult.Skipped);

    /// <summary>It plays no part, because the record lacks these fields.</summary>
    public static Observation Missing(string check, params string[] fields) => new(Part.None, CheckResult.Missing(check, fields));
}
