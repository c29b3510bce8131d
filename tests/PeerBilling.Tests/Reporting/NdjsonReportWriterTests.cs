using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Reporting;

public class NdjsonReportWriterTests
{
    [Fact]
    public void Writes_a_report_whole() => Golden.Matches("tests/PeerBilling.Tests/Reporting/report.ndjson", Write());

    [Fact]
    public void Writes_a_line_a_session_one_a_record_that_could_not_be_read_and_one_for_all()
    {
        JsonNode[] lines = [.. Write().TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!)];

        lines.Select(line => (string?)line["id"]).Should().Equal("S-1", "S-2", "S-3", "S-4", null, null);
        ((string?)lines[4]["unreadable"]).Should().Be("claims.837");
        ((int?)lines[4]["line"]).Should().Be(12);
        ((int?)lines[5]["summary"]!["unreadable"]).Should().Be(1);
    }

    [Fact]
    public void Says_what_the_json_report_says()
    {
        string[] lines = Write().TrimEnd('\n').Split('\n');
        JsonObject json = JsonNode.Parse(SmallReport.Write(stream => new JsonReportWriter(stream)))!.AsObject();

        lines.Take(4).Should().Equal(json["sessions"]!.AsArray().Select(session => session!.ToJsonString(Relaxed)));
        json.Remove("sessions");
        lines[^1].Should().Be(json.ToJsonString(Relaxed));
    }

    [Fact]
    public void A_line_break_in_an_id_breaks_no_line()
    {
        string text = SmallReport.Write(stream => new NdjsonReportWriter(stream), [Sample.Session with { Id = "S\n1" }]);

        ((string?)JsonNode.Parse(text.Split('\n')[0])!["id"]).Should().Be("S\n1");
    }

    [Fact]
    public void Writes_each_line_when_it_is_known()
    {
        using MemoryStream stream = new();
        using NdjsonReportWriter writer = new(stream);

        writer.WriteUnreadable("a.json", SmallReport.Unreadable);

        stream.Length.Should().BePositive();
        stream.ToArray()[^1].Should().Be((byte)'\n');
    }

    [Fact]
    public void Needs_a_stream()
    {
        Action make = () => _ = new NdjsonReportWriter(null!);

        make.Should().Throw<ArgumentNullException>();
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Write() => SmallReport.Write(stream => new NdjsonReportWriter(stream));
}
