using System;
using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The first and last days, in days since 1970-01-01, of the calendar's periods around a day.</summary>
internal static class CalendarPeriods
{
    /// <summary>1 January 1970 was a Thursday.</summary>
    private const int WeekdayOfDayZero = (int)IsoDayOfWeek.Thursday;
    private const int DaysInWeek = 7;

    private static readonly LocalDate DayZero = new(1970, 1, 1);

    /// <summary>The number of a date.</summary>
    public static int Number(LocalDate date) => Period.DaysBetween(DayZero, date);

    /// <summary>The date of a number.</summary>
    public static LocalDate Date(int day) => DayZero.PlusDays(day);

    /// <summary>The week around a day, from its first weekday.</summary>
    public static (int First, int Last) Week(int day, IsoDayOfWeek starts)
    {
        int passed = Modulo(day + WeekdayOfDayZero - (int)starts, DaysInWeek);
        return (day - passed, day - passed + DaysInWeek - 1);
    }

    /// <summary>The calendar months around a day that come so many to a period: 1, 3 or 12.</summary>
    public static (int First, int Last) Months(int day, int count)
    {
        LocalDate date = Date(day);
        LocalDate first = new(date.Year, ((date.Month - 1) / count * count) + 1, 1);
        return (Number(first), LastDay(first.PlusMonths(count - 1)));
    }

    /// <summary>The year around a day that begins on a day of the calendar year; on 1 March where that is 29 February and there is none.</summary>
    public static (int First, int Last) Year(int day, AnnualDate starts)
    {
        LocalDate date = Date(day);
        int year = First(date.Year, starts) <= date ? date.Year : date.Year - 1;
        return (Number(First(year, starts)), year >= LocalDate.MaxIsoValue.Year ? Number(LocalDate.MaxIsoValue) : Number(First(year + 1, starts)) - 1);
    }

    /// <summary>The first day of the so many months that end with a day: six months that end with 31 August begin with 1 March.</summary>
    public static int MonthsBack(int day, int count) =>
        Date(day) is var date && date.Year - (count / 12) - 2 < LocalDate.MinIsoValue.Year ? int.MinValue : Number(date.PlusMonths(-count).PlusDays(1));

    private static int LastDay(LocalDate date) => Number(new LocalDate(date.Year, date.Month, date.Calendar.GetDaysInMonth(date.Year, date.Month)));

    private static LocalDate First(int year, AnnualDate starts) => starts.IsValidYear(year) ? starts.InYear(year) : new LocalDate(year, 3, 1);

    private static int Modulo(int number, int by) => ((number % by) + by) % by;
}
