using System.Collections.Immutable;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>Tells whether a signature is by one of those a rule accepts.</summary>
internal static class Signatory
{
    /// <summary>True when accepted, false for a known credential that is not, null for a name that nothing knows.</summary>
    public static bool? Accepts(TermList<CredentialTerm> credentials, ImmutableArray<string> accepted, string signer)
    {
        if (FreeText.Contains(accepted, signer))
        {
            return true;
        }

        if (credentials.Find(signer) is not { } credential)
        {
            return null;
        }

        foreach (string name in accepted)
        {
            if (ReferenceEquals(credentials.Find(name), credential))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name nearest to one that nothing knows; null when none is near.</summary>
    public static string? Nearest(TermList<CredentialTerm> credentials, ImmutableArray<string> accepted, string signer) =>
        Spelling.Nearest(signer, accepted) ?? credentials.Nearest(signer);
}
