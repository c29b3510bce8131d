using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks for so many minutes of supervision for so many hours worked, or else for so many minutes in the week.</summary>
/// <remarks>
/// The minutes needed grow evenly with the hours worked: at 60 for 20 hours, 30 hours need 90. All meetings in the log count, as the
/// hours worked are those of the span it covers. The week is the seven days up to the date of service, that day included. Unknown
/// without the log or the hours worked, or when the absent length or way of a meeting could decide. A line of several days is judged
/// on its first. Hours delivered are those of the peer's sessions of the last so many days, billed before or of the batch, up to the session itself,
/// and the meetings of the same days count.
/// </remarks>
public sealed record SupervisionRatio : SessionCheck, IAcross
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervision-ratio";

    private const int UsualDays = 30;

    private static readonly DateSpan Always = new(LocalDate.MinIsoValue);
    private static readonly Period WeekWithoutItsLastDay = Period.FromDays(6);

    /// <summary>Minutes of supervision that are needed, the number included, for <see cref="Hours"/>.</summary>
    public required int Minutes { get; init; }

    /// <summary>Hours worked for which the minutes are needed; more than zero.</summary>
    public required decimal Hours { get; init; }

    /// <summary>Minutes in the week up to the date of service that are enough instead, the number included; null for none.</summary>
    public int? OrMinutesPerWeek { get; init; }

    /// <summary>Ways of meeting that count; empty for all.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    /// <summary>The shortest meeting that counts, in minutes, included; null for any.</summary>
    public int? MinMinutesEach { get; init; }

    /// <summary>Which hours need supervision.</summary>
    public SupervisedHours Counts { get; init; }

    /// <summary>Days up to the date of service, that day included, over which delivered hours and meetings are compared.</summary>
    public int OverDays { get; init; } = UsualDays;

    /// <inheritdoc/>
    CheckScope IAcross.Together => Counts == SupervisedHours.Delivered ? CheckScope.Peer : CheckScope.Session;

    /// <inheritdoc/>
    int? IAcross.DaysAround => OverDays;

    /// <inheritdoc/>
    bool IAcross.Concerns(IEnumerable<ServiceTerms> services) => true;

    /// <inheritdoc/>
    Observation IAcross.Observe(in SessionContext context) => DeliveredHours.Observe(this, context);

    /// <inheritdoc/>
    Part IAcross.ObserveOutside(in SessionContext context) => Part.None;

    /// <inheritdoc/>
    void IAcross.Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings) => DeliveredHours.Judge(this, sightings, findings);

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Supervision?.Log is not { } log)
        {
            return CheckResult.Missing(Name, MeetingTally.Path);
        }

        MeetingTally tally = new(log, Modes, MinMinutesEach);
        DateSpan week = new(context.Date.Earlier(WeekWithoutItsLastDay), context.Date);
        if (OrMinutesPerWeek is { } enough && tally.Minutes(week, sure: true) >= enough)
        {
            return context.Explain ? context.Pass(Name, MeetingTally.Path, tally.Minutes(week, sure: true)!.Value, Fact.AtLeast(enough)) : CheckResult.Pass;
        }

        if (context.Session.Supervision.HoursWorked is not { } worked)
        {
            return CheckResult.Missing(Name, "supervision.hoursWorked");
        }

        decimal needed = Hours > 0 ? Minutes * worked / Hours : Minutes;
        if (tally.Minutes(Always, sure: true) >= needed)
        {
            return context.Explain ? context.Pass(Name, MeetingTally.Path, tally.Minutes(Always, sure: true)!.Value) : CheckResult.Pass;
        }

        bool refuted = tally.Minutes(Always, sure: false) < needed && (OrMinutesPerWeek is null || tally.Minutes(week, sure: false) < OrMinutesPerWeek);
        return refuted
            ? CheckResult.Fail(new($"{Name}/too-little", MeetingTally.Path, actual: tally.Minutes(Always, sure: false)!.Value, expected: Fact.AtLeast(needed), subject: worked))
            : tally.Doubt(Name, Always);
    }

    internal static SupervisionRatio Read(CheckSettings settings)
    {
        SupervisionRatio check = new()
        {
            Minutes = settings.Integer("minutes", "Minutes of supervision that are needed, the number included, for so many hours.", min: 1),
            Hours = settings.Number("hours", "Hours worked for which those minutes are needed; more than zero."),
            OrMinutesPerWeek = settings.OptionalInteger("or_minutes_per_week", "Minutes in the seven days up to the date of service that are enough instead, the number included.", min: 1),
            Modes = settings.Words("modes", "Ways of meeting that count, such as in_person; all when absent."),
            MinMinutesEach = settings.OptionalInteger("min_minutes_each", "Shortest meeting that counts, in minutes, included.", min: 1),
            Counts = settings.Choice("counts", "Which hours need supervision: those worked, as the record counts them, or those of service delivered by the peer's sessions.", SupervisedHours.Worked),
            OverDays = settings.Integer("over_days", "Days up to the date of service, included, over which delivered hours and meetings are compared.", min: 1, max: 366, fallback: UsualDays),
        };
        settings.Require(check.Hours > 0, "hours", "hours must be more than zero.");
        return check;
    }
}
