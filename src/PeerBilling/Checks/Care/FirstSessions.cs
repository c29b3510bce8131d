using System;
using System.Collections.Generic;

namespace PeerBilling.Checks.Kinds;

/// <summary>Lets the first sessions of a member, or of an episode of care, go without what later ones need.</summary>
internal static class FirstSessions
{
    /// <summary>What a session comes to of which nobody knows which one it is.</summary>
    public static CheckResult Alone(CheckResult result, int? within) => within is { } first && result.Outcome is (Outcome.Fail or Outcome.Unknown)
        ? CheckResult.Unknown(new($"{PlanOfCare.Name}/first-sessions", "planOfCare", expected: Fact.AtMost(first)))
        : result;

    /// <summary>A session with its plan counts; one without is judged by its place.</summary>
    public static Observation Observe(in SessionContext context, CheckResult result)
    {
        if (Subject.Missing(context.Session, CheckScope.Member) is { } missing)
        {
            return Observation.Missing(PlanOfCare.Name, missing);
        }

        return result.Outcome == Outcome.Pass ? new(Part.Lifted, result) : Observation.Counted with { Amount = result.Outcome == Outcome.Unknown ? 1 : 0 };
    }

    public static void Judge(int within, ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        Dictionary<int, int> places = [];
        foreach (ref readonly Sighting sighting in sightings)
        {
            places.TryGetValue(sighting.Episode, out int place);
            places[sighting.Episode] = ++place;
            if (place > within && sighting is { IsJudged: true, Part: Part.Counted })
            {
                findings.Add(sighting, sighting.Amount == 1
                    ? CheckResult.Missing(PlanOfCare.Name, "planOfCare")
                    : CheckResult.Fail(new($"{PlanOfCare.Name}/due-by-session", "planOfCare", actual: place, expected: Fact.AtMost(within))));
            }
        }
    }
}
