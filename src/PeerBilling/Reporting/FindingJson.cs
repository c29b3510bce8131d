using System.Text.Json;
using NodaTime.Text;
using PeerBilling.Model;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>Writes sessions and their findings as the JSON of <c>peerbilling-report/1</c>.</summary>
internal static class FindingJson
{
    public static void WriteSession(Utf8JsonWriter json, SessionReport report)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("state", report.State);
        json.WriteString("ruleSet", report.RuleSet);
        json.WriteString("verdict", Names.Of(report.Verdict));
        WriteNumber(json, "expectedUnits", report.ExpectedUnits);
        WriteNumber(json, "expectedAmount", report.ExpectedAmount);
        if (report.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("path", source.Path);
            json.WriteNumber("line", source.Line);
            json.WriteEndObject();
        }

        json.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("check", finding.Check);
        json.WriteString("outcome", Names.Of(finding.Outcome));
        json.WriteString("severity", Names.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("code", finding.Code);
        json.WriteString("field", finding.Field);
        WriteX12(json, finding.X12);
        json.WriteString("expected", finding.Expected);
        json.WriteString("actual", finding.Actual);
        WriteMissing(json, finding);
        json.WriteStartObject("fix");
        json.WriteString("kind", Names.Of(finding.Fix.Kind));
        json.WriteString("text", finding.Fix.Text);
        json.WriteEndObject();
        WriteCite(json, finding.Cite);
        json.WriteString("carc", finding.Carc);
        json.WriteString("rarc", finding.Rarc);
        json.WriteString("confidence", finding.Confidence is { } confidence ? Names.Of(confidence) : null);
        WriteOverlays(json, finding);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Missing.Length == 0)
        {
            return;
        }

        json.WriteStartArray("missing");
        foreach (string field in finding.Missing)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }

    private static void WriteX12(Utf8JsonWriter json, X12Location? location)
    {
        if (location is null)
        {
            json.WriteNull("x12");
            return;
        }

        json.WriteStartObject("x12");
        json.WriteString("loop", location.Loop);
        json.WriteString("element", location.Element);
        WriteNumber(json, "segment", location.Segment);
        WriteNumber(json, "line", location.Line);
        json.WriteEndObject();
    }

    private static void WriteCite(Utf8JsonWriter json, Citation? cite)
    {
        if (cite is null)
        {
            json.WriteNull("cite");
            return;
        }

        json.WriteStartObject("cite");
        json.WriteString("source", cite.Source.Id);
        json.WriteString("title", cite.Source.Title);
        json.WriteString("at", cite.At);
        json.WriteString("url", cite.Source.Url);
        json.WriteString("published", cite.Source.Published);
        json.WriteString("checked", LocalDatePattern.Iso.Format(cite.Checked));
        json.WriteEndObject();
    }

    private static void WriteOverlays(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Waiver is { } waiver)
        {
            json.WriteStartObject("waiver");
            json.WriteString("reason", waiver.Reason);
            json.WriteString("by", waiver.By);
            json.WriteString("until", waiver.Until is { } until ? LocalDatePattern.Iso.Format(until) : null);
            json.WriteString("ruleSet", waiver.DeclaredBy);
            json.WriteEndObject();
        }

        if (finding.Changes.Length == 0)
        {
            return;
        }

        json.WriteStartArray("changes");
        foreach (RuleChange change in finding.Changes)
        {
            json.WriteStartObject();
            json.WriteString("by", change.By);
            json.WriteString("what", change.What);
            json.WriteString("reason", change.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
