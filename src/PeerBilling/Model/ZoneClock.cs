using System.Collections.Concurrent;
using NodaTime;
using NodaTime.TimeZones;

namespace PeerBilling.Model;

/// <summary>A time zone that remembers spans of days on which no clock was changed, so that most times of a session need no look into its history.</summary>
/// <remarks>All threads may share one. A few spans are remembered, never more.</remarks>
internal sealed class ZoneClock(DateTimeZone zone)
{
    private const int MostSpans = 8;
    private const int MostZones = 1024;
    private static readonly ConcurrentDictionary<string, ZoneClock> ById = new(System.StringComparer.Ordinal);

    private volatile Span[] spans = [];

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; } = zone;

    /// <summary>The clock of an IANA zone; null when there is no such zone.</summary>
    public static ZoneClock? Of(string id)
    {
        if (ById.TryGetValue(id, out ZoneClock? known))
        {
            return known;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not { } zone)
        {
            return null;
        }

        ZoneClock made = new(zone);
        return ById.Count < MostZones ? ById.GetOrAdd(id, made) : made;
    }

    /// <summary>True when the offset from universal time is the same on all of these days, and on those before and after.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, not before the first.</param>
    /// <param name="offset">The offset, in seconds.</param>
    public bool IsQuiet(LocalDate first, LocalDate last, out int offset)
    {
        foreach (Span span in spans)
        {
            if (span.First <= first && span.Last >= last)
            {
                offset = span.Offset;
                return true;
            }
        }

        return Learn(first, last, out offset);
    }

    private bool Learn(LocalDate first, LocalDate last, out int offset)
    {
        ZoneLocalMapping mapping = Zone.MapLocal(first.AtMidnight());
        offset = 0;
        if (mapping.Count != 1 || first.Calendar != CalendarSystem.Iso || last.Calendar != CalendarSystem.Iso)
        {
            return false;
        }

        ZoneInterval interval = mapping.EarlyInterval;
        Span span = new(
            interval.HasStart ? interval.IsoLocalStart.Date.PlusDays(2) : LocalDate.MinIsoValue,
            interval.HasEnd ? interval.IsoLocalEnd.Date.PlusDays(-2) : LocalDate.MaxIsoValue,
            interval.WallOffset.Seconds);
        if (span.First > first || span.Last < last)
        {
            return false;
        }

        offset = span.Offset;
        Span[] known = spans;
        if (known.Length < MostSpans)
        {
            spans = [.. known, span]; // two threads may each add one; the one lost is learned again
        }

        return true;
    }

    private sealed record Span(LocalDate First, LocalDate Last, int Offset);
}
