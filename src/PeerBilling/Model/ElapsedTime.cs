using NodaTime;

namespace PeerBilling.Model;

/// <summary>The minutes between two readings of a wall clock, as they really passed: across midnight and changes of daylight-saving time.</summary>
public readonly record struct ElapsedTime
{
    private ElapsedTime(ElapsedTimeStatus status, int minutes = 0) => (Status, Minutes) = (status, minutes);

    /// <summary>Whether the minutes could be told, and if not, why.</summary>
    public ElapsedTimeStatus Status { get; }

    /// <summary>Whole minutes that passed, a begun one not counted; 0 unless <see cref="Status"/> is <see cref="ElapsedTimeStatus.Known"/>.</summary>
    public int Minutes { get; }

    /// <summary>Computes the minutes from start to end.</summary>
    /// <remarks>
    /// A clock reading that occurs twice, in the night that daylight-saving time ends, is taken so that the session is the shortest that
    /// the readings allow: nobody is paid for an hour that may not have been. One that never occurs, in the night it begins, gives no answer.
    /// </remarks>
    public static ElapsedTime Between(LocalDateTime? start, LocalDateTime? end, DateTimeZone zone) =>
        start is { } from && end is { } to ? Between(from, to, zone) : new(ElapsedTimeStatus.Missing);

    /// <summary>The same, by a clock that remembers on which days nobody changed it.</summary>
    internal static ElapsedTime Between(LocalDateTime? start, LocalDateTime? end, ZoneClock clock)
    {
        if (start is not { } from || end is not { } to)
        {
            return new(ElapsedTimeStatus.Missing);
        }

        (LocalDate first, LocalDate last) = (from.Date, to.Date);
        if (first > last || !clock.IsQuiet(first, last, out _))
        {
            return Between(from, to, clock.Zone);
        }

        long days = first == last ? 0 : Period.DaysBetween(first, last);
        return OfTicks((days * NodaConstants.TicksPerDay) + to.TickOfDay - from.TickOfDay);
    }

    private static ElapsedTime Between(LocalDateTime from, LocalDateTime to, DateTimeZone zone)
    {
        var first = zone.MapLocal(from);
        var last = zone.MapLocal(to);
        if (first.Count == 0 || last.Count == 0)
        {
            return new(ElapsedTimeStatus.NoSuchTime);
        }

        return OfTicks(Shortest(first, last));
    }

    private static ElapsedTime OfTicks(long passed)
    {
        if (passed < 0)
        {
            return new(ElapsedTimeStatus.EndBeforeStart);
        }

        long minutes = passed / NodaConstants.TicksPerMinute;
        return minutes > int.MaxValue ? new(ElapsedTimeStatus.NoSuchTime) : new(ElapsedTimeStatus.Known, (int)minutes);
    }

    /// <summary>The least time of zero or more that the readings allow; below zero when they allow none.</summary>
    private static long Shortest(NodaTime.TimeZones.ZoneLocalMapping first, NodaTime.TimeZones.ZoneLocalMapping last)
    {
        long shortest = -1;
        foreach (ZonedDateTime began in first.Count == 2 ? new[] { first.First(), first.Last() } : [first.Single()])
        {
            foreach (ZonedDateTime ended in last.Count == 2 ? new[] { last.First(), last.Last() } : [last.Single()])
            {
                long passed = Ticks(began, ended);
                shortest = passed >= 0 && (shortest < 0 || passed < shortest) ? passed : shortest;
            }
        }

        return shortest;
    }

    /// <summary>The difference of the clock's readings less that of its offsets: instants end with the calendar, and "never" is written as its last day.</summary>
    private static long Ticks(ZonedDateTime from, ZonedDateTime to) =>
        (Period.DaysBetween(from.Date, to.Date) * NodaConstants.TicksPerDay) + (to.TickOfDay - from.TickOfDay) - (to.Offset.Ticks - from.Offset.Ticks);
}
