using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The diagnoses of a claim in the order of its HI segments, which is what the pointers of its lines count by.</summary>
internal sealed class DiagnosisList
{
    // The guide allows twelve; whatever a broken file holds beyond this is not kept.
    public const int Most = 99;

    private readonly List<Diagnosis> items = [];
    private int principals;

    public int Count => items.Count;

    /// <summary>The first diagnosis called ICD-9 (BK, BF); null when there is none.</summary>
    public Place? FirstIcd9 { get; private set; }

    public Diagnosis this[int index] => items[index];

    /// <summary>Starts a claim.</summary>
    public void Clear()
    {
        items.Clear();
        (principals, FirstIcd9) = (0, null);
    }

    /// <summary>Where they stand, in their order.</summary>
    public ImmutableArray<DiagnosisPlace> Places()
    {
        ImmutableArray<DiagnosisPlace>.Builder places = ImmutableArray.CreateBuilder<DiagnosisPlace>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            places.Add(items[i].Place);
        }

        return places.MoveToImmutable();
    }

    /// <summary>Reads an HI segment, also one that has the element separator where the component separator is due.</summary>
    public void Read(Segment segment, ResultQueue results)
    {
        bool isSpread = false;
        for (int element = 1; element <= segment.Last && items.Count < Most; element++)
        {
            Components parts = segment.Components(element);
            int qualifier = Qualifiers.Of(parts.Next());
            bool isPair = IsQualifier(qualifier) && IsAlone(segment, element) && IsAlone(segment, element + 1);
            element += isPair ? 1 : 0;
            isSpread |= isPair;
            if (IsDiagnosis(qualifier))
            {
                NoteQualifier(qualifier, segment.At, results);
                ReadOnlySpan<byte> code = isPair ? segment.Component(element, 1) : parts.Next();
                items.Add(new Diagnosis(Parse(code), new DiagnosisPlace(segment.At, element, !isPair)));
            }
        }

        if (isSpread)
        {
            results.WarnOnce("HI pairs", segment.At, "HI separates a qualifier from its code with the element separator. Such codes are read as if the component separator stood there.");
        }
    }

    private static bool IsDiagnosis(int qualifier) => qualifier is Qualifiers.Principal or Qualifiers.Further or Qualifiers.OldPrincipal or Qualifiers.OldFurther;

    private static bool IsQualifier(int qualifier) => IsDiagnosis(qualifier) || qualifier is Qualifiers.Condition or Qualifiers.PrincipalProcedure or Qualifiers.OtherProcedure;

    private static bool IsAlone(Segment segment, int element) => !segment.IsBlank(element) && segment.Component(element, 2).IsEmpty;

    private static DiagnosisCode? Parse(ReadOnlySpan<byte> code)
    {
        bool isRead = DiagnosisCode.TryParse(code, out DiagnosisCode value);
        return isRead || code.IsEmpty ? value : null;
    }

    private void NoteQualifier(int qualifier, Place at, ResultQueue results)
    {
        if (qualifier is Qualifiers.OldPrincipal or Qualifiers.OldFurther)
        {
            FirstIcd9 ??= at;
        }

        if (qualifier is Qualifiers.Principal or Qualifiers.OldPrincipal && ++principals == 2)
        {
            string name = qualifier == Qualifiers.Principal ? "ABK" : "BK";
            results.WarnOnce("HI principal", at, $"HI calls a second diagnosis principal ({name}). Only the first one is; the diagnoses are taken in their order.");
        }
    }
}
