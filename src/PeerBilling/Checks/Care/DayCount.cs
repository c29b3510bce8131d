using System;
using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The date so many days after another; the end of the calendar where it would lie beyond.</summary>
internal static class DayCount
{
    private const int WeekdaysInWeek = 5;
    private const int DaysInWeek = 7;

    /// <summary>The date so many days after a date.</summary>
    public static LocalDate OfDays(LocalDate start, long days) =>
        days > Period.DaysBetween(start, LocalDate.MaxIsoValue) ? LocalDate.MaxIsoValue : start.PlusDays((int)days);

    /// <summary>The date so many days after a date, Saturdays and Sundays not counted; the date itself for none.</summary>
    public static LocalDate OfWeekdays(LocalDate start, int days)
    {
        if (days == 0)
        {
            return start;
        }

        int weekday = Math.Min((int)start.DayOfWeek, WeekdaysInWeek);   // from a weekend one counts as from its Friday
        int friday = (int)start.DayOfWeek - weekday;
        int rest = days % WeekdaysInWeek;
        int weekend = weekday + rest > WeekdaysInWeek ? DaysInWeek - WeekdaysInWeek : 0;
        return OfDays(start, ((long)days / WeekdaysInWeek * DaysInWeek) + rest + weekend - friday);
    }
}
