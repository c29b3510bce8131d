using System.Collections.Immutable;

namespace PeerBilling.Checks.Terms;

/// <summary>Compares texts that no vocabulary lists, whatever the case, blanks, hyphens, dots and underscores of their spelling.</summary>
internal static class FreeText
{
    /// <summary>True when both have the same letters and digits in the same order.</summary>
    public static bool Same(string a, string b)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            i = NextKept(a, i);
            j = NextKept(b, j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (char.ToUpperInvariant(a[i++]) != char.ToUpperInvariant(b[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>True when one of the texts is the same.</summary>
    public static bool Contains(ImmutableArray<string> texts, string text)
    {
        foreach (string candidate in texts)
        {
            if (Same(candidate, text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when some text stands in both lists.</summary>
    public static bool Overlap(ImmutableArray<string> texts, ImmutableArray<string> others)
    {
        foreach (string text in texts)
        {
            if (Contains(others, text))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextKept(string text, int from)
    {
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
