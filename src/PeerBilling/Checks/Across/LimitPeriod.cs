namespace PeerBilling.Checks.Kinds;

/// <summary>Over what a limit counts.</summary>
public enum LimitPeriod
{
    /// <summary>One session alone.</summary>
    Session,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Seven days from the first day of the week.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months from January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>A year from its first day.</summary>
    FiscalYear,

    /// <summary>Any so many days on end.</summary>
    RollingDays,

    /// <summary>Any so many months on end.</summary>
    RollingMonths,

    /// <summary>All that one authorization pays for.</summary>
    Authorization,

    /// <summary>All of one episode of care.</summary>
    Episode,
}
