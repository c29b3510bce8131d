using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>Writes what a report says besides its sessions as the JSON of <c>peerbilling-report/1</c>.</summary>
internal static class ReportJson
{
    public static void WriteHeader(Utf8JsonWriter json, ReportHeader header)
    {
        json.WriteString("schema", "peerbilling-report/1");
        json.WriteString("library", header.Library);
        if (header.KnownOn is not null)
        {
            json.WriteString("knownOn", header.KnownOn);
        }

        if (header.Only.Length > 0)
        {
            WriteTexts(json, "only", header.Only);
        }
    }

    public static void WriteFooter(Utf8JsonWriter json, ReportFooter footer)
    {
        WriteInputs(json, footer.Inputs);
        json.WriteStartArray("ruleSets");
        foreach (RuleSet ruleSet in footer.RuleSets)
        {
            WriteRuleSet(json, ruleSet);
        }

        json.WriteEndArray();
        WriteTexts(json, "notices", footer.Notices);
        WriteSummary(json, footer.Summary);
    }

    public static void WriteSummary(Utf8JsonWriter json, ReportSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("sessions", summary.Sessions);
        json.WriteNumber("passed", summary.Passed);
        json.WriteNumber("failed", summary.Failed);
        json.WriteNumber("incomplete", summary.Incomplete);
        json.WriteNumber("unreadable", summary.Unreadable);
        json.WriteStartObject("rules");
        foreach (KeyValuePair<string, RuleCounts> rule in summary.Rules)
        {
            json.WriteStartObject(rule.Key);
            WriteCount(json, "fail", rule.Value.Fail);
            WriteCount(json, "unknown", rule.Value.Unknown);
            WriteCount(json, "pass", rule.Value.Pass);
            WriteCount(json, "skipped", rule.Value.Skipped);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteInputs(Utf8JsonWriter json, IEnumerable<ReportInput> inputs)
    {
        json.WriteStartArray("inputs");
        foreach (ReportInput input in inputs)
        {
            json.WriteStartObject();
            json.WriteString("path", input.Path);
            json.WriteString("format", input.Format);
            json.WriteNumber("sessions", input.Sessions);
            json.WriteStartArray("errors");
            foreach (InputError error in input.Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, InputError error)
    {
        json.WriteStartObject();
        json.WriteNumber("line", error.Line);
        json.WriteString("message", error.Message);
        if (error.JsonPath is not null)
        {
            json.WriteString("path", error.JsonPath);
        }

        if (error.IsWarning)
        {
            json.WriteBoolean("warning", true);
        }

        json.WriteEndObject();
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteRuleSet(Utf8JsonWriter json, RuleSet ruleSet)
    {
        json.WriteStartObject();
        json.WriteString("id", ruleSet.Id);
        json.WriteString("jurisdiction", ruleSet.Jurisdiction);
        json.WriteString("revision", LocalDatePattern.Iso.Format(ruleSet.Revision));
        json.WriteStartArray("layers");
        foreach (RuleSetLayer layer in ruleSet.Layers)
        {
            json.WriteStartObject();
            json.WriteString("id", layer.Id);
            json.WriteString("revision", LocalDatePattern.Iso.Format(layer.Revision));
            json.WriteString("hash", layer.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int count)
    {
        if (count > 0)
        {
            json.WriteNumber(name, count);
        }
    }
}
