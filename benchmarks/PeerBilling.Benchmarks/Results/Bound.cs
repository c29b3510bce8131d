namespace PeerBilling.Benchmarks.Results;

/// <summary>A budget that a measurement is held to.</summary>
/// <param name="On">What is bounded: <c>times by hand</c>, <c>a finding</c>.</param>
/// <param name="Unit">What the two numbers count.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">The most that it may be, itself included; the least for <paramref name="AtLeast"/>.</param>
/// <param name="AtLeast">True for a lower limit.</param>
internal sealed record Bound(string On, BoundUnit Unit, double Value, double Limit, bool AtLeast = false)
{
    /// <summary>True when the measured value is within the limit.</summary>
    public bool Holds => AtLeast ? Value >= Limit : Value <= Limit;

    /// <summary>It in words: <c>at most 5× by hand: 2.9×, holds</c>.</summary>
    public string Text => $"{(AtLeast ? "at least" : "at most")} {In(Limit)} {On}: {(Holds ? In(Value) : $"**{In(Value)}, broken**")}";

    /// <summary>A number in the unit.</summary>
    public string In(double value) => Unit switch
    {
        BoundUnit.Times => Amount.Times(value),
        BoundUnit.Bytes => Amount.Bytes(value),
        _ => Amount.Time(value),
    };
}
