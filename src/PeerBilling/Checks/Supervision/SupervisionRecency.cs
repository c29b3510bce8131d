using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the peer was supervised recently enough before the session.</summary>
/// <remarks>
/// Meetings on the date of service count, and so do meetings exactly the period before it; later ones do not. Where one meeting of any
/// kind is enough and the record has no log, the date of the latest meeting decides; when that is after the date of service, it does not
/// say when the one before was, and the answer is unknown. Unknown also without the log where it is needed, or when the absent length or
/// way of a meeting could decide. A line of several days is judged on its first and on its last.
/// </remarks>
public sealed record SupervisionRecency : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervision-recency";

    private const string LastSession = "supervision.lastSession";

    /// <summary>How long before the date of service a meeting still counts, the end included.</summary>
    public required Period Within { get; init; }

    /// <summary>Meetings that are needed in that time, the number included.</summary>
    public int Meetings { get; init; } = 1;

    /// <summary>Minutes that are needed in that time altogether, the number included; null for any length.</summary>
    public int? Minutes { get; init; }

    /// <summary>The shortest meeting that counts, in minutes, included; null for any.</summary>
    public int? MinMinutesEach { get; init; }

    /// <summary>Ways of meeting that count; empty for all.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    private bool NeedsLog => Meetings > 1 || Minutes is not null || MinMinutesEach is not null || Modes.Length > 0;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        CheckResult first = EvaluateOn(context, context.Date);
        return first.Outcome == Outcome.Pass && context.LastDate > context.Date ? EvaluateOn(context, context.LastDate) : first;
    }

    internal static SupervisionRecency Read(CheckSettings settings) => new()
    {
        Within = settings.Period("within", "How long before the date of service a meeting still counts, the end included."),
        Meetings = settings.Integer("meetings", "Meetings that are needed in that time, the number included.", min: 1, fallback: 1),
        Minutes = settings.OptionalInteger("minutes", "Minutes of supervision that are needed in that time altogether, the number included.", min: 1),
        MinMinutesEach = settings.OptionalInteger("min_minutes_each", "Shortest meeting that counts, in minutes, included.", min: 1),
        Modes = settings.Words("modes", "Ways of meeting that count, such as in_person; all when absent."),
    };

    private CheckResult EvaluateOn(in SessionContext context, LocalDate date)
    {
        LocalDate from = date.Earlier(Within);
        DateSpan span = new(from < date ? from : date, date);
        if (context.Session.Supervision?.Log is { } log)
        {
            MeetingTally tally = new(log, Modes, MinMinutesEach);
            return Shortfall(tally, span) ?? Judge(context, tally, span);
        }

        return NeedsLog ? CheckResult.Missing(Name, MeetingTally.Path) : EvaluateLast(context, span);
    }

    private static CheckResult EvaluateLast(in SessionContext context, DateSpan span)
    {
        if (context.Session.Supervision?.LastSession is not { } last || last > span.To)
        {
            return CheckResult.Missing(Name, context.Session.Supervision?.LastSession is null ? [LastSession, MeetingTally.Path] : [MeetingTally.Path]);
        }

        return last >= span.From
            ? (context.Explain ? context.Pass(Name, LastSession, last, Fact.AtLeast(span.From)) : CheckResult.Pass)
            : CheckResult.Fail(new($"{Name}/too-long-ago", LastSession, actual: last, expected: Fact.AtLeast(span.From)));
    }

    private CheckResult? Shortfall(MeetingTally tally, DateSpan span)
    {
        int most = tally.Meetings(span, sure: false);
        if (most == 0 && tally.Latest(span.To!.Value) is { } latest)
        {
            return CheckResult.Fail(new($"{Name}/too-long-ago", MeetingTally.Path, actual: latest, expected: Fact.AtLeast(span.From)));
        }

        if (most < Meetings)
        {
            return CheckResult.Fail(new($"{Name}/too-few", MeetingTally.Path, actual: most, expected: Fact.AtLeast(Meetings), subject: span.ToString()));
        }

        return Minutes is { } needed && tally.Minutes(span, sure: false) < needed
            ? CheckResult.Fail(new($"{Name}/too-few-minutes", MeetingTally.Path, actual: tally.Minutes(span, sure: false)!.Value, expected: Fact.AtLeast(needed), subject: span.ToString()))
            : null;
    }

    private CheckResult Judge(in SessionContext context, MeetingTally tally, DateSpan span)
    {
        int meetings = tally.Meetings(span, sure: true);
        return meetings >= Meetings && !(tally.Minutes(span, sure: true) < Minutes)
            ? (context.Explain ? context.Pass(Name, MeetingTally.Path, meetings, Fact.AtLeast(Meetings)) : CheckResult.Pass)
            : tally.Doubt(Name, span);
    }
}
