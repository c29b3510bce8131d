using System;
using System.Collections.Generic;

namespace PeerBilling.X12;

/// <summary>The segments of the 837 guides and of the envelope around them.</summary>
internal static class SegmentIds
{
    private const int MaxLength = 3;

    private static readonly Dictionary<int, string> Known = Table(
        "ISA GS ST BHT HL SE GE IEA TA1",
        "NM1 N2 N3 N4 PER PRV REF DMG PAT SBR CUR",
        "CLM DTP CL1 PWK CN1 DSB UR AMT K3 NTE CR1 CR2 CR3 CR4 CR5 CR6 CR7 CR8 CRC HI QTY HCP HSD DN1 DN2 OI MIA MOA CAS",
        "LX SV1 SV2 SV3 SV4 SV5 SV6 SV7 TOO MEA PS1 IMM LIN CTP SVD LQ FRM");

    /// <summary>The id as one shared string; empty when there is no such segment.</summary>
    public static string Find(ReadOnlySpan<char> id) => Known.TryGetValue(Key(id), out string? known) ? known : string.Empty;

    /// <summary>An unknown id in quotes, where it cannot be a word or a name out of a torn text; null otherwise.</summary>
    public static string? Quoted(ReadOnlySpan<char> id)
    {
        if (id.Length is < 2 or > MaxLength + 1)
        {
            return null;
        }

        bool digit = false;
        foreach (char c in id)
        {
            if (c > '~' || !char.IsLetterOrDigit(c))
            {
                return null;
            }

            digit |= char.IsDigit(c);
        }

        string text = id.ToString();
        return digit || Find(text.ToUpperInvariant().AsSpan()).Length > 0 ? $"'{text}'" : null;
    }

    private static Dictionary<int, string> Table(params string[] groups)
    {
        Dictionary<int, string> table = [];
        foreach (string id in string.Join(" ", groups).Split(' '))
        {
            table.Add(Key(id.AsSpan()), id);
        }

        return table;
    }

    private static int Key(ReadOnlySpan<char> id)
    {
        if (id.Length is 0 or > MaxLength)
        {
            return 0;
        }

        int key = 0;
        foreach (char c in id)
        {
            key = (key << 8) | (c <= '~' ? c : 0);
        }

        return key;
    }
}
