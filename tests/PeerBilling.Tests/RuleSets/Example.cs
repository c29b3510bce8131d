using System;
using System.Collections.Generic;
using System.Text;
using PeerBilling.RuleSets;

namespace PeerBilling.Tests.RuleSets;

/// <summary>Rule sets of the invented state ZZ, and their reading.</summary>
internal static class Example
{
    /// <summary>A state's rule set that uses every key; all invented.</summary>
    public const string State = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        program: ZZ Medicaid
        timeZone: America/Chicago
        revision: 2026-11-02
        sources:
          manual: {title: "ZZ Provider Manual", publisher: "ZZ Department of Health", published: 2025, url: "https://example.org/zz/m.pdf", kind: official}
          digest: {title: "A digest of state rules", kind: secondary}
          hearsay: {title: "General knowledge", kind: memory}
        credentials:
          - {type: ZPS, name: ZZ Peer Specialist, issuer: ZZ Board, state: ZZ, role: peer, stage: full, aliases: [ZZ-CPS]}
        programs:
          - {type: mental_health, name: Mental health, aliases: [MH]}
        populations:
          - {type: adult}
        provider_types:
          - {type: clinic, name: Clinic}
        elements:
          - {type: goal}
        diagnosis_groups:
          - {type: mood, name: Mood disorders, categories: [F32, "F33"]}
        services:
          - code: "H0038"
            name: Peer service
            format: individual
            programs: [mental_health]
            when: {modifiers: {none: ["HQ"]}}
            versions:
              - effective: {from: 2020-01-01}
                known: 2019-11-15
                unit: {minutes: 15, rounding: midpoint, accumulate: day}
                rate: 18.25
                cite: {source: manual, at: 4, checked: 2026-11-02, confidence: high}
                rounding_cite: {source: digest, checked: 2026-11-02}
        rules:
          - id: zz/group-size
            title: A group has at most twelve members
            check: group-size
            when: {codes: ["H0038"], formats: [group], member_age: {min: 18}}
            severity: error
            denial: {carc: "119", rarc: "N362"}
            fix: {kind: review, text: "Bill only groups of the allowed size."}
            versions:
              - effective: {from: 2020-01-01, to: 2024-12-31}
                with: {max: 10}
                cite: {source: digest, at: "p. 2", checked: 2026-11-02, note: "Read in a digest only."}
              - effective: {from: 2025-01-01}
                known: 2025-06-15
                when: {programs: [mental_health]}
                with: {max: 12, min: 2}
                cite: {source: manual, at: "4.2, p. 13", checked: 2026-11-02}
          - id: zz/units
            title: Units fit the minutes
            check: unit-size
            versions:
              - effective: {from: 2020-01-01}
                with: {find: both}
                cite: {source: manual, checked: 2026-11-02}
        not_regulated:
          - {check: member-age, cite: {source: manual, at: "5", checked: 2026-11-02}}
        unresearched:
          - {topic: Ratio of peers to supervisors, check: supervisor-span}
        """;

    /// <summary>A payer's overlay on <see cref="State"/>.</summary>
    public const string Overlay = """
        schema: peerbilling/1
        id: zz-acme
        extends: zz
        revision: 2026-11-03
        payers: [ACME]
        change:
          - {rule: zz/group-size, severity: warning, with: {max: 8}, reason: "Contract, section 3"}
        waive:
          - {rule: zz/units, reason: "The payer counts units itself", by: "Compliance, J-7", until: 2025-06-30}
        """;

    /// <summary>Reads a rule set; the texts below it are found by their ids.</summary>
    public static RuleSetReadResult Read(string text, params (string Id, string Text)[] below) => Read(Encoding.UTF8.GetBytes(text), below);

    /// <summary>Reads a rule set from its bytes.</summary>
    public static RuleSetReadResult Read(byte[] bytes, params (string Id, string Text)[] below) =>
        RuleSetReader.TryRead(new RuleSetFile("zz.yaml", bytes), new Shelf(below));

    /// <summary>The example with one text changed for another; the text must be there.</summary>
    public static string Changed(string from, string to) =>
        State.Contains(from, StringComparison.Ordinal) ? State.Replace(from, to, StringComparison.Ordinal) : throw new ArgumentException($"The example has no '{from}'.", nameof(from));

    private sealed class Shelf((string Id, string Text)[] texts) : RuleSetLocator
    {
        private readonly Dictionary<string, string> byId = new(System.Linq.Enumerable.ToDictionary(texts, text => text.Id, text => text.Text), StringComparer.Ordinal);

        public override IReadOnlyList<string> Ids => [.. byId.Keys];

        public override RuleSetFile? Find(string id) => byId.TryGetValue(id, out string? text) ? new RuleSetFile(id + ".yaml", Encoding.UTF8.GetBytes(text)) : null;
    }
}
