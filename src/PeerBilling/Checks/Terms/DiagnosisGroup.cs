using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Checks.Terms;

/// <summary>A named group of diagnoses, given by ICD-10-CM categories; a code belongs to it when it lies under one of them.</summary>
public sealed record DiagnosisGroup : Term
{
    /// <summary>The categories, such as F33 or Z55.</summary>
    public required ImmutableArray<DiagnosisCode> Categories { get; init; }

    /// <summary>True when the code lies under one of the categories.</summary>
    public bool Contains(DiagnosisCode code)
    {
        foreach (DiagnosisCode category in Categories)
        {
            if (code.IsUnder(category))
            {
                return true;
            }
        }

        return false;
    }
}
