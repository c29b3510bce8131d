using System;

namespace PeerBilling.Validation.Across;

/// <summary>A list that grows by chunks: a long one is never copied, and a short one takes little.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int Bits = 12;
    private const int ChunkSize = 1 << Bits;
    private const int FirstSize = 4;

    private T[][] chunks = [new T[FirstSize]];
    private int used = 1;

    /// <summary>Items held.</summary>
    public int Count { get; private set; }

    /// <summary>Room taken, in items.</summary>
    public long Capacity => used == 1 ? chunks[0].Length : (long)used * ChunkSize;

    public ref T this[int index] => ref chunks[index >> Bits][index & (ChunkSize - 1)];

    public int Add(T item)
    {
        int chunk = Count >> Bits;
        int place = Count & (ChunkSize - 1);
        if (chunk == used)
        {
            AddChunk();
        }
        else if (place == chunks[chunk].Length)
        {
            Array.Resize(ref chunks[chunk], Math.Min(place * 2, ChunkSize));
        }

        chunks[chunk][place] = item;
        return Count++;
    }

    private void AddChunk()
    {
        if (used == chunks.Length)
        {
            Array.Resize(ref chunks, used * 2);
        }

        chunks[used++] = new T[ChunkSize];
    }
}
