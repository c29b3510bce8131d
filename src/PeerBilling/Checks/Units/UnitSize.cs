using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares the units billed with the units that the minutes of service give.</summary>
/// <remarks>
/// The length of a unit and its rounding come from the rule set's service. More units than any rounding could give are as sure as the
/// unit's length; a difference that rests on the rounding is as sure as that. Where no document says what a unit is, or how minutes are
/// rounded and that would decide, it cannot be told, and says so as a warning: no session is held because a rule is not known. Unknown
/// without units, or without minutes where they count. Not applicable to a code that the rule set does not cover on the date. A per diem line of several days may have a unit for each.
/// </remarks>
public sealed record UnitSize : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "unit-size";

    /// <summary>Which difference the rule is about.</summary>
    public UnitDifference Find { get; init; } = UnitDifference.Over;

    /// <inheritdoc/>
    public override bool RestsOnService => true;

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Service.Terms is not { } terms)
        {
            return CheckResult.Skipped;
        }

        if (terms.Unit is not { } unit)
        {
            return CheckResult.Unknown(new($"{Name}/no-unit", "procedureCode", actual: terms.Code.ToString()) { Confidence = Confidence.Low });
        }

        if (context.Session.Units is not { } billed)
        {
            return CheckResult.Missing(Name, "units");
        }

        if (ClockProblem(context) is { } problem)
        {
            return problem;
        }

        if (!unit.IsTimed)
        {
            return Compare(context, billed, unit.Rounding == Rounding.PerDiem ? Days(context) : 1, terms.Confidence, unit);
        }

        return context.Minutes is not { } minutes
            ? CheckResult.Missing(Name, "start", "end", "minutes")
            : Evaluate(context, terms, unit, billed, minutes);
    }

    internal static UnitSize Read(CheckSettings settings) => new()
    {
        Find = settings.Choice("find", "Which difference the rule is about: more units than the minutes give, fewer, or both.", UnitDifference.Over),
    };

    private static CheckResult? ClockProblem(in SessionContext context)
    {
        switch (context.Elapsed.Status)
        {
            case ElapsedTimeStatus.EndBeforeStart:
                return CheckResult.Fail(new($"{Name}/end-before-start", "end"));
            case ElapsedTimeStatus.NoSuchTime:
                return CheckResult.Unknown(new($"{Name}/no-such-time", "start"));
            case ElapsedTimeStatus.Known when context.Session.Minutes > context.Elapsed.Minutes:
                return CheckResult.Fail(new($"{Name}/more-minutes-than-elapsed", "minutes", actual: context.Session.Minutes!.Value, expected: Fact.AtMost(context.Elapsed.Minutes)));
            default:
                return null;
        }
    }

    private CheckResult Evaluate(in SessionContext context, ServiceTerms terms, UnitDefinition unit, Units billed, int minutes)
    {
        int most = unit.MostFor(minutes);
        if (Find != UnitDifference.Under && billed.Value > most)
        {
            return TooMany(billed, unit.UnitsFor(minutes) ?? most, minutes, unit, terms.Confidence);
        }

        if (unit.UnitsFor(minutes) is { } right)
        {
            Confidence sure = terms.RoundingConfidence < terms.Confidence ? terms.RoundingConfidence : terms.Confidence;
            return Compare(context, billed, right, sure, unit, minutes);
        }

        int fewest = unit.FewestFor(minutes);
        return Find != UnitDifference.Under && billed.Value > fewest
            ? CheckResult.Unknown(new($"{Name}/rounding-unstated", "units", actual: billed, expected: Fact.From(fewest), subject: minutes) { Confidence = Confidence.Low })
            : Compare(context, billed, fewest, terms.Confidence, unit, minutes);
    }

    private CheckResult Compare(in SessionContext context, Units billed, int right, Confidence confidence, UnitDefinition unit, int minutes = 0)
    {
        if (billed.Value > right && Find != UnitDifference.Under)
        {
            return TooMany(billed, right, minutes, unit, confidence);
        }

        if (billed.Value < right && Find != UnitDifference.Over)
        {
            return CheckResult.Fail(new($"{Name}/too-few", "units", actual: billed, expected: Fact.From(right), subject: Measure(unit, minutes)) { Confidence = confidence });
        }

        return context.Pass(Name, "units", billed, Find == UnitDifference.Over ? Fact.AtMost(right) : Fact.From(right));
    }

    private static CheckResult TooMany(Units billed, int right, int minutes, UnitDefinition unit, Confidence confidence) =>
        CheckResult.Fail(new($"{Name}/too-many", "units", actual: billed, expected: Fact.From(right), subject: Measure(unit, minutes)) { Confidence = confidence });

    /// <summary>The dates that the line covers: a per diem unit each.</summary>
    private static int Days(in SessionContext context) => context.LastDate < context.Date ? 1 : NodaTime.Period.DaysBetween(context.Date, context.LastDate) + 1;

    private static Fact Measure(UnitDefinition unit, int minutes) => unit.IsTimed ? $"{minutes} minutes" : unit.Rounding == Rounding.PerDiem ? "a day" : "an encounter";
}
