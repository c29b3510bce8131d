using System;

namespace PeerBilling.Checks.Kinds;

/// <summary>Goes through the other sessions of a date: those billed before, then those of the batch.</summary>
internal static class SameDay
{
    public static Others Of(ReadOnlySpan<Sighting> sightings, int i) => new(sightings, i);

    internal ref struct Others
    {
        private readonly ReadOnlySpan<Sighting> sightings;
        private readonly int self;
        private readonly int day;

        public Others(ReadOnlySpan<Sighting> sightings, int self)
        {
            this.sightings = sightings;
            this.self = self;
            day = sightings[self].Day;
            int past = Boundary(sightings);
            Current = Find(sightings, day, 0, past) - 1;
            next = Find(sightings, day, past, sightings.Length);
        }

        private int next;

        public int Current { get; private set; }

        public readonly Others GetEnumerator() => this;

        public bool MoveNext()
        {
            do
            {
                Current++;
                if (Current < next && (!sightings[Current].IsPast || sightings[Current].Day != day))
                {
                    Current = next;
                }
            }
            while (Current == self);

            return Current < sightings.Length && sightings[Current].Day == day;
        }

        /// <summary>The first session that was not billed before.</summary>
        private static int Boundary(ReadOnlySpan<Sighting> sightings)
        {
            int from = 0, to = sightings.Length;
            while (from < to)
            {
                int middle = from + ((to - from) / 2);
                (from, to) = sightings[middle].IsPast ? (middle + 1, to) : (from, middle);
            }

            return from;
        }

        private static int Find(ReadOnlySpan<Sighting> sightings, int day, int from, int to)
        {
            while (from < to)
            {
                int middle = from + ((to - from) / 2);
                (from, to) = sightings[middle].Day < day ? (middle + 1, to) : (from, middle);
            }

            return from;
        }
    }
}
