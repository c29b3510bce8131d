using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using PeerBilling.Cli.Output;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>All files of a call are one batch.</summary>
public class AcrossSessionsTests
{
    private const string RuleSet = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        timeZone: America/New_York
        revision: 2026-01-01
        sources:
          manual: {title: ZZ manual, kind: official, url: "https://example.org/zz"}
        services:
          - {code: "H0038", name: Peer service, versions: [{effective: {from: 2020-01-01}, unit: {minutes: 15, rounding: midpoint}, cite: {source: manual, at: "1", checked: 2026-01-01}}]}
        rules:
          - id: zz/daily-units
            title: At most sixteen units a member and day
            check: limit
            denial: {carc: "119"}
            fix: {kind: review, text: "Bill what was delivered inside the maximum."}
            versions:
              - {effective: {from: 2020-01-01}, with: {measure: units, max: 16, per: day}, cite: {source: manual, at: "2", checked: 2026-01-01}}
        """;

    [Fact]
    public void The_order_and_the_files_do_not_matter()
    {
        using TemporaryFolder folder = new();
        string rules = folder.File("zz.yaml", RuleSet);
        string first = folder.File("1.ndjson", Line("A", 8) + Line("B", 9));
        string second = folder.File("2.ndjson", Line("C", 1) + Line("D", 16, "M2"));
        string all = folder.File("all.ndjson", Line("D", 16, "M2") + Line("B", 9) + Line("C", 1) + Line("A", 8));

        ToolRun apart = Tool.Run("validate", first, second, "--rules", rules, "--format", "ndjson");
        ToolRun reversed = Tool.Run("validate", second, first, "--rules", rules, "--format", "ndjson");
        ToolRun together = Tool.Run("validate", all, "--rules", rules, "--format", "ndjson");

        apart.Exit.Should().Be(1);
        Verdicts(apart).Should().Equal("A pass", "B fail", "C fail", "D pass");
        Verdicts(reversed).Should().Equal("C fail", "D pass", "A pass", "B fail");
        Verdicts(together).Should().Equal("D pass", "B fail", "C fail", "A pass");
    }

    [Fact]
    public void What_cannot_be_read_is_told_in_its_place()
    {
        using TemporaryFolder folder = new();

        ToolRun run = Tool.Run("validate", folder.File("s.ndjson", Line("A", 17) + "{broken\n" + Line("B", 17, "M2")), "--rules", folder.File("zz.yaml", RuleSet));

        int[] places = [.. new[] { "FAIL A", "UNREADABLE", "FAIL B" }.Select(text => run.Out.IndexOf(text, StringComparison.Ordinal))];
        places.Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Theory]
    [InlineData(1000, 2, 1_000_000L, 4_000_000L, "1000 sessions, 500 a second, about 6 s left")]
    [InlineData(1000, 100, 1_000_000L, 4_000_000L, "1000 sessions, 10 a second, about 5 min 0 s left")]
    [InlineData(1000, 2, 1_000_000L, null, "1000 sessions, 500 a second")]
    [InlineData(0, 0, 0L, 4_000_000L, "0 sessions, 0 a second")]
    public void Progress_tells_the_rate_and_the_time_left(long sessions, int seconds, long read, long? length, string expected)
    {
        Progress.Text(sessions, TimeSpan.FromSeconds(seconds), read, length).Should().Be(expected);
    }

    private static string Line(string id, int units, string member = "M1") =>
        $$$"""{"id": "{{{id}}}", "state": "ZZ", "dateOfService": "2025-03-14", "procedureCode": "H0038", "units": {{{units}}}, "member": {"id": "{{{member}}}"}, "claim": {"id": "C-{{{id}}}"}}""" + "\n";

    private static IEnumerable<string> Verdicts(ToolRun run) =>
        from line in run.Out.Split('\n')
        where line.Contains("\"verdict\"", StringComparison.Ordinal)
        let session = System.Text.Json.JsonDocument.Parse(line).RootElement
        select $"{session.GetProperty("id").GetString()} {session.GetProperty("verdict").GetString()}";
}
