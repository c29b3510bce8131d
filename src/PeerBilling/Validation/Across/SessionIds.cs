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
    private string? before;
    private int count;

    /// <summary>Bytes taken.</summary>
    public long Bytes => arena.Capacity + (blocks.Capacity * sizeof(long));

    public void Add(string id, string? claim, int? line)
    {
        // The lines of a claim mostly stand together: the claim's id is written once in a block.
        bool begins = (count++ & (RowsInBlock - 1)) == 0;
        bool same = !begins && string.Equals(claim, before, StringComparison.Ordinal);
        packed.Clear();
        packed.Add(id);
        packed.Add(line);
        packed.Add(same);
        if (!same)
        {
            packed.Add(claim);
        }

        long place = arena.Append(packed.Bytes);
        before = claim;
        if (begins)
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

        int lines = (left.Line ?? int.MinValue).CompareTo(right.Line ?? int.MinValue);
        return lines != 0 ? lines : left.Id.SequenceCompareTo(right.Id);
    }

    private Entry Read(int row)
    {
        long place = blocks[row >> Bits];
        Entry entry = new(arena.From(place), default);
        for (int left = row & (RowsInBlock - 1); left > 0; left--)
        {
            place = arena.Skip(place, entry.Length);
            entry = new Entry(arena.From(place), entry);
        }

        return entry;
    }

    private readonly ref struct Entry
    {
        public Entry(ReadOnlySpan<byte> bytes, Entry before)
        {
            int all = bytes.Length;
            Packed.TakeText(ref bytes, out ReadOnlySpan<byte> id);
            Id = id;
            Line = Packed.TakeNumber(ref bytes);
            if (Packed.TakeFlag(ref bytes))
            {
                HasClaim = before.HasClaim;
                Claim = before.Claim;
            }
            else
            {
                HasClaim = Packed.TakeText(ref bytes, out ReadOnlySpan<byte> claim);
                Claim = claim;
            }

            Length = all - bytes.Length;
        }

        public ReadOnlySpan<byte> Id { get; }

        public bool HasClaim { get; }

        public ReadOnlySpan<byte> Claim { get; }

        public int? Line { get; }

        public int Length { get; }
    }
}
