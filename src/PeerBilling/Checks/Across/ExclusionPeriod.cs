namespace PeerBilling.Checks.Kinds;

/// <summary>When services exclude each other.</summary>
public enum ExclusionPeriod
{
    /// <summary>At the same time; touching ends are not the same time.</summary>
    SameTime,

    /// <summary>On the same date of service.</summary>
    Day,

    /// <summary>In the same calendar month.</summary>
    Month,
}
