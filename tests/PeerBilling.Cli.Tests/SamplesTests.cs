using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>The included samples: each session shows what its README says.</summary>
public class SamplesTests
{
    private static readonly string Folder = Path.Combine(Tool.Root, "samples");

    [Theory]
    [InlineData("month.json", "expected.json")]
    [InlineData("month.837", "expected-837.json")]
    public void Each_session_gets_the_verdict_that_is_written_down(string input, string expected)
    {
        string[] roster = input.EndsWith(".837", System.StringComparison.Ordinal) ? ["--roster", Path.Combine(Folder, "roster.json")] : [];

        ToolRun run = Tool.Run(["validate", Path.Combine(Folder, input), "--format", "json", .. roster]);

        Verdicts(run).Should().Equal(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, expected))));
    }

    [Fact]
    public void The_month_shows_every_kind_of_verdict_outcome_severity_and_confidence()
    {
        JsonElement[] findings = [.. Sessions(Tool.Run("validate", Path.Combine(Folder, "month.json"), "--format", "json")).SelectMany(session => session.GetProperty("findings").EnumerateArray())];

        findings.Select(finding => $"{finding.GetProperty("outcome")} {finding.GetProperty("severity")}").Distinct()
            .Should().BeEquivalentTo("fail error", "fail warning", "fail info", "unknown error", "unknown warning", "unknown info");
        findings.Select(finding => finding.GetProperty("confidence").GetString()).Distinct().Should().Contain("high").And.Contain("medium").And.Contain("low");
    }

    [Fact]
    public void No_finding_of_low_confidence_is_an_error()
    {
        IEnumerable<JsonElement> findings = Sessions(Tool.Run("validate", Path.Combine(Folder, "month.json"), "--format", "json", "--explain")).SelectMany(session => session.GetProperty("findings").EnumerateArray());

        findings.Where(finding => finding.GetProperty("confidence").GetString() == "low").Should().NotBeEmpty()
            .And.OnlyContain(finding => finding.GetProperty("severity").GetString() != "error");
    }

    [Fact]
    public void Every_fail_says_what_to_do_and_which_document_says_so()
    {
        IEnumerable<JsonElement> fails = Sessions(Tool.Run("validate", Path.Combine(Folder, "month.json"), "--format", "json"))
            .SelectMany(session => session.GetProperty("findings").EnumerateArray())
            .Where(finding => finding.GetProperty("outcome").GetString() == "fail");

        fails.Should().OnlyContain(finding => finding.GetProperty("fix").GetProperty("text").GetString() != string.Empty
            && finding.GetProperty("cite").GetProperty("title").GetString() != string.Empty);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void No_report_holds_a_birth_date(string format)
    {
        string month = File.ReadAllText(Path.Combine(Folder, "month.json"));
        string[] births = [.. System.Text.RegularExpressions.Regex.Matches(month, "\"birthDate\": \"([0-9-]+)\"").Select(match => match.Groups[1].Value).Distinct()];

        ToolRun run = Tool.Run("validate", Path.Combine(Folder, "month.json"), "--format", format, "--explain");

        births.Should().NotBeEmpty();
        births.Where(birth => (run.Out + run.Error).Contains(birth)).Should().BeEmpty();
    }

    private static JsonElement.ArrayEnumerator Sessions(ToolRun run) => JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions").EnumerateArray();

    private static Dictionary<string, string> Verdicts(ToolRun run) =>
        Sessions(run).ToDictionary(session => session.GetProperty("id").GetString()!, session => session.GetProperty("verdict").GetString()!);
}
