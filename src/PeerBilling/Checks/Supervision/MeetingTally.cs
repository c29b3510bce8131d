using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Counts supervision meetings, twice: those that count for sure, and those that might.</summary>
/// <param name="Log">The meetings.</param>
/// <param name="Modes">Ways of meeting that count; empty for all.</param>
/// <param name="MinMinutesEach">The shortest meeting that counts, in minutes, included; null for any.</param>
internal readonly record struct MeetingTally(ImmutableArray<SupervisionMeeting> Log, ImmutableArray<string> Modes, int? MinMinutesEach)
{
    /// <summary>The JSON path of the meetings.</summary>
    public const string Path = "supervision.log";

    /// <summary>Meetings in a span of dates.</summary>
    /// <param name="span">The dates, both ends included.</param>
    /// <param name="sure">True to leave out those of which an absent field makes it doubtful.</param>
    public int Meetings(DateSpan span, bool sure)
    {
        int count = 0;
        foreach (SupervisionMeeting meeting in Log)
        {
            count += span.Contains(meeting.Date) && Counts(meeting, sure) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Minutes of the meetings in a span of dates; null when a meeting without its length leaves no upper limit.</summary>
    /// <param name="span">The dates, both ends included.</param>
    /// <param name="sure">True to leave out what an absent field makes doubtful; never null then.</param>
    public long? Minutes(DateSpan span, bool sure)
    {
        long total = 0;
        foreach (SupervisionMeeting meeting in Log)
        {
            if (!span.Contains(meeting.Date) || !Counts(meeting, sure))
            {
                continue;
            }

            if (meeting.Minutes is null && !sure)
            {
                return null;
            }

            total += meeting.Minutes ?? 0;
        }

        return total;
    }

    /// <summary>The date of the last meeting on or before a date that counts; null when there is none.</summary>
    public LocalDate? Latest(LocalDate by)
    {
        LocalDate? latest = null;
        foreach (SupervisionMeeting meeting in Log)
        {
            if (meeting.Date <= by && !(meeting.Date <= latest) && Counts(meeting, sure: true))
            {
                latest = meeting.Date;
            }
        }

        return latest;
    }

    /// <summary>Unknown because of the first meeting in the span that lacks a field.</summary>
    public CheckResult Doubt(string check, DateSpan span)
    {
        for (int i = 0; i < Log.Length; i++)
        {
            SupervisionMeeting meeting = Log[i];
            if (span.Contains(meeting.Date) && Counts(meeting, sure: false) && (meeting.Minutes is null || !Counts(meeting, sure: true)))
            {
                return CheckResult.Missing(check, $"{Path}[{i}].{(Modes.Length > 0 && meeting.Mode is null ? "mode" : "minutes")}");
            }
        }

        return CheckResult.Missing(check, Path);
    }

    private bool Counts(SupervisionMeeting meeting, bool sure) =>
        (Modes.Length == 0 || (meeting.Mode is { } mode ? FreeText.Contains(Modes, mode) : !sure))
        && (MinMinutesEach is not { } least || (meeting.Minutes is { } minutes ? minutes >= least : !sure));
}
