namespace PeerBilling.Checks.Kinds;

/// <summary>Over what the different people are counted.</summary>
public enum SpanPeriod
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Seven days from Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months from January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
