using System;

namespace PeerBilling.Validation.Across;

/// <summary>The ids, claim ids and claim lines of sessions by row, as few bytes: in a block each row says only how its ids differ from those of the row before.</summary>
internal sealed class SessionIds
{
    private const int Bits = 4;
    private const int RowsInBlock = 1 << Bits;

    private readonly ByteArena arena = new();
    private readonly ChunkedList<long> blocks = new();
    private readonly Packed packed = new();
    private byte[] idBefore = [];
    private byte[]? claimBefore;
    private int count;

    /// <summary>Bytes taken.</summary>
    public long Bytes => arena.Capacity + (blocks.Capacity * sizeof(long));

    public void Add(string id, string? claim, int? line)
    {
        bool begins = (count++ & (RowsInBlock - 1)) == 0;
        (idBefore, claimBefore) = begins ? ([], null) : (idBefore, claimBefore);
        byte[] own = Packed.Utf8(id);
        byte[]? ownClaim = claim is null ? null : Packed.Utf8(claim);
        packed.Clear();
        packed.AddAfter(idBefore, own);
        packed.Add(line);
        packed.Add(ownClaim is not null);
        if (ownClaim is not null)
        {
            packed.AddAfter(claimBefore ?? [], ownClaim);
        }

        long place = arena.Append(packed.Bytes);
        (idBefore, claimBefore) = (own, ownClaim);
        if (begins)
        {
            blocks.Add(place);
        }
    }

    /// <summary>The session's id.</summary>
    public string Id(int row) => Packed.Text(Read(row).Id);

    /// <summary>The claim's id; null when there is none.</summary>
    public string? Claim(int row) => Read(row).Claim is { } claim ? Packed.Text(claim) : null;

    /// <summary>Sorts rows by claim (none first), line (none first) and id, and those that are equal by another comparison.</summary>
    /// <remarks>Each row's ids are unpacked once, and rows that follow each other are unpacked together.</remarks>
    public void Sort(Span<int> rows, Comparison<int> ofEqual)
    {
        int[] inOrder = rows.ToArray();
        Array.Sort(inOrder);
        Entry[] entries = new Entry[inOrder.Length];
        bool sorted = true;
        Reading at = new(-1, 0, default);
        for (int i = 0; i < entries.Length; i++)
        {
            at = Read(inOrder[i], at);
            entries[i] = at.Entry;
            sorted = sorted && (i == 0 || Compare(entries[i - 1], entries[i]) < 0);
        }

        if (!sorted)
        {
            int[] places = new int[entries.Length];
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = i;
            }

            Array.Sort(places, (one, other) => Compare(entries[one], entries[other]) is var ids && ids != 0 ? ids : ofEqual(inOrder[one], inOrder[other]));
            inOrder = Array.ConvertAll(places, place => inOrder[place]);
        }

        inOrder.CopyTo(rows);
    }

    private static int Compare(in Entry left, in Entry right)
    {
        int claims = left.Claim is null != right.Claim is null ? (left.Claim is null ? -1 : 1) : left.Claim.AsSpan().SequenceCompareTo(right.Claim);
        if (claims != 0)
        {
            return claims;
        }

        int lines = (left.Line ?? int.MinValue).CompareTo(right.Line ?? int.MinValue);
        return lines != 0 ? lines : left.Id.AsSpan().SequenceCompareTo(right.Id);
    }

    private Entry Read(int row) => Read(row, new Reading(-1, 0, default)).Entry;

    /// <summary>Reads a row, going on from one before it in the same block where there is one.</summary>
    private Reading Read(int row, Reading from)
    {
        bool goesOn = from.Row >= 0 && from.Row <= row && from.Row >> Bits == row >> Bits;
        int at = goesOn ? from.Row : (row & ~(RowsInBlock - 1)) - 1;
        long next = goesOn ? from.Next : blocks[row >> Bits];
        Entry entry = goesOn ? from.Entry : new Entry([], null, null);
        for (; at < row; at++)
        {
            ReadOnlySpan<byte> bytes = arena.From(next);
            int all = bytes.Length;
            byte[] id = Packed.TakeAfter(entry.Id, ref bytes);
            int? line = Packed.TakeNumber(ref bytes);
            byte[]? claim = Packed.TakeFlag(ref bytes) ? Packed.TakeAfter(entry.Claim ?? [], ref bytes) : null;
            entry = new Entry(id, claim, line);
            next = arena.Skip(next, all - bytes.Length);
        }

        return new Reading(row, next, entry);
    }

    private readonly record struct Entry(byte[] Id, byte[]? Claim, int? Line);

    /// <summary>A row that was read, and where the one after it stands.</summary>
    private readonly record struct Reading(int Row, long Next, Entry Entry);
}
