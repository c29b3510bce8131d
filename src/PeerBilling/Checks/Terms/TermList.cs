using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace PeerBilling.Checks.Terms;

/// <summary>Terms of one kind, found by name or alias whatever the case, blanks, hyphens, dots and underscores of the spelling.</summary>
/// <typeparam name="T">The kind of term.</typeparam>
public sealed class TermList<T>
    where T : Term
{
    private const int ShortestGuessed = 4;
    private const int LongestOnStack = 128;

    private readonly Dictionary<string, T> bySpelling;
    private readonly SpellingTable<T> exactly;
    private readonly SpellingTable<T> normalized;

    /// <summary>Creates a list; of two terms with one spelling the later wins, so that an overlay may rename.</summary>
    public TermList(IEnumerable<T> terms)
    {
        All = Each(terms);
        int spellings = All.Length * 2;
        foreach (T term in All)
        {
            spellings += term.Aliases.Length;
        }

        bySpelling = new(spellings, StringComparer.Ordinal);
        Dictionary<string, T> byNormalized = new(spellings, StringComparer.Ordinal);
        foreach (T term in All)
        {
            foreach (string alias in term.Aliases)
            {
                Add(alias, term, byNormalized);
            }
        }

        foreach (T term in All)
        {
            Add(term.Title, term, byNormalized);
        }

        foreach (T term in All)
        {
            Add(term.Name, term, byNormalized);
        }

        (exactly, normalized) = (new SpellingTable<T>(bySpelling), new SpellingTable<T>(byNormalized));
    }

    /// <summary>All terms, each once.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The term that a record's spelling means; null when none does.</summary>
    public T? Find(string? spelling)
    {
        // The usual spelling first; room for the other is made only where it is needed.
        return spelling is null ? null : exactly.Find(spelling.AsSpan()) ?? FindNormalized(spelling.AsSpan());
    }

    /// <summary>The name, or spelling, nearest to one that <see cref="Find"/> does not know; null when nothing is near, or for so short a name that anything would be.</summary>
    public string? Nearest(string spelling) => spelling.Length < ShortestGuessed ? null : Spelling.Nearest(spelling, bySpelling.Keys);

    private T? FindNormalized(ReadOnlySpan<char> spelling)
    {
        Span<char> kept = spelling.Length <= LongestOnStack ? stackalloc char[spelling.Length] : new char[spelling.Length];
        return normalized.Find(kept.Slice(0, Normalize(spelling, kept)));
    }

    /// <summary>Writes the letters and digits, as capitals; gives their number.</summary>
    private static int Normalize(ReadOnlySpan<char> spelling, Span<char> kept)
    {
        int length = 0;
        foreach (char c in spelling)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = char.ToUpperInvariant(c);
            }
        }

        return length;
    }

    /// <summary>The terms, each once, in the place of the first of its name.</summary>
    private static ImmutableArray<T> Each(IEnumerable<T> terms)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        ImmutableArray<T>.Builder each = ImmutableArray.CreateBuilder<T>();
        foreach (T term in terms)
        {
            if (places.TryGetValue(term.Name, out int place))
            {
                each[place] = term;
            }
            else
            {
                places.Add(term.Name, each.Count);
                each.Add(term);
            }
        }

        return each.ToImmutable();
    }

    private void Add(string spelling, T term, Dictionary<string, T> byNormalized)
    {
        bySpelling[spelling] = term;
        Span<char> kept = spelling.Length <= LongestOnStack ? stackalloc char[spelling.Length] : new char[spelling.Length];
        if (Normalize(spelling.AsSpan(), kept) is > 0 and var length)
        {
            byNormalized[kept.Slice(0, length).ToString()] = term;
        }
    }
}
