using System.Collections.Immutable;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds the degree that a record names.</summary>
internal static class Degrees
{
    private static readonly ImmutableArray<string> Spellings = Names.All<SupervisorDegree>();

    /// <summary>The degree of a name, whatever its case, blanks and hyphens; null when it is none of them.</summary>
    public static SupervisorDegree? Find(string spelling)
    {
        for (int i = 0; i < Spellings.Length; i++)
        {
            if (FreeText.Same(Spellings[i], spelling))
            {
                return (SupervisorDegree)i;
            }
        }

        return null;
    }

    /// <summary>The name nearest to one that is no degree; null when none is near.</summary>
    public static string? Nearest(string spelling) => Spelling.Nearest(spelling, Spellings);
}
