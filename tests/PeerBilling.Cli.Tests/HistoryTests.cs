using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

public sealed class HistoryTests : IDisposable
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

    private readonly TemporaryFolder folder = new();

    private string Store => Path.Combine(folder.Path, "history.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_imported_counts_toward_later_batches()
    {
        Tool.Run("history", "import", Store, folder.File("old.ndjson", Line("A", 10)), "--state", "ZZ").Exit.Should().Be(0);

        Validate(Line("B", 6)).Exit.Should().Be(0);
        ToolRun over = Validate(Line("B", 7));
        over.Exit.Should().Be(1);
        over.Out.Should().Contain("come to 17 with this session; at most 16 are allowed").And.Contain("A");
    }

    [Fact]
    public void The_same_session_presented_again_counts_once()
    {
        Tool.Run("history", "import", Store, folder.File("old.ndjson", Line("A", 10)));

        Validate(Line("A", 10)).Exit.Should().Be(0);
    }

    [Fact]
    public void A_file_of_sessions_may_be_the_history() =>
        Tool.Run("validate", folder.File("new.ndjson", Line("B", 7)), "--rules", folder.File("zz.yaml", RuleSet), "--history", folder.File("old.ndjson", Line("A", 10))).Exit.Should().Be(1);

    [Fact]
    public void A_batch_with_an_unreadable_record_is_not_recorded()
    {
        Tool.Run("history", "import", Store, folder.File("old.ndjson", Line("A", 10)));

        ToolRun run = Tool.Run("history", "import", Store, folder.File("bad.ndjson", Line("B", 1) + "{broken\n"));

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("bad.ndjson(2)").And.Contain("nothing was recorded");
        Tool.Run("history", "list", Store).Out.Should().Contain("1 sessions in all");
    }

    [Fact]
    public void Lists_batches_and_sessions_and_forgets_them()
    {
        Tool.Run("history", "import", Store, folder.File("march.ndjson", Line("A", 10) + Line("B", 1)), "--name", "March");

        Tool.Run("history", "list", Store).Out.Should().Contain("batch 1").And.Contain("2 sessions  March");
        Tool.Run("history", "list", Store, "--sessions").Out.Split('\n').Should().HaveCount(3).And.NotContain(line => line.Contains("birthDate", StringComparison.Ordinal));
        Tool.Run("history", "forget", Store, "--id", "A").Error.Should().Contain("1 session forgotten, 1 left");
        Tool.Run("history", "forget", Store).Exit.Should().Be(2);
        Tool.Run("history", "forget", Store, "--batch", "1").Error.Should().Contain("1 session forgotten, 0 left");
    }

    [Fact]
    public void Says_what_is_wrong_with_the_file()
    {
        string text = folder.File("h.db", "no history");

        Tool.Run("validate", folder.File("new.ndjson", Line("B", 7)), "--history", Store).Error.Should().Contain("no such history");
        Tool.Run("history", "list", text).Error.Should().Contain("h.db").And.Contain("not a SQLite database");
        Tool.Run("history", "import", text, text).Error.Should().Contain("is the history itself");
        File.Exists(Store).Should().BeFalse();
    }

    /// <summary>A few times here; the number is bounded by the time a build may take.</summary>
    [Fact]
    public void A_batch_killed_in_the_middle_is_there_whole_or_not_at_all()
    {
        const int size = 20_000;
        string batch = folder.File("batch.ndjson", string.Concat(Enumerable.Range(0, size).Select(i => Line($"S{i}", 1))));
        Tool.Run("history", "import", Store, folder.File("old.ndjson", Line("A", 10)));

        foreach (int wait in new[] { 300, 900, 1500 })
        {
            using Process import = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PeerBilling.Cli.dll"), "history", "import", Store, batch]) { RedirectStandardError = true })!;
            import.WaitForExit(wait);
            import.Kill();
            import.WaitForExit();

            ToolRun list = Tool.Run("history", "list", Store);
            list.Exit.Should().Be(0);
            list.Out.Should().ContainAny("\n1 sessions in all", $"\n{size + 1} sessions in all");
        }
    }

    private ToolRun Validate(string sessions) =>
        Tool.Run("validate", folder.File("new.ndjson", sessions), "--rules", folder.File("zz.yaml", RuleSet), "--history", Store);

    private static string Line(string id, int units) => new StringBuilder()
        .Append("{\"id\":\"").Append(id).Append("\",\"state\":\"ZZ\",\"dateOfService\":\"2025-03-14\",\"procedureCode\":\"H0038\",\"units\":").Append(units)
        .Append(",\"member\":{\"id\":\"M1\",\"birthDate\":\"1990-01-01\"}}\n").ToString();
}
