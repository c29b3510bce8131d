using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds a peer with two members at once outside a group, or a member in two services at once.</summary>
/// <remarks>
/// Of two sessions that overlap, the later one in the order of date, start, claim, line and id breaks the rule; one billed before never does.
/// Sessions that only touch do not overlap. Members of one group session share its id; without ids, group sessions of one peer and one
/// service with the same start and end count as one. Unknown without start and end (or minutes).
/// </remarks>
public sealed record Overlap : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "overlap";

    private const int MostNamed = 100;

    /// <summary>Zones differ by a day at most, and a session begins and ends within another.</summary>
    private const int DaysOfOneTime = 2;

    /// <summary>Who cannot be in two sessions at once.</summary>
    public required OverlapSubject By { get; init; }

    /// <summary>Minutes that must lie between two sessions in person with different members, for the way from one to the other; 0 for none. A peer's only.</summary>
    public int TravelMinutes { get; init; }

    /// <inheritdoc/>
    public override CheckScope Scope => By == OverlapSubject.Peer ? CheckScope.Peer : CheckScope.Member;

    internal override int? DaysAround => DaysOfOneTime;

    internal override Observation Observe(in SessionContext context)
    {
        if (Subject.Missing(context.Session, Scope) is { } missing)
        {
            return Observation.Missing(Name, missing);
        }

        return context.Session switch
        {
            { Start: null } => Observation.Missing(Name, "start"),
            { End: null, Minutes: null } => Observation.Missing(Name, "end"),
            _ => Observation.Counted,
        };
    }

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        List<int>?[]? others = Timeline.Collisions(sightings, this, MostNamed);
        for (int i = 0; others is not null && i < sightings.Length; i++)
        {
            if (sightings[i].IsJudged && others[i] is { } found)
            {
                found.Sort();
                ImmutableArray<string> ids = findings.Ids(SessionsOf(sightings, found));
                string code = AreApart(sightings, found, i) ? $"{Name}/no-time-to-travel" : $"{Name}/time";
                findings.Add(sightings[i], CheckResult.Fail(new(code, "start", expected: TravelMinutes > 0 ? TravelMinutes : default(Fact), subject: By == OverlapSubject.Peer ? "peer" : "member") { Sessions = ids }));
            }
        }
    }

    internal static Overlap Read(CheckSettings settings)
    {
        Overlap check = new()
        {
            By = settings.Choice<OverlapSubject>("by", "Who cannot be in two sessions at once: a peer with two members outside a group, or a member in two services."),
            TravelMinutes = settings.OptionalInteger("travel_minutes", "Minutes that must lie between a peer's sessions in person with different members; none when absent.", min: 1, max: 24 * 60) ?? 0,
        };
        settings.Require(check.TravelMinutes == 0 || check.By == OverlapSubject.Peer, "travel_minutes", "travel_minutes is about a peer.");
        return check;
    }

    /// <summary>True when two sessions cannot both have been given.</summary>
    internal bool Collide(in Sighting one, in Sighting other)
    {
        if (By == OverlapSubject.Peer && (one.Member == other.Member && one.Member != 0 || AreOneGroup(one, other)))
        {
            return false;
        }

        int between = one.IsInPerson && other.IsInPerson ? TravelMinutes : 0;
        return one.Start < other.End + between && other.Start < one.End + between;
    }

    private static bool AreOneGroup(in Sighting one, in Sighting other) => one.Group != 0 && other.Group != 0
        ? one.Group == other.Group
        : one.IsGroup && other.IsGroup && one.Code == other.Code && one.Start == other.Start && one.End == other.End;

    private static bool AreApart(ReadOnlySpan<Sighting> sightings, List<int> others, int i)
    {
        foreach (int other in others)
        {
            if (sightings[other].Start < sightings[i].End && sightings[i].Start < sightings[other].End)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] SessionsOf(ReadOnlySpan<Sighting> sightings, List<int> places)
    {
        int[] sessions = new int[places.Count];
        for (int i = 0; i < sessions.Length; i++)
        {
            sessions[i] = sightings[places[i]].Session;
        }

        return sessions;
    }
}
