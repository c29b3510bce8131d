namespace PeerBilling.X12;

/// <summary>Says what a file begins with, where that is not ISA.</summary>
internal static class FileStart
{
    public static string Describe(CharSource source)
    {
        int start = 0;
        while (source.Peek(start) == '\uFFFD')
        {
            start++;
        }

        if (IsUtf16(source, start))
        {
            return "The file is UTF-16 text. X12 is read as ASCII or UTF-8: save or export it so.";
        }

        string found = (source.Peek(), source.Peek(1)) switch
        {
            ('G', 'S') => "GS",
            ('S', 'T') => "ST",
            ('{', _) or ('[', _) => "JSON",
            ('<', _) => "XML",
            _ => "something else",
        };
        return $"The file does not begin with ISA but with {found}. An X12 claim file begins with an ISA segment of 106 characters, which declares its delimiters.";
    }

    private static bool IsUtf16(CharSource source, int start)
    {
        while (source.Peek(start) == 0)
        {
            start++;
        }

        return source.Peek(start) == 'I' && source.Peek(start + 1) == 0 && source.Peek(start + 2) is 'S' or 0;
    }
}
