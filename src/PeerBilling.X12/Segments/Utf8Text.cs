using System;
using System.Text;
#if NET8_0_OR_GREATER
using System.Text.Unicode;
#endif

namespace PeerBilling.X12;

/// <summary>What there is to know of text as bytes. All but <see cref="IsWellFormed"/> and <see cref="Incomplete"/> expect well-formed UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The most bytes that stand for one character of a string.</summary>
    public const int MostOfCharacter = 3;

    private const int MostOfSequence = 4;

    public static string Read(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>True for what a decoder would not have to mend; where the framework cannot tell quickly, false for all but ASCII.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Utf8.IsValid(bytes);
#else
        foreach (byte b in bytes)
        {
            if (b > 0x7F)
            {
                return false;
            }
        }

        return true;
#endif
    }

    /// <summary>How many bytes at the end begin a sequence that the next bytes may complete.</summary>
    public static int Incomplete(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back < MostOfSequence && back <= bytes.Length; back++)
        {
            byte b = bytes[bytes.Length - back];
            if (!Continues(b))
            {
                return LengthAfter(b) > back ? back : 0;
            }
        }

        return 0;
    }

    /// <summary>True for a byte that is not the first of its sequence.</summary>
    public static bool Continues(byte b) => (b & 0xC0) == 0x80;

    /// <summary>True where nothing but white space stands.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return true;
        }

        return utf8[0] is <= (byte)' ' or > 0x7F && string.IsNullOrWhiteSpace(Read(utf8));
    }

    /// <summary>True when the bytes are this text.</summary>
    public static bool Same(ReadOnlySpan<byte> utf8, string text)
    {
        // Nothing but ASCII has as many bytes as characters.
        return utf8.Length == text.Length ? SameAscii(utf8, text) : utf8.Length > text.Length && string.Equals(Read(utf8), text, StringComparison.Ordinal);
    }

    /// <summary>How many bytes the first characters take, or all where there are no more than so many.</summary>
    public static int LengthOf(ReadOnlySpan<byte> utf8, int characters)
    {
        if (utf8.Length <= characters)
        {
            return utf8.Length;
        }

        int at = 0;
        while (at < utf8.Length && characters > 0)
        {
            int length = LengthAfter(utf8[at]);
            characters -= length == MostOfSequence ? 2 : 1;
            at += length;
        }

        return at;
    }

    private static bool SameAscii(ReadOnlySpan<byte> utf8, string text)
    {
#if NET8_0_OR_GREATER
        return Ascii.Equals(utf8, text);
#else
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] != text[i] || utf8[i] > 0x7F)
            {
                return false;
            }
        }

        return true;
#endif
    }

    private static int LengthAfter(byte first) => first switch
    {
        >= 0xF0 and <= 0xF4 => MostOfSequence,
        >= 0xE0 and < 0xF0 => 3,
        >= 0xC2 and < 0xE0 => 2,
        _ => 1,
    };
}
