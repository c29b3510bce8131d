using System.Collections.Immutable;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares names that records spell in their own ways: elements of notes and plans, kinds of documents, roles.</summary>
internal static class Wording
{
    /// <summary>True when two names have the same letters and digits, whatever their case, blanks, hyphens and underscores.</summary>
    public static bool Alike(string? first, string? second)
    {
        if (first is null || second is null)
        {
            return false;
        }

        bool compared = false;
        for (int i = Next(first, 0), j = Next(second, 0); ; i = Next(first, i + 1), j = Next(second, j + 1))
        {
            if (i == first.Length || j == second.Length)
            {
                return compared && i == first.Length && j == second.Length;
            }

            if (char.ToUpperInvariant(first[i]) != char.ToUpperInvariant(second[j]))
            {
                return false;
            }

            compared = true;
        }
    }

    /// <summary>True when one of the names is alike.</summary>
    public static bool AnyAlike(ImmutableArray<string> names, string? name)
    {
        foreach (string candidate in names)
        {
            if (Alike(candidate, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a record's list holds the name, in its own spelling or in another that the vocabulary knows.</summary>
    public static bool Holds(TermList<Term> terms, ImmutableArray<string> recorded, string name)
    {
        if (AnyAlike(recorded, name))
        {
            return true;
        }

        if (terms.Find(name) is not { } term)
        {
            return false;
        }

        foreach (string spelling in recorded)
        {
            if (ReferenceEquals(terms.Find(spelling), term))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(string text, int from)
    {
        int i = from;
        while (i < text.Length && !char.IsLetterOrDigit(text[i]))
        {
            i++;
        }

        return i;
    }
}
