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

    /// <summary>Compares two rows by claim (none first), line (none first) and id.</summary>
    public int Compare(int one, int other)
    {
        Entry left = Read(one), right = Read(other);
        int claims = left.Claim is null != right.Claim is null ? (left.Claim is null ? -1 : 1) : left.Claim.AsSpan().SequenceCompareTo(right.Claim);
        if (claims != 0)
        {
            return claims;
        }

        int lines = (left.Line ?? int.MinValue).CompareTo(right.Line ?? int.MinValue);
        return lines != 0 ? lines : left.Id.AsSpan().SequenceCompareTo(right.Id);
    }

    private Entry Read(int row)
    {
        long place = blocks[row >> Bits];
        Entry entry = new([], null, null);
        for (int left = row & (RowsInBlock - 1); left >= 0; left--)
        {
            ReadOnlySpan<byte> bytes = arena.From(place);
            int all = bytes.Length;
            byte[] id = Packed.TakeAfter(entry.Id, ref bytes);
            int? line = Packed.TakeNumber(ref bytes);
            byte[]? claim = Packed.TakeFlag(ref bytes) ? Packed.TakeAfter(entry.Claim ?? [], ref bytes) : null;
            entry = new Entry(id, claim, line);
            place = left == 0 ? place : arena.Skip(place, all - bytes.Length);
        }

        return entry;
    }

    private readonly record struct Entry(byte[] Id, byte[]? Claim, int? Line);
}
