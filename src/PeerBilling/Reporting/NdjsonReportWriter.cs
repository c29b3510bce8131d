using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerBilling.Model;

namespace PeerBilling.Reporting;

/// <summary>Writes one line of JSON a session, one an unreadable record, and last one of all that a report says besides.</summary>
public sealed class NdjsonReportWriter : ReportWriter, IDisposable
{
    private readonly Stream stream;
    private readonly MemoryStream line = new();
    private readonly Utf8JsonWriter json;
    private ReportHeader begun = new(string.Empty, null, []);

    /// <summary>Creates a writer.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    public NdjsonReportWriter(Stream stream)
    {
        this.stream = stream ?? throw new ArgumentNullException(nameof(stream));
        json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public override void Begin(ReportHeader header) => begun = header;

    /// <inheritdoc/>
    public override void Write(SessionReport report)
    {
        FindingJson.WriteSession(json, report);
        EndLine();
    }

    /// <inheritdoc/>
    public override void WriteUnreadable(string path, InputError error)
    {
        json.WriteStartObject();
        json.WriteString("unreadable", path);
        json.WriteNumber("line", error.Line);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
        EndLine();
    }

    /// <inheritdoc/>
    public override void End(ReportFooter footer)
    {
        json.WriteStartObject();
        ReportJson.WriteHeader(json, begun);
        ReportJson.WriteFooter(json, footer);
        json.WriteEndObject();
        EndLine();
        stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        json.Dispose();
        line.Dispose();
    }

    private void EndLine()
    {
        json.Flush();
        line.WriteByte((byte)'\n');
        line.WriteTo(stream);
        line.SetLength(0);
        json.Reset();
    }
}
