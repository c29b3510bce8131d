using System;
using System.Collections.Generic;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that the records of one group session agree: one peer, one time, one service, and no more members than its peers may lead.</summary>
/// <remarks>
/// The records that share a group id and a date of service are one group session. Where they disagree, the first one in the order of date, start,
/// claim, line and id is taken to be right, and one billed before is first of all; too large a group breaks the rule for every member. What a record
/// does not say cannot disagree. Unknown without the group's id.
/// </remarks>
public sealed record GroupConsistency : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "group-consistency";

    private const int MostNamed = 100;

    /// <summary>The most members for each peer who leads the group, the number included; null for no such bound.</summary>
    public int? MaxPerPeer { get; init; }

    /// <summary>True when one peer alone bills the group session.</summary>
    public bool OnePeer { get; init; }

    /// <summary>True when all records have the same start and end.</summary>
    public bool SameTime { get; init; }

    /// <summary>True when all records have the same procedure code.</summary>
    public bool SameCode { get; init; }

    /// <inheritdoc/>
    public override CheckScope Scope => CheckScope.Group;

    internal override Observation Observe(in SessionContext context) =>
        Subject.Missing(context.Session, Scope) is { } missing ? Observation.Missing(Name, missing) : Observation.Counted;

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        Dictionary<int, List<int>> days = [];
        for (int i = 0; i < sightings.Length; i++)
        {
            if (!days.TryGetValue(sightings[i].Day, out List<int>? places))
            {
                days[sightings[i].Day] = places = [];
            }

            places.Add(i);
        }

        foreach (List<int> places in days.Values)
        {
            JudgeGroup(sightings, places, findings);
        }
    }

    internal static GroupConsistency Read(CheckSettings settings)
    {
        GroupConsistency check = new()
        {
            MaxPerPeer = settings.OptionalInteger("max_per_peer", "The most members for each peer who leads the group, the number included.", min: 1),
            OnePeer = settings.Flag("one_peer", "True when one peer alone bills the group session."),
            SameTime = settings.Flag("same_time", "True when all records have the same start and end."),
            SameCode = settings.Flag("same_code", "True when all records have the same procedure code."),
        };
        settings.Require(check.MaxPerPeer is not null || check.OnePeer || check.SameTime || check.SameCode, "max_per_peer", "group-consistency needs one of max_per_peer, one_peer, same_time and same_code.");
        return check;
    }

    private void JudgeGroup(ReadOnlySpan<Sighting> sightings, List<int> places, IAcrossFindings findings)
    {
        GroupSession group = new(sightings, places);
        bool crowded = MaxPerPeer is { } each && group.Members > (long)group.Peers * each;
        foreach (int place in places)
        {
            ref readonly Sighting one = ref sightings[place];
            if (one.IsJudged && (crowded ? Crowd(group) : Disagreement(one, sightings[places[0]])) is { } reason)
            {
                int[] others = crowded ? group.Others(place, MostNamed) : [sightings[places[0]].Session];
                findings.Add(one, CheckResult.Fail(reason with { Sessions = findings.Ids(others) }));
            }
        }
    }

    private Reason Crowd(in GroupSession group) => new($"{Name}/ratio", "groupId", actual: group.Members, expected: Fact.AtMost(group.Peers * MaxPerPeer!.Value), subject: group.Peers);

    private Reason? Disagreement(in Sighting one, in Sighting first)
    {
        if (OnePeer && Differ(one.Peer, first.Peer, 0))
        {
            return new($"{Name}/peers", "peer.id");
        }

        if (SameTime && (Differ(one.Start, first.Start, Sighting.Unknown) || Differ(one.End, first.End, Sighting.Unknown)))
        {
            return new($"{Name}/times", "start");
        }

        return SameCode && one.Code != first.Code ? new($"{Name}/codes", "procedureCode") : null;
    }

    private static bool Differ(int one, int other, int absent) => one != other && one != absent && other != absent;
}
