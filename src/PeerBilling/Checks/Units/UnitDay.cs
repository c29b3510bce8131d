using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares the units billed with the minutes of a whole day, where the rule set sums them: those of one member, peer and procedure code.</summary>
internal static class UnitDay
{
    private const int PartsOfUnit = 1000;
    private const int MostNamed = 100;

    /// <summary>True where the day's minutes decide, and the record says what of it counts.</summary>
    public static bool Decides(in SessionContext context) =>
        context is { Service.Terms.Unit: { IsTimed: true, Accumulate: Accumulation.Day }, Session: { Units: not null, Member.Id: not null }, Minutes: not null } && ClockContradiction.Find(context) is null;

    /// <summary>
    /// Judges the sessions of one member. Those that take the units of the day beyond what its minutes give bill too many, in their order; where the day
    /// has fewer, its last session does.
    /// </summary>
    public static void Judge(UnitDifference find, ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        Dictionary<(int Day, int Code, int Peer), Day> days = [];
        foreach (ref readonly Sighting sighting in sightings)
        {
            (int, int, int) key = (sighting.Day, sighting.Code, sighting.Peer);
            Day day = days.TryGetValue(key, out Day known) ? known : default;
            days[key] = new(day.Sessions + 1, day.Minutes + sighting.Minutes, day.MilliUnits + sighting.MilliUnits, 0, sighting.Session, null);
        }

        foreach (ref readonly Sighting sighting in sightings)
        {
            (int, int, int) key = (sighting.Day, sighting.Code, sighting.Peer);
            Day day = days[key];
            day = day with { Counted = day.Counted + sighting.MilliUnits };
            if (sighting.IsJudged && sighting.Terms is { Unit: { } unit } terms && Compare(find, sighting, day, unit, terms) is { } result)
            {
                findings.Add(sighting, day.Others is null ? result : Named(result, findings.Ids([.. day.Others])));
            }

            List<int> others = day.Others ?? [];
            if (others.Count < MostNamed)
            {
                others.Add(sighting.Session);
            }

            days[key] = day with { Others = others };
        }
    }

    private static CheckResult? Compare(UnitDifference find, in Sighting sighting, in Day day, UnitDefinition unit, ServiceTerms terms)
    {
        int minutes = (int)Math.Min(day.Minutes, int.MaxValue);
        (int fewest, int most) = (unit.FewestFor(minutes), unit.MostFor(minutes));
        int? right = unit.UnitsFor(minutes);
        Fact subject = UnitMeasure.Count(minutes, "minute");
        decimal counted = (decimal)day.Counted / PartsOfUnit, billed = (decimal)day.MilliUnits / PartsOfUnit;
        if (find != UnitDifference.Under && counted > (right ?? fewest))
        {
            return right is null && counted <= most
                ? CheckResult.Unknown(new($"{UnitSize.Name}/rounding-unstated", "units", actual: counted, expected: Fact.From(fewest), subject: minutes) { Confidence = Confidence.Low })
                : CheckResult.Fail(new(day.Sessions > 1 ? $"{UnitSize.Name}/day-too-many" : $"{UnitSize.Name}/too-many", "units", actual: counted, expected: Fact.From(right ?? most), subject: subject) { Confidence = counted > most ? terms.Confidence : Least(terms) });
        }

        return find != UnitDifference.Over && sighting.Session == day.Last && billed < (right ?? fewest)
            ? CheckResult.Fail(new(day.Sessions > 1 ? $"{UnitSize.Name}/day-too-few" : $"{UnitSize.Name}/too-few", "units", actual: billed, expected: Fact.From(right ?? fewest), subject: subject) { Confidence = billed < fewest ? terms.Confidence : Least(terms) })
            : null;
    }

    private static Confidence Least(ServiceTerms terms) => terms.RoundingConfidence < terms.Confidence ? terms.RoundingConfidence : terms.Confidence;

    private static CheckResult Named(CheckResult result, ImmutableArray<string> others) => result.Outcome == Outcome.Fail
        ? CheckResult.Fail(result.Reason! with { Sessions = others })
        : CheckResult.Unknown(result.Reason! with { Sessions = others });

    private readonly record struct Day(int Sessions, long Minutes, long MilliUnits, long Counted, int Last, List<int>? Others);
}
