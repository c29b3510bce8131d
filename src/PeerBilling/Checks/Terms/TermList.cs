using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PeerBilling.Checks.Terms;

/// <summary>Terms of one kind, found by name or alias whatever the case, blanks, hyphens, dots and underscores of the spelling.</summary>
/// <typeparam name="T">The kind of term.</typeparam>
public sealed class TermList<T>
    where T : Term
{
    private const int ShortestGuessed = 4;

    private readonly Dictionary<string, T> bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> byNormalized = new(StringComparer.Ordinal);

    /// <summary>Creates a list; of two terms with one spelling the later wins, so that an overlay may rename.</summary>
    public TermList(IEnumerable<T> terms)
    {
        All = [.. terms.GroupBy(term => term.Name, StringComparer.Ordinal).Select(group => group.Last())];
        foreach (T term in All)
        {
            foreach (string alias in term.Aliases)
            {
                Add(alias, term);
            }
        }

        foreach (T term in All)
        {
            Add(term.Title, term);
        }

        foreach (T term in All)
        {
            Add(term.Name, term);
        }
    }

    /// <summary>All terms, each once.</summary>
    public ImmutableArray<T> All { get; }

    /// <summary>The term that a record's spelling means; null when none does.</summary>
    public T? Find(string? spelling)
    {
        if (spelling is null)
        {
            return null;
        }

        return bySpelling.TryGetValue(spelling, out T? exact) || byNormalized.TryGetValue(Normalize(spelling), out exact) ? exact : null;
    }

    /// <summary>The name, or spelling, nearest to one that <see cref="Find"/> does not know; null when nothing is near, or for so short a name that anything would be.</summary>
    public string? Nearest(string spelling) => spelling.Length < ShortestGuessed ? null : Spelling.Nearest(spelling, bySpelling.Keys);

    private static string Normalize(string spelling)
    {
        Span<char> kept = spelling.Length <= 128 ? stackalloc char[spelling.Length] : new char[spelling.Length];
        int length = 0;
        foreach (char c in spelling)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = char.ToUpperInvariant(c);
            }
        }

        return kept.Slice(0, length).ToString();
    }

    private void Add(string spelling, T term)
    {
        bySpelling[spelling] = term;
        if (Normalize(spelling) is { Length: > 0 } normalized)
        {
            byNormalized[normalized] = term;
        }
    }
}
