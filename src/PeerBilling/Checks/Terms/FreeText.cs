using System.Collections.Immutable;

namespace PeerBilling.Checks.Terms;

/// <summary>Compares texts that no vocabulary lists, whatever the case, blanks, hyphens, dots and underscores of their spelling.</summary>
internal static class FreeText
{
    /// <summary>True when both have the same letters and digits in the same order, and at least one of them.</summary>
    public static bool Same(string? a, string? b)
    {
        if (a is null || b is null)
        {
            return false;
        }

        if (a == b && a.Length > 0 && char.IsLetterOrDigit(a[0]))
        {
            return true;
        }

        int i = NextKept(a, 0);
        int j = NextKept(b, 0);
        bool compared = false;
        while (i < a.Length && j < b.Length && char.ToUpperInvariant(a[i]) == char.ToUpperInvariant(b[j]))
        {
            (i, j, compared) = (NextKept(a, i + 1), NextKept(b, j + 1), true);
        }

        return compared && i == a.Length && j == b.Length;
    }

    /// <summary>True when one of the texts is the same.</summary>
    public static bool Contains(ImmutableArray<string> texts, string? text)
    {
        if (text is { Length: > 0 } && char.IsLetterOrDigit(text[0]) && Texts.Have(texts, text))
        {
            return true;
        }

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
