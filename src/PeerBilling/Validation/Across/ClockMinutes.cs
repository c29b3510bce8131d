using NodaTime;
using NodaTime.TimeZones;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Validation.Across;

/// <summary>When a session began and ended, in minutes since 1970-01-01T00:00Z.</summary>
internal static class ClockMinutes
{
    private const int SecondsInMinute = 60;

    private static readonly LocalDate DayZero = new(1970, 1, 1);
    private static readonly int FirstDay = Day(LocalDate.MinIsoValue);
    private static readonly int LastDay = Day(LocalDate.MaxIsoValue);

    /// <summary>Days since 1970-01-01.</summary>
    public static int Day(LocalDate date) => Period.DaysBetween(DayZero, date);

    /// <summary>The date so many days after 1970-01-01; null beyond the calendar.</summary>
    public static LocalDate? Date(long day) => day >= FirstDay && day <= LastDay ? DayZero.PlusDays((int)day) : null;

    /// <summary>Start and end, as <see cref="ElapsedTime"/> takes readings that occur twice; the end is the start and the minutes where it is not recorded.</summary>
    public static (int Start, int End) Of(in SessionContext context, DateTimeZone zone)
    {
        SessionRecord session = context.Session;
        if (session.Start is not { } from || zone.MapLocal(from) is not { Count: > 0 } first)
        {
            return (Sighting.Unknown, session.End is { } only && zone.MapLocal(only) is { Count: > 0 } known ? Minutes(known.First()) : Sighting.Unknown);
        }

        if (session.End is not { } to)
        {
            int start = Minutes(first.First());
            return (start, start == Sighting.Unknown || context.Minutes is not { } minutes ? Sighting.Unknown : Within((long)start + minutes));
        }

        return context.Elapsed.Status == ElapsedTimeStatus.Known ? Pair(first, zone.MapLocal(to), context.Elapsed.Minutes) : (Minutes(first.First()), Sighting.Unknown);
    }

    private static (int Start, int End) Pair(ZoneLocalMapping first, ZoneLocalMapping last, int passed)
    {
        foreach (ZonedDateTime began in new[] { first.First(), first.Last() })
        {
            foreach (ZonedDateTime ended in new[] { last.First(), last.Last() })
            {
                long seconds = Seconds(ended) - Seconds(began);
                if (seconds >= 0 && seconds / SecondsInMinute == passed)
                {
                    return (Minutes(began), Minutes(ended));
                }
            }
        }

        return (Minutes(first.First()), Sighting.Unknown);
    }

    private static int Minutes(ZonedDateTime time)
    {
        long seconds = Seconds(time);
        return Within(seconds >= 0 ? seconds / SecondsInMinute : -((-seconds + SecondsInMinute - 1) / SecondsInMinute));
    }

    private static long Seconds(ZonedDateTime time) =>
        ((long)Day(time.Date) * NodaConstants.SecondsPerDay) + (time.TickOfDay / NodaConstants.TicksPerSecond) - time.Offset.Seconds;

    private static int Within(long minutes) => minutes is > int.MinValue and <= int.MaxValue ? (int)minutes : Sighting.Unknown;
}
