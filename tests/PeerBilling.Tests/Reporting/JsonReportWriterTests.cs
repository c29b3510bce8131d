using System.IO;
using System.Linq;
using System.Text.Json;
using FluentAssertions;
using NodaTime.Text;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Tests.Reporting;

public class JsonReportWriterTests
{
    [Fact]
    public void Writes_a_report_whole() => Golden.Matches("tests/PeerBilling.Tests/Reporting/report.json", Write() + "\n");

    [Fact]
    public void Writes_all_that_a_finding_says()
    {
        using JsonDocument report = JsonDocument.Parse(Write());

        JsonElement finding = report.RootElement.GetProperty("sessions")[1].GetProperty("findings")[0];

        finding.EnumerateObject().Select(member => member.Name).Should().Equal(
            "rule", "check", "outcome", "severity", "message", "code", "field", "x12", "expected", "actual", "fix", "cite", "carc", "rarc", "confidence", "changes");
        finding.GetProperty("x12").GetRawText().Should().MatchRegex("""(?s)"loop": "2400".*"element": "SV104".*"segment": 34.*"line": 35""");
    }

    [Fact]
    public void Writes_what_is_absent_the_waiver_and_the_changes_where_there_are_any()
    {
        using JsonDocument report = JsonDocument.Parse(Write());
        JsonElement sessions = report.RootElement.GetProperty("sessions");

        sessions[2].GetProperty("findings")[0].GetProperty("waiver").GetProperty("by").GetString().Should().Be("Letter 7");
        sessions[3].GetProperty("findings")[0].TryGetProperty("waiver", out _).Should().BeFalse();
        sessions[3].GetProperty("findings")[0].GetProperty("missing")[0].GetString().Should().Be("groupSize");
        sessions[1].GetProperty("findings")[0].GetProperty("changes")[0].GetProperty("what").GetString().Should().Be("severity error -> warning");
    }

    [Fact]
    public void Says_nothing_of_a_day_of_knowing_or_of_chosen_rules_where_there_are_none()
    {
        using MemoryStream stream = new();
        using JsonReportWriter writer = new(stream, indented: false);
        writer.Begin(new ReportHeader("PeerBilling 0.0.0", null, []));
        writer.End(new ReportFooter(new ReportSummary(), [], [], []));

        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray());

        text.Should().Be("""{"schema":"peerbilling-report/1","library":"PeerBilling 0.0.0","sessions":[],"inputs":[],"ruleSets":[],"notices":[],"summary":{"sessions":0,"passed":0,"failed":0,"incomplete":0,"unreadable":0,"rules":{}}}""");
    }

    [Theory]
    [InlineData("<script>alert('x')</script>&amp;")]
    [InlineData("a \"quoted\" \\ id\twith\nlines\0")]
    [InlineData("é ñ 名前 \U0001F600 \u2028 \u00a0")]
    public void Any_id_survives(string id)
    {
        using JsonDocument report = JsonDocument.Parse(SmallReport.Write(stream => new JsonReportWriter(stream), [Sample.Session with { Id = id }]));

        report.RootElement.GetProperty("sessions")[0].GetProperty("id").GetString().Should().Be(id);
    }

    [Fact]
    public void Half_a_character_does_not_break_the_report()
    {
        using JsonDocument report = JsonDocument.Parse(SmallReport.Write(stream => new JsonReportWriter(stream), [Sample.Session with { Id = "S\ud83d" }]));

        report.RootElement.GetProperty("sessions")[0].GetProperty("id").GetString().Should().Be("S\ufffd");
    }

    [Theory]
    [InlineData("1987-06-05", "1961-02-03")]
    [InlineData("2031-06-05", "2031-02-03")] // after the service
    public void Holds_no_birth_date_of_people_whose_ages_it_judges(string member, string peer)
    {
        RuleSet rules = RuleText.Rules(
            RuleText.Rule("zz/member", "member-age", "{min: 90}"),
            RuleText.Rule("zz/peer", "peer-age", "{min: 90}"),
            RuleText.Rule("zz/when", "group-size", "{max: 12}", "when: {member_age: {min: 18}}"));
        SessionRecord session = Sample.Session with
        {
            Member = Sample.Session.Member! with { BirthDate = LocalDatePattern.Iso.Parse(member).Value },
            Peer = Sample.Session.Peer! with { BirthDate = LocalDatePattern.Iso.Parse(peer).Value },
        };

        string text = SmallReport.Write(stream => new JsonReportWriter(stream), [session], rules) + SmallReport.Write(stream => new NdjsonReportWriter(stream), [session], rules);

        text.Should().Contain("zz/member").And.Contain("zz/peer");
        text.Should().NotContainAny(member, peer, member[..4], peer[..4]);
    }

    [Fact]
    public void A_report_longer_than_its_buffer_is_whole()
    {
        SessionRecord[] many = [.. Enumerable.Range(0, 2000).Select(i => SmallReport.Sessions[1] with { Id = $"S-{i}" })];

        using JsonDocument report = JsonDocument.Parse(SmallReport.Write(stream => new JsonReportWriter(stream), many));

        report.RootElement.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("id").GetString()).Should().Equal(many.Select(session => session.Id));
        report.RootElement.GetProperty("summary").GetProperty("rules").GetProperty("zz/units").GetProperty("fail").GetInt32().Should().Be(2000);
    }

    [Fact]
    public void Leaves_the_stream_open()
    {
        using MemoryStream stream = new();

        using (JsonReportWriter writer = new(stream))
        {
            writer.Begin(new ReportHeader("PeerBilling 0.0.0", null, []));
            writer.End(new ReportFooter(new ReportSummary(), [], [], []));
        }

        stream.CanWrite.Should().BeTrue();
    }

    private static string Write() => SmallReport.Write(stream => new JsonReportWriter(stream));
}
