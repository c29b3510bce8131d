using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PeerBilling.RuleSets;

namespace PeerBilling.Tests;

/// <summary>Rule sets of the invented state ZZ, written and read as their files would be.</summary>
internal static class RuleText
{
    /// <summary>H0038 in units of 15 minutes at 24 dollars, from the manual.</summary>
    public const string PeerService = """
        - code: "H0038"
          name: Peer service
          versions:
            - effective: {from: 2020-01-01}
              unit: {minutes: 15, rounding: midpoint}
              rate: 24.00
              cite: {source: manual, at: "4.1", checked: 2026-11-02}
        """;

    /// <summary>A rule that a group has at most twelve members; the sample sessions have one or six.</summary>
    public static readonly string GroupOfTwelve = Rule("zz/group-size", "group-size", "{max: 12}");

    /// <summary>A state's set with these rules.</summary>
    public static string State(string rules, string services = PeerService) => $$"""
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        timeZone: America/Chicago
        revision: 2026-11-02
        sources:
          manual: {title: "ZZ Provider Manual", url: "https://example.org/zz/m.pdf", published: 2025-06-01, kind: official}
          digest: {title: "A digest of state rules", kind: secondary}
          hearsay: {title: "General knowledge", kind: memory}
        programs:
        - {type: mental_health, name: Mental health, aliases: [MH]}
        - {type: substance_use, name: Substance use, aliases: [SUD]}
        credentials:
        - {type: ZPS, name: ZZ Peer Specialist, role: peer, aliases: [ZZ-CPS]}
        - {type: LCSW, role: clinician}
        services:
        {{services}}
        rules:
        {{rules}}
        """;

    /// <summary>An overlay of a payer over ZZ, with these keys besides.</summary>
    public static string Overlay(string keys, string id = "zz-plan") => $$"""
        schema: peerbilling/1
        id: {{id}}
        extends: zz
        payers: [ZZ-PLAN]
        revision: 2026-12-01
        {{keys}}
        """;

    /// <summary>A rule of one version.</summary>
    public static string Rule(string id, string check, string with, string more = "severity: error", string source = "manual", string effective = "{from: 2020-01-01}") =>
        $"- {{id: {id}, title: A rule, check: {check}, {more}, versions: [{{effective: {effective}, with: {with}, cite: {{source: {source}, at: \"2\", checked: 2026-11-02}}}}]}}";

    /// <summary>The last of these files, with those before it to extend.</summary>
    public static RuleSet Read(params string[] files)
    {
        Files below = new(files.SkipLast(1).Select((text, i) => new RuleSetFile($"layer{i}.yaml", Encoding.UTF8.GetBytes(text))));
        return RuleSetReader.TryRead(new RuleSetFile("zz.yaml", Encoding.UTF8.GetBytes(files[^1])), below).Value;
    }

    /// <summary>A state's set with these rules.</summary>
    public static RuleSet Rules(params string[] rules) => Read(State(string.Join("\n", rules)));

    private sealed class Files(IEnumerable<RuleSetFile> files) : RuleSetLocator
    {
        private readonly SortedDictionary<string, RuleSetFile> byId =
            new(files.ToDictionary(IdOf), StringComparer.Ordinal);

        public override IReadOnlyList<string> Ids => [.. byId.Keys];

        public override RuleSetFile? Find(string id) => byId.GetValueOrDefault(id);

        private static string IdOf(RuleSetFile file) =>
            Encoding.UTF8.GetString(file.Bytes).Split('\n').First(line => line.StartsWith("id: ", StringComparison.Ordinal))["id: ".Length..].Trim();
    }
}
