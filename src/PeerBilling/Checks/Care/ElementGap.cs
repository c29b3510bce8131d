using System.Collections.Immutable;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>What a record's list of elements lacks of those a rule wants.</summary>
internal readonly struct ElementGap
{
    private ElementGap(ImmutableArray<string> missing, int lacking, int index, string? meant) =>
        (Missing, Lacking, Index, Meant) = (missing, lacking, index, meant);

    /// <summary>The wanted elements that no recorded name stands for or comes near to.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>How many wanted elements the list does not hold, those perhaps misspelt included.</summary>
    public int Lacking { get; }

    /// <summary>The place of a recorded name that nothing knows but that comes near to <see cref="Meant"/>.</summary>
    public int Index { get; }

    /// <summary>The wanted element that a recorded name may have meant; null when there is none such.</summary>
    public string? Meant { get; }

    /// <summary>Compares a record's list with the wanted elements; allocates only when something is amiss.</summary>
    public static ElementGap Between(TermList<Term> terms, ImmutableArray<string> recorded, ImmutableArray<string> wanted)
    {
        ImmutableArray<string> missing = [];
        int lacking = 0;
        (int Index, string? Meant) near = default;
        foreach (string element in wanted)
        {
            if (Wording.Holds(terms, recorded, element))
            {
                continue;
            }

            lacking++;
            int misspelt = Misspelt(terms, recorded, wanted, element);
            if (misspelt < 0)
            {
                missing = missing.Add(element);
            }
            else
            {
                near = (misspelt, element);
            }
        }

        return new ElementGap(missing, lacking, near.Index, near.Meant);
    }

    private static int Misspelt(TermList<Term> terms, ImmutableArray<string> recorded, ImmutableArray<string> wanted, string element)
    {
        for (int i = 0; i < recorded.Length; i++)
        {
            if (recorded[i] is { } name && terms.Find(name) is null && !FreeText.Contains(wanted, name) && Spelling.Nearest(name, [element]) is not null)
            {
                return i;
            }
        }

        return -1;
    }
}
