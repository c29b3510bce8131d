using System;

namespace PeerBilling.X12;

/// <summary>The segments of the 837 guides and of the envelope around them: each id as one number, its characters one after the other.</summary>
internal static class SegmentIds
{
    public const int None = 0;
    public const int Bht = (('B' << 8 | 'H') << 8) | 'T';
    public const int Clm = (('C' << 8 | 'L') << 8) | 'M';
    public const int Dmg = (('D' << 8 | 'M') << 8) | 'G';
    public const int Dtp = (('D' << 8 | 'T') << 8) | 'P';
    public const int Ge = ('G' << 8) | 'E';
    public const int Gs = ('G' << 8) | 'S';
    public const int Hi = ('H' << 8) | 'I';
    public const int Hl = ('H' << 8) | 'L';
    public const int Iea = (('I' << 8 | 'E') << 8) | 'A';
    public const int Isa = (('I' << 8 | 'S') << 8) | 'A';
    public const int Lin = (('L' << 8 | 'I') << 8) | 'N';
    public const int Lq = ('L' << 8) | 'Q';
    public const int Lx = ('L' << 8) | 'X';
    public const int N4 = ('N' << 8) | '4';
    public const int Nm1 = (('N' << 8 | 'M') << 8) | '1';
    public const int Prv = (('P' << 8 | 'R') << 8) | 'V';
    public const int Ref = (('R' << 8 | 'E') << 8) | 'F';
    public const int Sbr = (('S' << 8 | 'B') << 8) | 'R';
    public const int Se = ('S' << 8) | 'E';
    public const int St = ('S' << 8) | 'T';
    public const int Sv1 = (('S' << 8 | 'V') << 8) | '1';
    public const int Sv2 = (('S' << 8 | 'V') << 8) | '2';
    public const int Sv3 = (('S' << 8 | 'V') << 8) | '3';
    public const int Svd = (('S' << 8 | 'V') << 8) | 'D';
    public const int Ta1 = (('T' << 8 | 'A') << 8) | '1';

    private const int MaxLength = 3;
    private const int Slots = 512;

    private static readonly int[] Known = Table(
        "ISA GS ST BHT HL SE GE IEA TA1",
        "NM1 N2 N3 N4 PER PRV REF DMG PAT SBR CUR",
        "CLM DTP CL1 PWK CN1 DSB UR AMT K3 NTE CR1 CR2 CR3 CR4 CR5 CR6 CR7 CR8 CRC HI QTY HCP HSD DN1 DN2 OI MIA MOA CAS",
        "LX SV1 SV2 SV3 SV4 SV5 SV6 SV7 TOO MEA PS1 IMM LIN CTP SVD LQ FRM");

    /// <summary>The id of a segment; <see cref="None"/> when 837 and its envelope have no such segment.</summary>
    public static int Find(ReadOnlySpan<byte> id)
    {
        if (id.Length is 0 or > MaxLength * Utf8Text.MostOfCharacter)
        {
            return None;
        }

        int key = 0;
        foreach (byte b in id)
        {
            if (b > '~')
            {
                return Find(Utf8Text.Read(id).AsSpan());
            }

            key = (key << 8) | b;
        }

        return id.Length <= MaxLength && IsKnown(key) ? key : None;
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
        return digit || Find(text.ToUpperInvariant().AsSpan()) != None ? $"'{text}'" : null;
    }

    /// <summary>The same of characters, of which any beyond ASCII count for nothing.</summary>
    private static int Find(ReadOnlySpan<char> id)
    {
        int key = 0;
        foreach (char c in id)
        {
            key = (key << 8) | (c <= '~' ? c : 0);
        }

        return id.Length <= MaxLength && IsKnown(key) ? key : None;
    }

    private static int[] Table(params string[] groups)
    {
        int[] table = new int[Slots];
        foreach (string id in string.Join(" ", groups).Split(' '))
        {
            int key = 0;
            foreach (char c in id)
            {
                key = (key << 8) | c;
            }

            int slot = SlotOf(key);
            while (table[slot] != None)
            {
                slot = (slot + 1) % Slots;
            }

            table[slot] = key;
        }

        return table;
    }

    private static bool IsKnown(int key)
    {
        int slot = SlotOf(key);
        while (Known[slot] != key && Known[slot] != None)
        {
            slot = (slot + 1) % Slots;
        }

        return Known[slot] == key && key != None;
    }

    private static int SlotOf(int key) => (int)(unchecked((uint)key * 0x9E3779B1) >> 23);
}
