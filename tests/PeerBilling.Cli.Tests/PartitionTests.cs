using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>A batch in parts, each judged alone, comes to the report of one run.</summary>
public class PartitionTests
{
    private const string Voided = """
        {"id":"A","state":"ZZ","dateOfService":"2025-03-03","procedureCode":"H0038","units":2,"minutes":390,"modifiers":[],"member":{"id":"M1"},"peer":{"id":"P1"},"supervisor":{"id":"V1"},"billingProvider":{"npi":"1234567893"},"claim":{"id":"C1"}}
        {"id":"B","state":"ZZ","dateOfService":"2025-03-04","procedureCode":"H0038","units":2,"minutes":30,"modifiers":[],"member":{"id":"M2"},"peer":{"id":"P1"},"supervisor":{"id":"V1"},"billingProvider":{"npi":"1234567893"},"claim":{"id":"C2"}}
        {"id":"C","state":"ZZ","dateOfService":"2025-03-03","procedureCode":"H0038","units":2,"minutes":390,"modifiers":[],"member":{"id":"M1"},"peer":{"id":"P2"},"supervisor":{"id":"V1"},"billingProvider":{"npi":"1234567893"},"claim":{"id":"C3","frequency":"8","replaces":"C1"}}
        """;

    public static TheoryData<int, int, string, bool> Batches => new()
    {
        { 1, 1, "json", false },
        { 2, 2, "ndjson", false },
        { 3, 3, "json", true },
        { 4, 5, "ndjson", true },
        { 5, 7, "json", false },
        { 6, 16, "json", true },
        { 7, 2, "json", false },
        { 8, 4, "ndjson", false },
    };

    [Theory]
    [MemberData(nameof(Batches))]
    public void Its_merged_report_is_that_of_one_run(int seed, int parts, string format, bool explain)
    {
        using TemporaryFolder folder = new();
        string[] division = [folder.File("1.ndjson", RandomBatch.Lines(seed, 90)), folder.File("2.ndjson", RandomBatch.Lines(seed + 100, 60)), "--rules", Rules(folder)];
        string[] judgement = [.. explain ? ["--explain"] : Array.Empty<string>(), "--missing", seed % 2 == 0 ? "fail" : "incomplete"];

        ToolRun parted = PartedRun.Run(Path.Combine(folder.Path, "parts"), parts, division, judgement, format);

        ToolRun whole = Tool.Run(["validate", .. division, .. judgement, "--format", format]);
        parted.Out.Should().Be(whole.Out);
        parted.Exit.Should().Be(whole.Exit);
        // What there is to tell: every kind of rule, and every engine finding of the batch.
        foreach (string code in new[] { "limit/over", "duplicate/of", "overlap/time", "not-with/", "supervisor-span/over", "group-consistency/", "engine/no-rule-set", "engine/not-covered" })
        {
            whole.Out.Should().Contain(code);
        }
    }

    [Fact]
    public void Samples_come_to_the_same_report_by_the_rules_of_their_states()
    {
        using TemporaryFolder folder = new();
        string samples = Path.Combine(Tool.Root, "samples");
        string[] division = [Path.Combine(samples, "month.json"), .. Directory.EnumerateFiles(samples, "*.837").Order(StringComparer.Ordinal), "--state", "CA", "--roster", Path.Combine(samples, "roster.json")];

        ToolRun parted = PartedRun.Run(Path.Combine(folder.Path, "parts"), 3, division, [], "json");

        parted.Out.Should().Be(Tool.Run(["validate", .. division, "--format", "json"]).Out).And.Contain("\"element\":");
    }

    [Fact]
    public void A_void_counts_where_the_peer_of_what_it_voids_is_judged()
    {
        using TemporaryFolder folder = new();
        string parts = Path.Combine(folder.Path, "parts");
        string[] division = [folder.File("b.ndjson", Voided), "--rules", Rules(folder)];

        ToolRun parted = PartedRun.Run(parts, 16, division, [], "ndjson");

        parted.Out.Should().Be(Tool.Run(["validate", .. division, "--format", "ndjson"]).Out).And.NotContain("zz/peer-week");
        Directory.EnumerateFiles(parts, "peer-*.context").Count(file => File.ReadAllText(file).Contains("\"C\"", StringComparison.Ordinal)).Should().Be(1);
        string[] alone = [.. PartedRun.Parts(parts).Where(part => Path.GetFileName(part).StartsWith("peer", StringComparison.Ordinal)).Select(part => Tool.Run("validate", part, "--scope", "peer", "--rules", Path.Combine(folder.Path, "rules")).Out)];
        string.Concat(alone).Should().Contain("zz/peer-week", "without its context the part counts what was voided");
    }

    [Fact]
    public void Every_session_is_in_one_part_of_each_kind()
    {
        using TemporaryFolder folder = new();
        string parts = Path.Combine(folder.Path, "parts");
        string batch = string.Join('\n', RandomBatch.Lines(9, 80).Split('\n').Where(line => line.Contains("\"ZZ\"", StringComparison.Ordinal)));

        ToolRun run = PartedRun.Divide(parts, 4, [folder.File("b.ndjson", batch), "--rules", Rules(folder)]);

        run.Exit.Should().Be(0);
        PartedRun.Parts(parts).GroupBy(part => Path.GetFileName(part).Split('-')[0], part => File.ReadLines(part).Count() - 1)
            .Should().HaveCount(5).And.OnlyContain(kind => kind.Count() == 4 && kind.Sum() == batch.Split('\n').Length);
    }

    [Fact]
    public void Merging_refuses_what_would_give_another_report()
    {
        using TemporaryFolder folder = new();
        string parts = Path.Combine(folder.Path, "parts"), rules = Rules(folder), plan = Path.Combine(parts, "partition.json");
        PartedRun.Divide(parts, 1, [folder.File("b.ndjson", Voided), "--rules", rules]);
        string[] reports = [.. PartedRun.Parts(parts).Select(part => PartedRun.Judge(part, ["--rules", rules]))];
        string cutOff = folder.File("cut", File.ReadAllText(reports[0])[..^20]);
        string other = folder.File("other", File.ReadAllText(reports[0]).Replace("\"missing\":\"incomplete\"", "\"missing\":\"fail\"", StringComparison.Ordinal));
        string output = Path.Combine(folder.Path, "report.json");

        Refusal(["merge", .. reports]).Should().Contain("partition.json");
        Refusal(["merge", plan, .. reports[1..]]).Should().Contain("no report on billing_provider-1-of-1");
        Refusal(["merge", plan, .. reports, reports[2]]).Should().Contain("and so is");
        Refusal(["merge", plan, other, .. reports[1..]]).Should().Contain("same options");
        Refusal(["merge", plan, cutOff, .. reports[1..], "-o", output]).Should().Contain("judge this part again");
        Refusal(["merge", plan, folder.File("none", "{}"), .. reports]).Should().Contain("no report on a part");
        File.Exists(output).Should().BeFalse();
    }

    [Fact]
    public void A_part_is_judged_only_as_what_it_is()
    {
        using TemporaryFolder folder = new();
        string parts = Path.Combine(folder.Path, "parts"), rules = Rules(folder), batch = folder.File("b.ndjson", Voided);
        PartedRun.Divide(parts, 1, [batch, "--rules", rules]);
        string peers = Path.Combine(parts, "peer-1-of-1.ndjson");
        string broken = folder.File("broken.ndjson", File.ReadAllText(peers) + "{\"at\":1}\n");

        Refusal(["validate", peers]).Should().Contain("--scope peer");
        Refusal(["validate", peers, "--scope", "member"]).Should().Contain("--scope peer");
        Refusal(["validate", batch, "--scope", "member"]).Should().Contain("no part of a batch");
        Refusal(["validate", peers, "--scope", "session"]).Should().Contain("billing_provider");
        Refusal(["validate", peers, "--scope", "peer", "--context", Path.Combine(parts, "group-1-of-1.context")]).Should().Contain("does not belong");
        Refusal(["validate", peers, "--scope", "peer", "--output", peers]).Should().Contain("also an input");
        Refusal(["validate", broken, "--scope", "peer", "--rules", rules]).Should().Contain("broken.ndjson(5)");
        Refusal(["partition", batch, "--parts", "1", "--output", parts]).Should().Contain("not empty");
        Refusal(["partition", batch, "--parts", "0", "--output", "new"]).Should().Contain("1 to 1000");
        Refusal(["validate", peers, "--scope", "peer", "--history", batch]).Should().Contain("in one run");
        Refusal(["partition", "-", "--parts", "1", "--output", "new"]).Should().Contain("reads its files twice");
    }

    [Fact]
    public void Its_page_shows_only_options_that_there_are()
    {
        string page = File.ReadAllText(Path.Combine(Tool.Root, "docs", "partitioning.md"));
        string help = string.Concat(new[] { "partition", "validate", "merge" }.Select(command => Tool.Run(command, "--help").Out));

        string[] named = [.. Regex.Matches(page, "(?<![a-z-])--[a-z][a-z-]+").Select(option => option.Value).Except(["--bootstrap-server", "--topic"]).Distinct()];

        named.Should().NotBeEmpty().And.OnlyContain(option => help.Contains(option));
    }

    private static string Refusal(string[] args)
    {
        ToolRun run = Tool.Run(args);
        run.Exit.Should().Be(2);
        return run.Error;
    }

    private static string Rules(TemporaryFolder folder)
    {
        folder.File("rules/zz/zz.yaml", RandomBatch.Rules);
        folder.File("rules/zz/zz-plan.yaml", RandomBatch.Overlay);
        return Path.Combine(folder.Path, "rules");
    }
}
