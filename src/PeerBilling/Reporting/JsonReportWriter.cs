using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>Writes a report as one JSON document, <c>peerbilling-report/1</c>; the summary stands at its end, because it is counted on the way.</summary>
public sealed class JsonReportWriter : ReportWriter, IDisposable
{
    private const int FlushBytes = 64 * 1024;

    private readonly Utf8JsonWriter json;

    /// <summary>Creates a writer.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="indented">True for a person to read.</param>
    public JsonReportWriter(Stream stream, bool indented = true) =>
        json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public override void Begin(ReportHeader header)
    {
        json.WriteStartObject();
        json.WriteString("schema", "peerbilling-report/1");
        json.WriteString("library", header.Library);
        if (header.KnownOn is not null)
        {
            json.WriteString("knownOn", header.KnownOn);
        }

        if (header.Only.Length > 0)
        {
            WriteTexts("only", header.Only);
        }

        json.WriteStartArray("sessions");
    }

    /// <inheritdoc/>
    public override void Write(SessionReport report)
    {
        FindingJson.WriteSession(json, report);
        if (json.BytesPending > FlushBytes)
        {
            json.Flush();
        }
    }

    /// <inheritdoc/>
    public override void WriteUnreadable(string path, InputError error)
    {
        // Told with its input at the end.
    }

    /// <inheritdoc/>
    public override void End(ReportFooter footer)
    {
        json.WriteEndArray();
        FindingJson.WriteInputs(json, footer.Inputs);
        json.WriteStartArray("ruleSets");
        foreach (RuleSet ruleSet in footer.RuleSets)
        {
            WriteRuleSet(ruleSet);
        }

        json.WriteEndArray();
        WriteTexts("notices", footer.Notices);
        FindingJson.WriteSummary(json, footer.Summary);
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void WriteTexts(string name, System.Collections.Immutable.ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private void WriteRuleSet(RuleSet ruleSet)
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
}
