namespace PeerBilling.Checks.Kinds;

/// <summary>What lifts a limit from a session.</summary>
public enum LimitLift
{
    /// <summary>A prior authorization that holds on the date of service.</summary>
    Authorization,

    /// <summary>A plan of care in force on the date of service.</summary>
    PlanOfCare,
}
