using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.RuleSets;
using PeerBilling.Tests.RuleSets;

namespace PeerBilling.Tests.Conventions;

/// <summary>Makes an example of a rule that uses a check: with the settings it must have, and as many others as it takes for the reader to accept it.</summary>
internal sealed class CheckExample(string name, CheckDefinition check)
{
    /// <summary>The rule as YAML, one the reader accepts.</summary>
    public string Write()
    {
        SettingSpec[] optional = [.. check.Settings.Where(setting => !setting.Required)];
        int fewest = optional.Length == check.Settings.Length ? Math.Min(1, optional.Length) : 0;
        RuleSetReadResult? read = null;
        for (int count = fewest; count <= optional.Length; count++)
        {
            string rule = Rule([.. check.Settings.Where(setting => setting.Required || Array.IndexOf(optional, setting) is var place && place >= 0 && place < count)]);
            read = Example.Read(Example.Changed("rules:\n", "rules:\n" + rule));
            if (read.IsValid)
            {
                return rule;
            }
        }

        throw new InvalidOperationException($"No example of {name} can be read: {string.Join(Environment.NewLine, read!.Diagnostics)}");
    }

    private string Rule(SettingSpec[] settings)
    {
        string with = settings.Length == 0 ? string.Empty : $"        with: {Mapping(settings)}\n";
        return $$"""
              - id: zz/{{name}}-example
                title: What the rule asks, in one sentence
                check: {{name}}
                when: {codes: ["H0038"]}
                severity: error
                fix: {kind: review, text: "What the biller should do."}
                versions:
                  - effective: {from: 2025-01-01}

            """ + with + """
                    cite: {source: manual, at: "4.2, p. 13", checked: 2026-11-02}

            """;
    }

    private static string Mapping(IEnumerable<SettingSpec> settings) => "{" + string.Join(", ", settings.Select(setting => $"{setting.Key}: {Value(setting)}")) + "}";

    private static string Value(SettingSpec setting) => setting.IsList ? $"[{Single(setting)}]" : Single(setting);

    private static string Single(SettingSpec setting) => setting.Kind switch
    {
        SettingKind.Integer or SettingKind.Number => Number(setting),
        SettingKind.Flag => "true",
        SettingKind.Date => "2025-07-01",
        SettingKind.MonthDay => "\"06-30\"",
        SettingKind.Period => "P30D",
        SettingKind.Choice => setting.Choices[0],
        SettingKind.Code => "\"H0038\"",
        SettingKind.Modifier => "\"HE\"",
        SettingKind.Place => "\"11\"",
        SettingKind.Diagnosis => "F33",
        SettingKind.Credential => "ZPS",
        SettingKind.Program => "mental_health",
        SettingKind.Population => "adult",
        SettingKind.ProviderType => "clinic",
        SettingKind.Element => "goal",
        SettingKind.DiagnosisGroup => "mood",
        SettingKind.Mapping => Mapping(setting.Nested.Where(inner => inner.Required).DefaultIfEmpty(setting.Nested[0])),
        _ => Regex.Match(setting.Doc, "such as ([a-z_]+)") is { Success: true } suggested ? suggested.Groups[1].Value : "name",
    };

    private static string Number(SettingSpec setting) =>
        Math.Clamp(12, setting.Minimum ?? 0, setting.Maximum ?? decimal.MaxValue).ToString(CultureInfo.InvariantCulture);
}
