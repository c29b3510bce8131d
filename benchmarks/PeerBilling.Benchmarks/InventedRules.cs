using System.Collections.Generic;
using System.Linq;
using System.Text;
using PeerBilling.RuleSets;

namespace PeerBilling.Benchmarks;

/// <summary>Reads an invented rule set, a rule a check, all about one or more codes.</summary>
internal static class InventedRules
{
    /// <summary>Reads it.</summary>
    /// <param name="head">What stands before its rules.</param>
    /// <param name="codes">The codes that its rules are about, as YAML writes a list.</param>
    /// <param name="rules">Checks and their settings.</param>
    public static RuleSet Read(string head, string codes, IEnumerable<(string Check, string Settings)> rules) =>
        RuleSetReader.TryRead(new RuleSetFile("zz.yaml", Encoding.UTF8.GetBytes(head + string.Concat(rules.Select(rule => Rule(rule.Check, rule.Settings, codes)))))).Value;

    private static string Rule(string check, string settings, string codes) => $$"""
          - id: zz/{{check}}
            title: What {{check}} asks
            check: {{check}}
            when: {codes: {{codes}}}
            severity: error
            denial: {carc: "16"}
            fix: {kind: review, text: "Mend it."}
            versions:
              - effective: {from: 2020-01-01}
                with: { {{settings}} }
                cite: {source: manual, at: 1, checked: 2026-11-02, confidence: high}

        """;
}
