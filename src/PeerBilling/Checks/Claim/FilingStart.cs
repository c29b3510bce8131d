namespace PeerBilling.Checks.Kinds;

/// <summary>From which day the time to file runs; YAML writes the names in lower case with underscores.</summary>
public enum FilingStart
{
    /// <summary>The date of service; of several, the last.</summary>
    ServiceDate,

    /// <summary>The last day of the month of service.</summary>
    MonthEnd,
}
