using System;
using System.Collections.Generic;

namespace PeerBilling.Validation.Across;

/// <summary>Gives equal values equal numbers, from 0 on in the order they come.</summary>
internal sealed class Numbering<T>
    where T : struct, IEquatable<T>
{
    private readonly ChunkedList<T> values = new();
    private int[] table = new int[8];

    /// <summary>Different values.</summary>
    public int Count => values.Count;

    /// <summary>Bytes taken, where a value takes so many.</summary>
    public long Bytes(int valueBytes) => (values.Capacity * valueBytes) + (table.Length * sizeof(int));

    public ref T this[int number] => ref values[number];

    public int Of(in T value)
    {
        int place = Place(value);
        if (table[place] != 0)
        {
            return table[place] - 1;
        }

        int number = values.Add(value);
        table[place] = number + 1;
        if (values.Count * 4 > table.Length * 3)
        {
            Grow();
        }

        return number;
    }

    private static int Mix(int hash)
    {
        uint mixed = unchecked((uint)hash * 0x9E3779B1u);
        return unchecked((int)(mixed ^ (mixed >> 15)));
    }

    private int Place(in T value)
    {
        int mask = table.Length - 1;
        int place = Mix(value.GetHashCode()) & mask;
        while (table[place] != 0 && !values[table[place] - 1].Equals(value))
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (int i = 0; i < values.Count; i++)
        {
            table[Place(values[i])] = i + 1;
        }
    }
}
