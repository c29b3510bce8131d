using System;
using System.Collections.Generic;

namespace PeerBilling.Checks.Terms;

/// <summary>Terms by exact spelling, for the way to a pass: a few comparisons of integers and one of the text itself. Immutable.</summary>
/// <typeparam name="T">The kind of term.</typeparam>
internal sealed class SpellingTable<T>
    where T : class
{
    private readonly (string? Spelling, T? Term)[] slots;

    /// <summary>Creates a table at most a quarter full.</summary>
    public SpellingTable(Dictionary<string, T> terms)
    {
        int size = 4;
        while (size < terms.Count * 4)
        {
            size *= 2;
        }

        slots = new (string?, T?)[size];
        foreach (KeyValuePair<string, T> each in terms)
        {
            int slot = Start(each.Key.AsSpan());
            while (slots[slot].Spelling is not null)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (each.Key, each.Value);
        }
    }

    /// <summary>The term spelled exactly so; null for none.</summary>
    public T? Find(ReadOnlySpan<char> spelling)
    {
        for (int slot = Start(spelling); slots[slot].Spelling is { } known; slot = (slot + 1) & (slots.Length - 1))
        {
            if (spelling.SequenceEqual(known.AsSpan()))
            {
                return slots[slot].Term;
            }
        }

        return null;
    }

    private int Start(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        if (length == 0)
        {
            return 0;
        }

        uint ends = ((uint)text[0] << 16) ^ ((uint)text[length / 2] << 8) ^ ((uint)text[length - 1] << 4) ^ (uint)text[length / 4] ^ ((uint)length << 24);
        return unchecked((int)((ends * 0x9E3779B1u) >> 8)) & (slots.Length - 1);
    }
}
