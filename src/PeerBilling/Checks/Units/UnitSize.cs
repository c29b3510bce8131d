using System;
using System.Collections.Generic;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares the units billed with the units that the minutes of service give.</summary>
/// <remarks>
/// The length of a unit and its rounding come from the rule set's service. More, or fewer, units than any rounding could give are as sure
/// as the unit's length; a difference that rests on the rounding is as sure as that. Where no document says what a unit is, or how minutes are
/// rounded and that would decide, it cannot be told, and says so as a warning: no session is held because a rule is not known. Unknown
/// without units, or without minutes where they count. Where minutes are summed over the day, those of the same member, peer and code decide
/// together: alone, a unit that the day's other sessions may round up to is unknown. Not applicable to a code that the rule set does not cover on the date;
/// and a rule about fewer units alone leaves contradictions in the record to the rule about more. A per diem line of several days may have a unit for each.
/// </remarks>
public sealed record UnitSize : SessionCheck, IAcross
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "unit-size";

    /// <summary>Which difference the rule is about.</summary>
    public UnitDifference Find { get; init; } = UnitDifference.Over;

    /// <inheritdoc/>
    public override bool RestsOnService => true;

    CheckScope IAcross.Together => CheckScope.Member;

    int? IAcross.DaysAround => 0;

    bool IAcross.Concerns(IEnumerable<ServiceTerms> services) => services.Any(service => service.Unit?.Accumulate == Accumulation.Day);

    Observation IAcross.Observe(in SessionContext context) => UnitDay.Decides(context) ? Observation.Counted : Observation.Skipped;

    Part IAcross.ObserveOutside(in SessionContext context) => Part.None;

    void IAcross.Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings) => UnitDay.Judge(Find, sightings, findings);

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

        if (ClockContradiction.Find(context) is { } problem)
        {
            return Find == UnitDifference.Under ? CheckResult.Skipped : problem;
        }

        if (!unit.IsTimed)
        {
            return Compare(context, billed, unit.Rounding == Rounding.PerDiem ? context.Days : 1, terms.Confidence);
        }

        return context.Minutes is not { } minutes
            ? CheckResult.Missing(Name, "start", "end", "minutes")
            : Find == UnitDifference.Over && !context.Explain && !billed.IsOver(unit.FewestFor(minutes)) ? CheckResult.Pass : Evaluate(context, terms, unit, billed, minutes);
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => reach.Services.Any(terms => terms.Unit is not null);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => CanPass(reach);

    internal static UnitSize Read(CheckSettings settings) => new()
    {
        Find = settings.Choice("find", "Which difference the rule is about: more units than the minutes give, fewer, or both.", UnitDifference.Over),
    };

    private CheckResult Evaluate(in SessionContext context, ServiceTerms terms, UnitDefinition unit, Units billed, int minutes)
    {
        int fewest = unit.FewestFor(minutes);
        int most = unit.MostFor(minutes);
        if (Find != UnitDifference.Under && billed.IsOver(most))
        {
            return TooMany(context, billed, unit.UnitsFor(minutes) ?? most, terms.Confidence);
        }

        if (unit.UnitsFor(minutes) is { } right)
        {
            bool rounded = !billed.IsUnder(fewest) && terms.RoundingConfidence < terms.Confidence;
            Confidence sure = rounded ? terms.RoundingConfidence : terms.Confidence;
            if (billed.IsOver(right) && unit.Accumulate == Accumulation.Day && Find != UnitDifference.Under)
            {
                return CheckResult.Unknown(new($"{Name}/day-total-unknown", "units", actual: billed, expected: Fact.From(right), subject: UnitMeasure.Text(context)) { Confidence = sure });
            }

            return Compare(context, billed, right, sure);
        }

        return Find != UnitDifference.Under && billed.IsOver(fewest)
            ? CheckResult.Unknown(new($"{Name}/rounding-unstated", "units", actual: billed, expected: Fact.From(fewest), subject: minutes) { Confidence = Confidence.Low })
            : Compare(context, billed, fewest, terms.Confidence);
    }

    private CheckResult Compare(in SessionContext context, Units billed, int right, Confidence confidence)
    {
        if (billed.IsOver(right) && Find != UnitDifference.Under)
        {
            return TooMany(context, billed, right, confidence);
        }

        if (billed.IsUnder(right) && Find != UnitDifference.Over)
        {
            return CheckResult.Fail(new($"{Name}/too-few", "units", actual: billed, expected: Fact.From(right), subject: UnitMeasure.Text(context)) { Confidence = confidence });
        }

        return context.Explain ? context.Pass(Name, "units", billed, Find == UnitDifference.Over ? Fact.AtMost(right) : Fact.From(right)) : CheckResult.Pass;
    }

    private static CheckResult TooMany(in SessionContext context, Units billed, int right, Confidence confidence) =>
        CheckResult.Fail(new($"{Name}/too-many", "units", actual: billed, expected: Fact.From(right), subject: UnitMeasure.Text(context)) { Confidence = confidence });
}
