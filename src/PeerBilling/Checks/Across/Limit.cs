using System;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that the units, minutes, hours, sessions or days of one subject in a period do not come to more than so many.</summary>
/// <remarks>
/// All sessions that the rule is about count together, whatever their own verdicts: those billed before first, then by date, start,
/// claim, line and id; each that takes the total beyond the maximum breaks the rule. A period that slides may begin before the session
/// or end after it: no such period that holds it may come to more. Unknown when the record does not say whose session it is, or what of it counts; a
/// line of several days counts on its first.
/// </remarks>
public sealed record Limit : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "limit";

    private const int OldestAge = 150;

    /// <summary>What is counted.</summary>
    public required LimitMeasure Measure { get; init; }

    /// <summary>The most that is allowed, the number included.</summary>
    public required decimal Max { get; init; }

    /// <summary>Over what it is counted.</summary>
    public required LimitPeriod Per { get; init; }

    /// <summary>Days or months of a rolling period; 0 for other periods.</summary>
    public int Length { get; init; }

    /// <summary>The first day of the week, for a week.</summary>
    public IsoDayOfWeek WeekStarts { get; init; } = IsoDayOfWeek.Sunday;

    /// <summary>The first day of the year, for a fiscal year.</summary>
    public AnnualDate YearStarts { get; init; } = new(1, 1);

    /// <summary>Whose sessions are counted together.</summary>
    public CountedBy By { get; init; } = CountedBy.Member;

    /// <summary>What lifts it from a session, any one of these; empty for nothing.</summary>
    public ImmutableArray<LimitLift> LiftedBy { get; init; } = [];

    /// <summary>The age from which a member's limit can no longer be lifted, in whole years; without <see cref="LiftedBy"/> it holds only from that age on. Null for no such age.</summary>
    public int? LiftedUnderAge { get; init; }

    /// <inheritdoc/>
    public override CheckScope Scope => Per == LimitPeriod.Session ? CheckScope.Session : Subject.Scope(By);

    internal override int? DaysAround => Span.Longest - 1;

    internal LimitSpan Span => new(Per, Length, WeekStarts, YearStarts);

    internal override Observation Observe(in SessionContext context)
    {
        string? missing = Subject.Missing(context.Session, Scope) ?? LimitAmounts.Missing(context, this);
        if (missing is not null)
        {
            return Observation.Missing(Name, missing);
        }

        Part part = LimitLifting.PartOf(context, this);
        if (Per != LimitPeriod.Session)
        {
            return new(part, CheckResult.Pass);
        }

        return new(Part.None, LimitTally.Alone(this, part, LimitAmounts.Of(context, Measure)));
    }

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings) => LimitTally.Judge(this, sightings, findings);

    internal static Limit Read(CheckSettings settings)
    {
        LimitPeriod per = settings.Choice<LimitPeriod>("per", "Over what it is counted.");
        string? starts = settings.OptionalText("starts", "The first day of the week, such as monday (sunday when absent); of a fiscal_year, its first day, \"07-01\".");
        Limit check = new()
        {
            Measure = settings.Choice<LimitMeasure>("measure", "What is counted; an hour is sixty of the minutes, and where a record has no minutes those of its units count."),
            Max = settings.Number("max", "The most that is allowed, the number included."),
            Per = per,
            Length = settings.OptionalInteger("length", "How many days or months on end, for rolling_days and rolling_months.", min: 1, max: 1200) ?? 0,
            WeekStarts = LimitStarts.Weekday(starts, per, settings),
            YearStarts = LimitStarts.Year(starts, per, settings),
            By = settings.Choice("by", "Whose sessions are counted together.", CountedBy.Member),
            LiftedBy = settings.Choices<LimitLift>("lifted_by", "What lifts it from a session, any one of these: an authorization that holds on its date, a plan of care in force."),
            LiftedUnderAge = settings.OptionalInteger("lifted_under_age", "Only for members younger than this is it lifted, in whole years; without lifted_by it does not hold for them at all.", min: 1, max: OldestAge),
        };
        settings.Require(check.Span.Rolls == check.Length > 0, "per", "length belongs to rolling_days and rolling_months, and they need it.");
        return check;
    }
}
