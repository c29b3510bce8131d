using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PeerBilling.X12;

/// <summary>Makes the ids of a file's sessions differ: the second of a name becomes <c>name#2</c>.</summary>
/// <remarks>Names are kept as 64-bit hashes, for a file may hold millions. Should two hashes meet, a name gets a number without need.</remarks>
internal sealed class SessionIds
{
    private const int FirstSize = 256;

    // For names that repeat, the last number given.
    private readonly Dictionary<ulong, int> numbers = [];
    private ulong[] taken = new ulong[FirstSize];
    private int count;

    public string Unique(string name)
    {
        ulong hash = Hash(name);
        if (Take(hash))
        {
            return name;
        }

        int number = numbers.TryGetValue(hash, out int last) ? last : 1;
        for (; ; )
        {
            string next = name + "#" + (++number).ToString(CultureInfo.InvariantCulture);
            numbers[hash] = number;
            if (Take(Hash(next)))
            {
                return next;
            }
        }
    }

    /// <summary>False when the name was there before.</summary>
    private bool Take(ulong hash)
    {
        int slot = SlotOf(hash, taken);
        if (taken[slot] == hash)
        {
            return false;
        }

        taken[slot] = hash;
        if (++count > taken.Length / 2)
        {
            Grow();
        }

        return true;
    }

    private void Grow()
    {
        ulong[] larger = new ulong[taken.Length * 2];
        foreach (ulong hash in taken)
        {
            if (hash != 0)
            {
                larger[SlotOf(hash, larger)] = hash;
            }
        }

        taken = larger;
    }

    private static int SlotOf(ulong hash, ulong[] table)
    {
        int mask = table.Length - 1;
        int slot = (int)(hash >> 33) & mask;
        while (table[slot] != 0 && table[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    // Four characters at a time; the same in every process, so that ids do not change from run to run. Never 0, which stands for a free place.
    private static ulong Hash(string name)
    {
        ulong hash = (ulong)name.Length;
        ReadOnlySpan<char> rest = name.AsSpan();
        unchecked
        {
            for (; rest.Length >= 4; rest = rest.Slice(4))
            {
                hash = Mix(hash, MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(rest)));
            }

            ulong last = 0;
            foreach (char c in rest)
            {
                last = (last << 16) | c;
            }

            return Mix(hash, last) | 1;
        }
    }

    private static ulong Mix(ulong hash, ulong more)
    {
        unchecked
        {
            ulong mixed = (hash ^ more) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
            return mixed ^ (mixed >> 32);
        }
    }
}
