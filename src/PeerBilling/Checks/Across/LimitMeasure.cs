namespace PeerBilling.Checks.Kinds;

/// <summary>What a limit counts.</summary>
public enum LimitMeasure
{
    /// <summary>Units billed.</summary>
    Units,

    /// <summary>Minutes of service; those of the units billed where a record has no minutes.</summary>
    Minutes,

    /// <summary>Hours of service, sixty of the minutes each.</summary>
    Hours,

    /// <summary>Sessions.</summary>
    Sessions,

    /// <summary>Different dates of service.</summary>
    Days,
}
