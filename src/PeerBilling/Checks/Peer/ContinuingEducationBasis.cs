namespace PeerBilling.Checks.Kinds;

/// <summary>Which span of dates continuing education is counted in; YAML writes the names in lower case with underscores.</summary>
public enum ContinuingEducationBasis
{
    /// <summary>The period that ends on the date of service.</summary>
    Rolling,

    /// <summary>The calendar year, or years, that ended last before the date of service.</summary>
    CalendarYear,
}
