using System;

namespace PeerBilling.Model;

/// <summary>Packs up to eight printable ASCII characters into one integer, so that comparing two codes is one comparison.</summary>
internal static class AsciiPack
{
    public const int MaxLength = 8;

    public static bool TryPack(ReadOnlySpan<char> text, int maxLength, out ulong packed)
    {
        packed = 0;
        if (text.Length == 0 || text.Length > maxLength)
        {
            return false;
        }

        foreach (char c in text)
        {
            if (c is <= ' ' or > '~')
            {
                packed = 0;
                return false;
            }

            packed = (packed << 8) | c;
        }

        return true;
    }

    public static bool TryPack(ReadOnlySpan<byte> text, int maxLength, out ulong packed)
    {
        packed = 0;
        if (text.Length == 0 || text.Length > maxLength)
        {
            return false;
        }

        foreach (byte b in text)
        {
            if (b is <= (byte)' ' or > (byte)'~')
            {
                packed = 0;
                return false;
            }

            packed = (packed << 8) | b;
        }

        return true;
    }

    public static string Unpack(ulong packed)
    {
        return Unpack(packed, stackalloc char[MaxLength]).ToString();
    }

    /// <summary>The characters, written to the end of a buffer of <see cref="MaxLength"/>.</summary>
    public static ReadOnlySpan<char> Unpack(ulong packed, Span<char> buffer)
    {
        int start = MaxLength;
        for (; packed != 0; packed >>= 8)
        {
            buffer[--start] = (char)(packed & 0xFF);
        }

        return buffer.Slice(start);
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsUpperOrDigit(char c) => IsDigit(c) || c is >= 'A' and <= 'Z';
}
