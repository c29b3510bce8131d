using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Looks diagnoses up in the groups that the rule set names.</summary>
internal readonly struct DiagnosisGroups(TermList<DiagnosisGroup> known)
{
    /// <summary>Unknown when the rule set does not know one of the groups; null when it knows them all.</summary>
    public CheckResult? Unrecognized(ImmutableArray<string> groups)
    {
        foreach (string name in groups)
        {
            if (known.Find(name) is null)
            {
                return CheckResult.Unknown(new($"{Diagnosis.Name}/unrecognized-group", "diagnoses", actual: name, expected: known.Nearest(name)));
            }
        }

        return null;
    }

    /// <summary>True when the code lies in one of the groups.</summary>
    public bool Contain(ImmutableArray<string> groups, DiagnosisCode code)
    {
        foreach (string name in groups)
        {
            if (known.Find(name)?.Contains(code) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The codes with their dots.</summary>
    public static ImmutableArray<string> Texts(ImmutableArray<DiagnosisCode> codes) => [.. codes.Select(code => code.ToString())];
}
