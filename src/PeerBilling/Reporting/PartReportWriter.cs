using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>Writes what a part of the rules says of a part of a batch as lines of JSON, <c>peerbilling-part-report/1</c>, to be merged with the other parts.</summary>
internal sealed class PartReportWriter : ReportWriter, IDisposable
{
    public const string Schema = "peerbilling-part-report/1";

    private readonly Stream stream;
    private readonly Action<Utf8JsonWriter> writePart;
    private readonly Func<long> place;
    private readonly bool isWhole;
    private readonly MemoryStream line = new();
    private readonly Utf8JsonWriter json;
    private long count;

    /// <summary>Creates a writer.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="writePart">Writes which part it is, and how it is judged.</param>
    /// <param name="place">The place of the next session in the batch, asked for once a session.</param>
    /// <param name="isWhole">True where what is said of a session besides its findings is told here.</param>
    public PartReportWriter(Stream stream, Action<Utf8JsonWriter> writePart, Func<long> place, bool isWhole)
    {
        (this.stream, this.writePart, this.place, this.isWhole) = (stream, writePart, place, isWhole);
        json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public override void Begin(ReportHeader header)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        writePart(json);
        json.WriteStartObject("header");
        ReportJson.WriteHeader(json, header);
        json.WriteEndObject();
        json.WriteEndObject();
        EndLine();
    }

    /// <inheritdoc/>
    public override void Write(SessionReport report)
    {
        PartialJudgement part = report.Part ?? throw new ArgumentException("This session is judged by all rules.", nameof(report));
        count++;
        json.WriteStartObject();
        json.WriteNumber("at", place());
        json.WriteBoolean("judged", part.IsJudged);
        json.WriteStartArray("orders");
        foreach (int order in part.Orders)
        {
            json.WriteNumberValue(order);
        }

        json.WriteEndArray();
        WriteFindings(report);
        if (part.NotJudged is { } notJudged)
        {
            json.WritePropertyName("notJudged");
            FindingJson.WriteFinding(json, notJudged);
        }

        json.WriteEndObject();
        EndLine();
    }

    /// <inheritdoc/>
    public override void WriteUnreadable(string path, InputError error)
    {
        // Told where the batch was divided.
    }

    /// <inheritdoc/>
    public override void End(ReportFooter footer)
    {
        json.WriteStartObject();
        json.WriteNumber("sessions", count);
        json.WriteStartArray("ruleSets");
        foreach (RuleSet ruleSet in footer.RuleSets)
        {
            json.WriteStartObject();
            json.WriteString("reference", ruleSet.Reference);
            json.WritePropertyName("ruleSet");
            ReportJson.WriteRuleSet(json, ruleSet);
            WriteWaivers(ruleSet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    private void WriteFindings(SessionReport report)
    {
        if (isWhole)
        {
            json.WritePropertyName("report");
            FindingJson.WriteSession(json, report);
            return;
        }

        json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            FindingJson.WriteFinding(json, finding);
        }

        json.WriteEndArray();
    }

    private void WriteWaivers(RuleSet ruleSet)
    {
        json.WriteStartArray("waivers");
        foreach (Rule rule in ruleSet.Rules)
        {
            if (rule.Waiver is { } waiver)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule.Id);
                json.WriteString("by", waiver.DeclaredBy);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
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
