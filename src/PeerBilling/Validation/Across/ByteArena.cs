using System;

namespace PeerBilling.Validation.Across;

/// <summary>Byte strings one after another in chunks; none is split between two.</summary>
internal sealed class ByteArena
{
    private const int ChunkSize = 1 << 18;
    private const int FirstSize = 128;

    private byte[][] chunks = [new byte[FirstSize]];
    private int[] filled = new int[1];
    private int last;

    /// <summary>Room taken, in bytes.</summary>
    public long Capacity { get; private set; } = FirstSize;

    /// <summary>Appends bytes, and says where they begin.</summary>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > chunks[last].Length - filled[last])
        {
            MakeRoom(bytes.Length);
        }

        bytes.CopyTo(chunks[last].AsSpan(filled[last]));
        long place = ((long)last << 32) | (uint)filled[last];
        filled[last] += bytes.Length;
        return place;
    }

    /// <summary>What is stored from a place to the end of its chunk.</summary>
    public ReadOnlySpan<byte> From(long place)
    {
        int chunk = (int)(place >> 32);
        int start = unchecked((int)place);
        return chunks[chunk].AsSpan(start, filled[chunk] - start);
    }

    /// <summary>The place behind so many bytes, which is the next chunk's beginning where they end one.</summary>
    public long Skip(long place, int bytes)
    {
        int chunk = (int)(place >> 32);
        int next = unchecked((int)place) + bytes;
        return next == filled[chunk] && chunk < last ? (long)(chunk + 1) << 32 : ((long)chunk << 32) | (uint)next;
    }

    private void MakeRoom(int bytes)
    {
        int needed = filled[last] + bytes;
        if (last == 0 && needed <= ChunkSize)
        {
            int size = Math.Min(Math.Max(chunks[0].Length * 2, needed), ChunkSize);
            Capacity += size - chunks[0].Length;
            Array.Resize(ref chunks[0], size);
            return;
        }

        last++;
        if (last == chunks.Length)
        {
            Array.Resize(ref chunks, last * 2);
            Array.Resize(ref filled, last * 2);
        }

        chunks[last] = new byte[Math.Max(bytes, ChunkSize)];
        Capacity += chunks[last].Length;
    }
}
