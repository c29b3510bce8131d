using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Model;

namespace PeerBilling.Tests;

/// <summary>Codes from texts, for tests to read shortly.</summary>
internal static class Codes
{
    public static ImmutableArray<Modifier> Modifiers(params string[] texts) => [.. texts.Select(Modifier.Parse)];

    public static ModifierList ModifierList(params string[] texts) => new(Modifiers(texts));

    public static ImmutableArray<PlaceOfService> Places(params string[] texts) => [.. texts.Select(PlaceOfService.Parse)];

    public static ImmutableArray<DiagnosisCode> Diagnoses(params string[] texts) => [.. texts.Select(DiagnosisCode.Parse)];
}
