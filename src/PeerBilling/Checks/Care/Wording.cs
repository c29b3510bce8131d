using System.Collections.Immutable;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares names that records spell in their own ways: elements of notes and plans, kinds of documents, roles.</summary>
internal static class Wording
{
    /// <summary>True when a record's list holds the name, in its own spelling or in another that the vocabulary knows.</summary>
    public static bool Holds(TermList<Term> terms, ImmutableArray<string> recorded, string name)
    {
        if (FreeText.Contains(recorded, name))
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
}
