using System;

namespace PeerBilling.X12;

/// <summary>Says what a file begins with, where that is not ISA.</summary>
internal static class FileStart
{
    private const int LongestLookedAt = 32 * 1024;

    public static string Describe(ByteSource source)
    {
        string text = source.Peek(LongestLookedAt);
        if (IsUtf16(text))
        {
            return "The file is UTF-16 text. X12 is read as ASCII or UTF-8: save or export it so.";
        }

        string found = (At(text, 0), At(text, 1)) switch
        {
            ('G', 'S') => "GS",
            ('S', 'T') => "ST",
            ('{', _) or ('[', _) => "JSON",
            ('<', _) => "XML",
            _ => "something else",
        };
        return $"The file does not begin with ISA but with {found}. An X12 claim file begins with an ISA segment of 106 characters, which declares its delimiters.";
    }

    private static bool IsUtf16(string text)
    {
        int start = 0;
        while (At(text, start) == '\uFFFD')
        {
            start++;
        }

        while (At(text, start) == '\0')
        {
            start++;
        }

        return At(text, start) == 'I' && At(text, start + 1) == '\0' && At(text, start + 2) is 'S' or '\0';
    }

    private static char? At(string text, int index) => index < text.Length ? text[index] : null;
}
