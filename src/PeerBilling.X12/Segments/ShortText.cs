using System;

namespace PeerBilling.X12;

/// <summary>A short text kept without an object of its own, for comparing: its bytes as one number where they are few, else a string.</summary>
internal readonly struct ShortText
{
    private const int MostPacked = 7;

    private readonly ulong packed;
    private readonly string? text;

    /// <summary>Keeps what is not blank; blank is the default.</summary>
    public ShortText(ReadOnlySpan<byte> utf8)
    {
        if (Utf8Text.IsBlank(utf8))
        {
            return;
        }

        packed = utf8.Length > MostPacked ? 0 : Pack(utf8);
        text = utf8.Length > MostPacked ? Utf8Text.Read(utf8) : null;
    }

    public bool IsAbsent => packed == 0 && text is null;

    /// <summary>True when these bytes are the text; nothing is the text when there is none.</summary>
    public bool Is(ReadOnlySpan<byte> utf8) => text is null ? packed != 0 && utf8.Length <= MostPacked && Pack(utf8) == packed : Utf8Text.Same(utf8, text);

    public override string ToString()
    {
        if (text is not null)
        {
            return text;
        }

        Span<byte> bytes = stackalloc byte[MostPacked];
        int start = MostPacked;
        for (ulong rest = packed; rest > 1; rest >>= 8)
        {
            bytes[--start] = (byte)(rest & 0xFF);
        }

        return Utf8Text.Read(bytes.Slice(start));
    }

    /// <summary>The bytes behind a 1, which tells their number.</summary>
    private static ulong Pack(ReadOnlySpan<byte> utf8)
    {
        ulong all = 1;
        foreach (byte b in utf8)
        {
            all = (all << 8) | b;
        }

        return all;
    }
}
