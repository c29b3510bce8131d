using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The days over which a limit counts.</summary>
/// <param name="Per">The kind of period.</param>
/// <param name="Length">Days or months of a rolling period.</param>
/// <param name="WeekStarts">The first day of the week.</param>
/// <param name="YearStarts">The first day of the fiscal year.</param>
internal readonly record struct LimitSpan(LimitPeriod Per, int Length, IsoDayOfWeek WeekStarts, AnnualDate YearStarts)
{
    /// <summary>True when the period slides: it ends with whatever day is looked at.</summary>
    public bool Rolls => Per is LimitPeriod.RollingDays or LimitPeriod.RollingMonths;

    /// <summary>True when no days bound it, but an authorization or an episode.</summary>
    public bool IsNamed => Per is LimitPeriod.Authorization or LimitPeriod.Episode;

    /// <summary>The most days that a period has; null when no days bound it.</summary>
    public int? Longest => Per switch
    {
        LimitPeriod.Session or LimitPeriod.Day => 1,
        LimitPeriod.Week => 7,
        LimitPeriod.Month => 31,
        LimitPeriod.Quarter => 92,
        LimitPeriod.Year or LimitPeriod.FiscalYear => 366,
        LimitPeriod.RollingDays => Length,
        LimitPeriod.RollingMonths => 31 * Length,
        _ => null,
    };

    /// <summary>The first and last day of the period around a day, both included; the one that ends with it where the period slides.</summary>
    public (int First, int Last) Around(int day) => Per switch
    {
        LimitPeriod.Week => CalendarPeriods.Week(day, WeekStarts),
        LimitPeriod.Month => CalendarPeriods.Months(day, 1),
        LimitPeriod.Quarter => CalendarPeriods.Months(day, 3),
        LimitPeriod.Year => CalendarPeriods.Months(day, 12),
        LimitPeriod.FiscalYear => CalendarPeriods.Year(day, YearStarts),
        LimitPeriod.RollingDays => (day - Length + 1, day),
        LimitPeriod.RollingMonths => (CalendarPeriods.MonthsBack(day, Length), day),
        _ => (day, day),
    };
}
