using System;
using System.Collections.Generic;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The diagnoses of a claim in the order of its HI segments, which is what the pointers of its lines count by.</summary>
internal sealed class DiagnosisList
{
    // The guide allows twelve; whatever a broken file holds beyond this is not kept.
    private const int Most = 99;

    private readonly List<Diagnosis> items = [];
    private int principals;

    public int Count => items.Count;

    /// <summary>The first diagnosis called ICD-9 (BK, BF); null when there is none.</summary>
    public Place? FirstIcd9 { get; private set; }

    public Diagnosis this[int index] => items[index];

    /// <summary>Reads an HI segment, also one that has the element separator where the component separator is due.</summary>
    public void Read(Segment segment, ResultQueue results)
    {
        bool isSpread = false;
        for (int element = 1; element <= segment.Last && items.Count < Most; element++)
        {
            string? qualifier = segment.Component(element, 1);
            bool isPair = IsQualifier(qualifier) && IsAlone(segment, element) && IsAlone(segment, element + 1);
            element += isPair ? 1 : 0;
            isSpread |= isPair;
            if (IsDiagnosis(qualifier))
            {
                NoteQualifier(qualifier!, segment.At, results);
                items.Add(new Diagnosis(Parse(segment.Component(element, isPair ? 1 : 2)), segment.At, element, !isPair));
            }
        }

        if (isSpread)
        {
            results.WarnOnce("HI pairs", segment.At, "HI separates a qualifier from its code with the element separator. Such codes are read as if the component separator stood there.");
        }
    }

    private static bool IsDiagnosis(string? qualifier) => qualifier is "ABK" or "ABF" or "BK" or "BF";

    private static bool IsQualifier(string? qualifier) => IsDiagnosis(qualifier) || qualifier is "BG" or "BP" or "BO";

    private static bool IsAlone(Segment segment, int element) => segment.Text(element) is not null && segment.Component(element, 2) is null;

    private static DiagnosisCode? Parse(string? code)
    {
        bool isRead = DiagnosisCode.TryParse(code, out DiagnosisCode value);
        return isRead || code is null ? value : null;
    }

    private void NoteQualifier(string qualifier, Place at, ResultQueue results)
    {
        if (qualifier is "BK" or "BF")
        {
            FirstIcd9 ??= at;
        }

        if (qualifier is "ABK" or "BK" && ++principals == 2)
        {
            results.WarnOnce("HI principal", at, $"HI calls a second diagnosis principal ({qualifier}). Only the first one is; the diagnoses are taken in their order.");
        }
    }
}
