using System;

namespace PeerBilling.Validation.Across;

/// <summary>The ids, claim ids and claim lines of sessions by row, as few bytes.</summary>
internal sealed class SessionIds
{
    private const int Bits = 4;
    private const int RowsInBlock = 1 << Bits;

    private readonly ByteArena arena = new();
    private readonly ChunkedList<long> blocks = new();
    private readonly Packed packed = new();
    private int count;

    /// <summary>Bytes taken.</summary>
    public long Bytes => arena.Capacity + (blocks.Capacity * sizeof(long));

    public void Add(string id, string? claim, int? line)
    {
        packed.Clear();
        packed.Add(id);
        packed.Add(claim);
        packed.Add(line);
        long place = arena.Append(packed.Bytes);
        if ((count++ & (RowsInBlock - 1)) == 0)
        {
            blocks.Add(place);
        }
    }

    /// <summary>The session's id.</summary>
    public string Id(int row) => Packed.Text(Read(row).Id);

    /// <summary>The claim's id; null when there is none.</summary>
    public string? Claim(int row) => Read(row) is { HasClaim: true } entry ? Packed.Text(entry.Claim) : null;

    /// <summary>Compares two rows by claim (none first), line (none first) and id.</summary>
    public int Compare(int one, int other)
    {
        Entry left = Read(one);
        Entry right = Read(other);
        int claims = left.HasClaim != right.HasClaim ? (left.HasClaim ? 1 : -1) : left.Claim.SequenceCompareTo(right.Claim);
        if (claims != 0)
        {
            return claims;
        }

        int lines = (left.Line ?? long.MinValue).CompareTo(right.Line ?? long.MinValue);
        return lines != 0 ? lines : left.Id.SequenceCompareTo(right.Id);
    }

    private Entry Read(int row)
    {
        long place = blocks[row >> Bits];
        for (int before = row & (RowsInBlock - 1); before > 0; before--)
        {
            place = arena.Skip(place, new Entry(arena.From(place)).Length);
        }

        return new Entry(arena.From(place));
    }

    private readonly ref struct Entry
    {
        public Entry(ReadOnlySpan<byte> bytes)
        {
            int all = bytes.Length;
            Packed.TakeText(ref bytes, out ReadOnlySpan<byte> id);
            HasClaim = Packed.TakeText(ref bytes, out ReadOnlySpan<byte> claim);
            Line = Packed.TakeNumber(ref bytes);
            Id = id;
            Claim = claim;
            Length = all - bytes.Length;
        }

        public ReadOnlySpan<byte> Id { get; }

        public bool HasClaim { get; }

        public ReadOnlySpan<byte> Claim { get; }

        public long? Line { get; }

        public int Length { get; }
    }
}
