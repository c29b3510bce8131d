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
    /// A clock reading that occurs twice, in the night that daylight-saving time ends, is taken for the first at the start, and at the
    /// end for the first that is not before the start. One that never occurs, in the night it begins, gives no answer.
    /// </remarks>
    public static ElapsedTime Between(LocalDateTime? start, LocalDateTime? end, DateTimeZone zone)
    {
        if (start is not { } from || end is not { } to)
        {
            return new(ElapsedTimeStatus.Missing);
        }

        var first = zone.MapLocal(from);
        var last = zone.MapLocal(to);
        if (first.Count == 0 || last.Count == 0)
        {
            return new(ElapsedTimeStatus.NoSuchTime);
        }

        long passed = Ticks(first.First(), last.First());
        if (passed < 0 && last.Count == 2)
        {
            passed = Ticks(first.First(), last.Last());
        }

        if (passed < 0)
        {
            return new(ElapsedTimeStatus.EndBeforeStart);
        }

        long minutes = passed / NodaConstants.TicksPerMinute;
        return minutes > int.MaxValue ? new(ElapsedTimeStatus.NoSuchTime) : new(ElapsedTimeStatus.Known, (int)minutes);
    }

    /// <summary>The difference of the clock's readings less that of its offsets: instants end with the calendar, and "never" is written as its last day.</summary>
    private static long Ticks(ZonedDateTime from, ZonedDateTime to) =>
        (Period.DaysBetween(from.Date, to.Date) * NodaConstants.TicksPerDay) + (to.TickOfDay - from.TickOfDay) - (to.Offset.Ticks - from.Offset.Ticks);
}
