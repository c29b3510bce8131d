using System;
using System.Collections.Generic;

namespace PeerBilling.Checks.Kinds;

/// <summary>Puts the sessions of one subject on a line of time and finds those that collide.</summary>
internal static class Timeline
{
    /// <summary>For each session the places of those before it in order that it collides with, at most so many; null when none does.</summary>
    public static List<int>?[]? Collisions(ReadOnlySpan<Sighting> sightings, Overlap check, int most)
    {
        int[] places = ByStart(sightings);
        List<int>?[]? found = null;
        int latestEnd = int.MinValue;
        int oldest = 0;
        for (int j = 0; j < places.Length; j++)
        {
            ref readonly Sighting next = ref sightings[places[j]];
            if (latestEnd <= (long)next.Start - check.TravelMinutes)
            {
                oldest = j;
                latestEnd = int.MinValue;
            }

            int hits = 0;
            for (int i = j - 1; i >= oldest && hits < most; i--)
            {
                if (check.Collide(sightings[places[i]], next))
                {
                    hits++;
                    found ??= new List<int>?[sightings.Length];
                    (int earlier, int later) = places[i] < places[j] ? (places[i], places[j]) : (places[j], places[i]);
                    (found[later] ??= []).Add(earlier);
                }
            }

            latestEnd = Math.Max(latestEnd, next.End);
        }

        return found;
    }

    private static int[] ByStart(ReadOnlySpan<Sighting> sightings)
    {
        int[] places = new int[sightings.Length];
        long[] keys = new long[sightings.Length];
        for (int i = 0; i < places.Length; i++)
        {
            (places[i], keys[i]) = (i, ((long)sightings[i].Start << 32) | (uint)i);
        }

        Array.Sort(keys, places);
        return places;
    }
}
