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
        Fits(date, period) ? date.Plus(period) : LocalDate.MaxIsoValue;

    /// <summary>The date a period earlier, or the first date of the calendar.</summary>
    public static LocalDate Earlier(this LocalDate date, Period period) =>
        Fits(date, period) ? date.Minus(period) : LocalDate.MinIsoValue;

    /// <summary>The same day some years later, or the last date of the calendar.</summary>
    public static LocalDate YearsLater(this LocalDate date, int years) =>
        years > LastYear - date.Year ? LocalDate.MaxIsoValue : date.PlusYears(years);

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
