using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;

namespace PeerBilling.Cli.Parts;

/// <summary>Writes a merged report as one run would have written it, as JSON or NDJSON.</summary>
internal sealed class MergedReportWriter : IDisposable
{
    private const int FlushBytes = 64 * 1024;

    private readonly Stream stream;
    private readonly bool byLine;
    private readonly JsonElement header;
    private readonly Utf8JsonWriter json;
    private readonly ReportSummary summary = new();
    private readonly HashSet<string> waiversUsed = new(StringComparer.Ordinal);

    /// <summary>Creates a writer, and begins the report.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="byLine">True for NDJSON.</param>
    /// <param name="header">What the report says of itself.</param>
    public MergedReportWriter(Stream stream, bool byLine, JsonElement header)
    {
        (this.stream, this.byLine, this.header) = (stream, byLine, header);
        json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = !byLine, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        if (!byLine)
        {
            json.WriteStartObject();
            WriteHeader();
            json.WriteStartArray("sessions");
        }
    }

    /// <summary>Counts over all sessions.</summary>
    public ReportSummary Summary => summary;

    public void Write(MergedSession session)
    {
        summary.Add(session.Verdict);
        foreach (JsonElement finding in session.Findings)
        {
            string rule = finding.GetProperty("rule").GetString()!;
            summary.Add(rule, MergedSession.OutcomeOf(finding));
            if (finding.TryGetProperty("waiver", out _))
            {
                waiversUsed.Add(rule);
            }
        }

        session.Write(json);
        EndItem();
    }

    public void WriteUnreadable(string path, InputError error)
    {
        summary.AddUnreadable();
        if (byLine)
        {
            json.WriteStartObject();
            json.WriteString("unreadable", path);
            json.WriteNumber("line", error.Line);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
            EndItem();
        }
    }

    /// <summary>Ends the report.</summary>
    /// <param name="inputs">What was read.</param>
    /// <param name="used">The rule sets used, from the last lines of the parts' reports, some more than once.</param>
    public void End(JsonElement inputs, IEnumerable<JsonElement> used)
    {
        JsonElement[] ruleSets = [.. used.DistinctBy(Reference).OrderBy(Reference, StringComparer.Ordinal)];
        if (byLine)
        {
            json.WriteStartObject();
            WriteHeader();
        }
        else
        {
            json.WriteEndArray();
        }

        json.WritePropertyName("inputs");
        inputs.WriteTo(json);
        json.WriteStartArray("ruleSets");
        foreach (JsonElement ruleSet in ruleSets)
        {
            ruleSet.GetProperty("ruleSet").WriteTo(json);
        }

        json.WriteEndArray();
        ReportJson.WriteTexts(json, "notices", [.. from ruleSet in ruleSets from waiver in ruleSet.GetProperty("waivers").EnumerateArray() where !waiversUsed.Contains(Text(waiver, "rule")) select ReportFooter.UnusedWaiver(Text(waiver, "rule"), Text(waiver, "by"))]);
        ReportJson.WriteSummary(json, summary);
        json.WriteEndObject();
        EndItem();
        json.Flush();
        stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private static string Reference(JsonElement ruleSet) => Text(ruleSet, "reference");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private void WriteHeader()
    {
        foreach (JsonProperty property in header.EnumerateObject())
        {
            property.WriteTo(json);
        }
    }

    private void EndItem()
    {
        if (byLine)
        {
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
        else if (json.BytesPending > FlushBytes)
        {
            json.Flush();
        }
    }
}
