using System;
using NodaTime;

namespace PeerBilling.Checks;

/// <summary>Adds periods to dates without ever leaving the calendar: many systems write "never" as 9999-12-31.</summary>
internal static class DateLimits
{
    private static readonly int FirstYear = LocalDate.MinIsoValue.Year;
    private static readonly int LastYear = LocalDate.MaxIsoValue.Year;

    /// <summary>The date a period later, or the last date of the calendar.</summary>
    public static LocalDate Later(this LocalDate date, Period period) =>
        ReferenceEquals(period, Period.Zero) ? date : Fits(date, period) ? date.Plus(period) : LocalDate.MaxIsoValue;

    /// <summary>The date a period earlier, or the first date of the calendar.</summary>
    public static LocalDate Earlier(this LocalDate date, Period period) =>
        Fits(date, period) ? date.Minus(period) : LocalDate.MinIsoValue;

    /// <summary>The same day some years later, or the last date of the calendar.</summary>
    public static LocalDate YearsLater(this LocalDate date, int years) =>
        years > LastYear - date.Year ? LocalDate.MaxIsoValue : date.PlusYears(years);

    /// <summary>Whole years from a birth to a date on or after it; whoever was born on February 29 is a year older on February 28 of other years.</summary>
    public static int AgeOn(this LocalDate birth, LocalDate date)
    {
        int years = date.Year - birth.Year;
        int byDay = ((date.Month - birth.Month) * 32) + date.Day - birth.Day;
        bool isBirthdayOver = byDay >= 0 || (byDay == -1 && birth is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(date.Year));
        return isBirthdayOver ? years : years - 1;
    }

    /// <summary>The one period of no length where it is equal to that.</summary>
    public static Period OrZero(this Period period) => period == Period.Zero ? Period.Zero : period;

    /// <summary>So many days a period has at least, whichever day it begins on; below zero when some part of it is.</summary>
    public static long LeastDays(this Period period) => period is { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0 }
        ? (period.Years * 365L) + (period.Months * 28L) + (period.Weeks * 7L) + period.Days
        : -1;

    /// <summary>The next date, or the last one of the calendar.</summary>
    public static LocalDate NextDay(this LocalDate date) => date == LocalDate.MaxIsoValue ? date : date.PlusDays(1);

    /// <summary>The date before, or the first one of the calendar.</summary>
    public static LocalDate DayBefore(this LocalDate date) => date == LocalDate.MinIsoValue ? date : date.PlusDays(-1);

    /// <summary>A year that the calendar has.</summary>
    public static int Year(int year) => Math.Min(Math.Max(year, FirstYear), LastYear);

    private static bool Fits(LocalDate date, Period period)
    {
        long years = Math.Abs((long)period.Years) + (Math.Abs((long)period.Months) / 12) + (Math.Abs((long)period.Weeks) / 52) + (Math.Abs((long)period.Days) / 365) + 3;
        return period == Period.Zero || (date.Year - years >= FirstYear && date.Year + years <= LastYear);
    }
}
