using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerBilling.Model;

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
        ReportJson.WriteHeader(json, header);
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
        ReportJson.WriteFooter(json, footer);
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
