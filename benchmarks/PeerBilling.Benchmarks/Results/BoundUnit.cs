namespace PeerBilling.Benchmarks.Results;

/// <summary>What a bound counts.</summary>
internal enum BoundUnit
{
    /// <summary>A ratio to something else that was measured in the same run.</summary>
    Times,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Nanoseconds.</summary>
    Nanoseconds,
}
