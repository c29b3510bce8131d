using PeerBilling.RuleSets;

namespace PeerBilling.Benchmarks;

/// <summary>A rule set of rules that a claim alone decides, without a roster or a note; the lines of <see cref="X12File"/> pass them. All invented.</summary>
internal static class ClaimRules
{
    private const string Head = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        timeZone: America/Chicago
        revision: 2026-11-02
        sources:
          manual: {title: "ZZ Provider Manual", published: 2025, url: "https://example.org/zz/m.pdf", kind: official}
        services:
          - code: "H0025"
            name: Peer education
            versions:
              - effective: {from: 2020-01-01}
                unit: {minutes: 15, rounding: midpoint}
                cite: {source: manual, at: 4, checked: 2026-11-02, confidence: high}
          - code: "H0038"
            name: Peer service
            versions:
              - effective: {from: 2020-01-01}
                unit: {minutes: 15, rounding: midpoint}
                cite: {source: manual, at: 4, checked: 2026-11-02, confidence: high}
        rules:

        """;

    private static readonly (string Check, string Settings)[] Rules =
    [
        ("service-covered", "complete: true"),
        ("units-in-range", "max: 16"),
        ("modifier-allowed", "allow: [\"HE\", \"HF\", \"HQ\", \"95\"]"),
        ("place-of-service", "allow: [\"11\", \"12\", \"53\"]"),
        ("member-age", "min: 18"),
        ("identifiers", "required: [procedure_code, peer_npi, billing_npi, diagnoses]"),
    ];

    /// <summary>The rule set, read.</summary>
    public static RuleSet RuleSet { get; } = InventedRules.Read(Head, "[\"H0025\", \"H0038\"]", Rules);
}
