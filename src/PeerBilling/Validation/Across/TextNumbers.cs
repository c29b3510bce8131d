using System;

namespace PeerBilling.Validation.Across;

/// <summary>Gives equal texts equal numbers, from 1 on; an absent text has 0.</summary>
internal sealed class TextNumbers
{
    private const int Recent = 512;

    private readonly ByteArena arena = new();
    private readonly ChunkedList<(long Place, int Hash)> entries = new();
    private readonly Packed packed = new();
    private (string? Text, int Number)[]? recent;
    private int[] table = new int[16];

    public TextNumbers() => entries.Add(default);

    /// <summary>Different texts, the absent one included.</summary>
    public int Count => entries.Count;

    /// <summary>Bytes taken.</summary>
    public long Bytes => arena.Capacity + (entries.Capacity * 16) + (table.Length * sizeof(int));

    public int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (recent is null)
        {
            // A few texts are found soon enough.
            recent = Count < Recent ? null : new (string?, int)[Recent];
            return Find(text);
        }

        ref (string? Text, int Number) slot = ref recent[Slot(text)];
        if (slot.Text != text)
        {
            slot = (text, Find(text));
        }

        return slot.Number;
    }

    /// <summary>The text of a number above 0.</summary>
    public string Text(int number)
    {
        ReadOnlySpan<byte> bytes = arena.From(entries[number].Place);
        Packed.TakeText(ref bytes, out ReadOnlySpan<byte> text);
        return Packed.Text(text);
    }

    /// <summary>Where a text is looked for first: most are those of a session shortly before.</summary>
    private static int Slot(string text) => text.Length == 0 ? 0 : unchecked((text.Length * 31) + (text[text.Length - 1] * 7) + (text[text.Length / 2] * 131) + text[0]) & (Recent - 1);

    private int Find(string text)
    {
        packed.Clear();
        packed.Add(text);
        // The runtime's own hash differs from run to run, so that no file can be made to collide; numbers do not depend on it.
        int hash = StringComparer.Ordinal.GetHashCode(text);
        int place = Find(hash, packed.Bytes);
        if (table[place] != 0)
        {
            return table[place];
        }

        int number = entries.Add((arena.Append(packed.Bytes), hash));
        table[place] = number;
        if (entries.Count * 4 > table.Length * 3)
        {
            Grow();
        }

        return number;
    }

    private int Find(int hash, ReadOnlySpan<byte> text)
    {
        int mask = table.Length - 1;
        int place = hash & mask;
        while (table[place] != 0 && !(entries[table[place]].Hash == hash && arena.From(entries[table[place]].Place).StartsWith(text)))
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        int mask = table.Length - 1;
        for (int number = 1; number < entries.Count; number++)
        {
            int place = entries[number].Hash & mask;
            while (table[place] != 0)
            {
                place = (place + 1) & mask;
            }

            table[place] = number;
        }
    }
}
