using System;

namespace PeerBilling.X12;

/// <summary>Knows the segments of the 837 guides and of the envelope around them.</summary>
internal static class SegmentIds
{
    private const int MaxLength = 3;
    private const int Slots = 512;

    // Each id as a number, its characters one after the other, at the place that its hash gives; beside it what it is.
    private static readonly int[] Keys = new int[Slots];
    private static readonly SegmentId[] Known = Table(
        "ISA GS ST BHT HL SE GE IEA TA1",
        "NM1 N2 N3 N4 PER PRV REF DMG PAT SBR CUR",
        "CLM DTP CL1 PWK CN1 DSB UR AMT K3 NTE CR1 CR2 CR3 CR4 CR5 CR6 CR7 CR8 CRC HI QTY HCP HSD DN1 DN2 OI MIA MOA CAS",
        "LX SV1 SV2 SV3 SV4 SV5 SV6 SV7 TOO MEA PS1 IMM LIN CTP SVD LQ FRM");

    /// <summary>What begins with these bytes; <see cref="SegmentId.None"/> when 837 and its envelope have no such segment.</summary>
    public static SegmentId Find(ReadOnlySpan<byte> id)
    {
        SegmentId found = id.Length switch
        {
            2 => Of((id[0] << 8) | id[1]),
            3 => Of((((id[0] << 8) | id[1]) << 8) | id[2]),
            _ => SegmentId.None,
        };
        return found == SegmentId.None && id.Length <= MaxLength * Utf8Text.MostOfCharacter ? Find(Utf8Text.Read(id).AsSpan()) : found;
    }

    /// <summary>An unknown id in quotes, where it cannot be a word or a name out of a torn text; null otherwise.</summary>
    public static string? Quoted(ReadOnlySpan<byte> id)
    {
        if (id.Length is < 2 or > MaxLength + 1)
        {
            return null;
        }

        bool digit = false;
        foreach (byte b in id)
        {
            if (b > '~' || !char.IsLetterOrDigit((char)b))
            {
                return null;
            }

            digit |= b is >= (byte)'0' and <= (byte)'9';
        }

        string text = Utf8Text.Read(id);
        return digit || Find(text.ToUpperInvariant().AsSpan()) != SegmentId.None ? $"'{text}'" : null;
    }

    /// <summary>The same of characters, of which any beyond ASCII count for nothing.</summary>
    private static SegmentId Find(ReadOnlySpan<char> id) => id.Length is 0 or > MaxLength ? SegmentId.None : Of(Key(id));

    private static int Key(ReadOnlySpan<char> id)
    {
        int key = 0;
        foreach (char c in id)
        {
            key = (key << 8) | (c <= '~' ? c : 0);
        }

        return key;
    }

    private static SegmentId[] Table(params string[] groups)
    {
        SegmentId[] table = new SegmentId[Slots];
        foreach (string id in string.Join(" ", groups).Split(' '))
        {
            int key = Key(id.AsSpan());
            int slot = SlotOf(key);
            Keys[slot] = key;
            table[slot] = Enum.TryParse(id, ignoreCase: true, out SegmentId known) ? known : SegmentId.Other;
        }

        return table;
    }

    private static SegmentId Of(int key)
    {
        int slot = SlotOf(key);
        return Keys[slot] == key ? Known[slot] : SegmentId.None;
    }

    private static int SlotOf(int key)
    {
        int slot = Hash(key);
        while (Keys[slot] != key && Keys[slot] != 0)
        {
            slot = (slot + 1) % Slots;
        }

        return slot;
    }

    private static int Hash(int key) => (int)(unchecked((uint)key * 0x9E3779B1) >> 23);
}
