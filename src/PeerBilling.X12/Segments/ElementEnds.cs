using System;
#if NET8_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace PeerBilling.X12;

/// <summary>Where the elements of the segment at hand end, counted from its first byte.</summary>
internal sealed class ElementEnds
{
    // The end of element n is item n + 1, so that each element begins a separator's width behind the item before.
    private int[] items = new int[2 * ByteSource.Slack];
    private int width;

    /// <summary>The number of the last element.</summary>
    public int Last { get; private set; }

    public int StartOf(int element) => items[element] + width;

    public int EndOf(int element) => items[element + 1];

    /// <summary>Finds the elements of a segment that is at hand.</summary>
    public void Find(ReadOnlySpan<byte> segment, Delimiter separator)
    {
        Begin(separator);
        int count = 1;
        for (int at = 0; separator.In(segment.Slice(at)) is var found and >= 0; at += found + width)
        {
            MakeRoom(count);
            items[count++] = at + found;
        }

        End(count, segment.Length);
    }

    /// <summary>Finds the end of the segment that the source stands at together with those of its elements; -1 when a line end, or the last byte at hand, comes first.</summary>
    public int TryFind(ByteSource source, Delimiters by)
    {
#if NET8_0_OR_GREATER
        if (!Vector256.IsHardwareAccelerated || by.Element.Length != 1 || by.Terminator.Length != 1)
        {
            return -1;
        }

        Begin(by.Element);
        ref byte first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(source.Bytes), source.Start);
        Vector256<byte> separator = Vector256.Create(by.Element.First);
        Vector256<byte> terminator = Vector256.Create(by.Terminator.First);
        int count = 1;
        int left = source.End - source.Start;
        for (int at = 0; at < left; at += Vector256<byte>.Count)
        {
            Vector256<byte> block = Vector256.LoadUnsafe(ref first, (nuint)at);
            uint separators = Vector256.Equals(block, separator).ExtractMostSignificantBits();
            uint stops = (Vector256.Equals(block, terminator) | Vector256.Equals(block, Vector256.Create((byte)'\r')) | Vector256.Equals(block, Vector256.Create((byte)'\n'))).ExtractMostSignificantBits();
            count = Note(stops == 0 ? separators : separators & (stops ^ (stops - 1)), at, count);
            if (stops != 0)
            {
                int end = at + BitOperations.TrailingZeroCount(stops);
                bool isEnded = end < left && Unsafe.Add(ref first, end) == by.Terminator.First;
                End(count, end);
                return isEnded ? end : -1;
            }
        }
#endif
        Last = -1;
        return -1;
    }

#if NET8_0_OR_GREATER
    /// <summary>Notes the places that bits stand for; most blocks have a few, which are noted without asking for each whether there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Note(uint bits, int at, int count)
    {
        const int most = 6;
        MakeRoom(count);
        ref int item = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), count);
        int found = BitOperations.PopCount(bits);
        for (int i = 0; i < most; i++)
        {
            Unsafe.Add(ref item, i) = at + BitOperations.TrailingZeroCount(bits);
            bits = unchecked(bits & (bits - 1));
        }

        for (int i = most; i < found; i++)
        {
            Unsafe.Add(ref item, i) = at + BitOperations.TrailingZeroCount(bits);
            bits = unchecked(bits & (bits - 1));
        }

        return count + found;
    }
#endif

    private void Begin(Delimiter separator)
    {
        width = separator.Length;
        items[0] = -width;
    }

    /// <summary>Makes room for as many as one search can find, and the end.</summary>
    private void MakeRoom(int count)
    {
        if (count + ByteSource.Slack + 1 >= items.Length)
        {
            Array.Resize(ref items, items.Length * 2);
        }
    }

    private void End(int count, int length)
    {
        items[count] = length;
        Last = count - 1;
    }
}
