using PeerBilling.RuleSets;

namespace PeerBilling.Benchmarks;

/// <summary>A rule set of sixteen rules that one record decides; <see cref="HandWritten"/> and <see cref="FluentRules"/> ask the same. All invented.</summary>
internal static class SixteenRules
{
    private const string Head = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        timeZone: America/Chicago
        revision: 2026-11-02
        sources:
          manual: {title: "ZZ Provider Manual", published: 2025, url: "https://example.org/zz/m.pdf", kind: official}
        credentials:
          - {type: ZPS, name: ZZ Peer Specialist, state: ZZ, role: peer}
        programs:
          - {type: mental_health, name: Mental health}
        elements:
          - {type: goal}
          - {type: intervention}
          - {type: response}
        services:
          - code: "H0038"
            name: Peer service
            programs: [mental_health]
            versions:
              - effective: {from: 2020-01-01}
                unit: {minutes: 15, rounding: midpoint}
                rate: 18.25
                cite: {source: manual, at: 4, checked: 2026-11-02, confidence: high}
        rules:

        """;

    private static readonly (string Check, string Settings)[] Rules =
    [
        ("service-covered", "complete: true"),
        ("unit-size", "find: over"),
        ("units-in-range", "max: 16"),
        ("minimum-duration", "minutes: 8"),
        ("modifier-required", "any_of: [\"HE\", \"HF\"]"),
        ("place-of-service", "allow: [\"11\", \"12\", \"53\"]"),
        ("group-size", "max: 12"),
        ("certification-valid", "credentials: [ZPS]"),
        ("training-hours", "hours: 40"),
        ("peer-age", "min: 18"),
        ("plan-of-care", "includes_peer_support: true, signed: true"),
        ("authorization", "required: true"),
        ("member-age", "min: 18"),
        ("documentation", "elements: [goal, intervention, response]"),
        ("activity-billable", "allow: [direct_service]"),
        ("timely-filing", "within: P365D"),
    ];

    /// <summary>The rule set, read.</summary>
    public static RuleSet RuleSet { get; } = InventedRules.Read(Head, "[\"H0038\"]", Rules);
}
