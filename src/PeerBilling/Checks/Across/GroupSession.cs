using System;
using System.Collections.Generic;

namespace PeerBilling.Checks.Kinds;

/// <summary>The records of one group session: who was there, and who led it.</summary>
internal readonly ref struct GroupSession
{
    private readonly ReadOnlySpan<Sighting> sightings;
    private readonly List<int> places;

    /// <summary>Creates it from the places of its records.</summary>
    public GroupSession(ReadOnlySpan<Sighting> sightings, List<int> places)
    {
        this.sightings = sightings;
        this.places = places;
        HashSet<int> members = [], peers = [];
        foreach (int place in places)
        {
            members.Add(sightings[place].Member);
            peers.Add(sightings[place].Peer);
        }

        members.Remove(0);
        peers.Remove(0);
        (Members, Peers) = (members.Count, Math.Max(peers.Count, 1));
    }

    /// <summary>Different members, those not known left out.</summary>
    public int Members { get; }

    /// <summary>Different peers; 1 where none is known.</summary>
    public int Peers { get; }

    /// <summary>The other records, at most so many.</summary>
    public int[] Others(int self, int most)
    {
        List<int> others = [];
        for (int i = 0; i < places.Count && others.Count < most; i++)
        {
            if (places[i] != self)
            {
                others.Add(sightings[places[i]].Session);
            }
        }

        return [.. others];
    }
}
