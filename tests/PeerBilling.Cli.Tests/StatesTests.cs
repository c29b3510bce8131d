using System;
using System.Linq;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

public class StatesTests
{
    private const string RuleSet = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        program: ZZ Medicaid
        revision: 2026-01-01
        sources:
          manual: {title: "ZZ manual, 4th edition", url: "https://example.org/zz", kind: official}
          hearsay: {title: General knowledge, kind: memory}
        credentials: [{type: ZPS, name: ZZ Peer Specialist, role: peer}]
        services:
          - code: H0038
            name: Peer service
            versions: [{effective: {from: 2020-01-01}, unit: {minutes: 15, rounding: midpoint}, cite: {source: manual, at: "1", checked: 2026-01-02}}]
        rules:
          - id: zz/group-size
            title: A group has at most twelve members
            check: group-size
            when: {codes: ["H0038"], modifiers: {any: ["HQ"]}}
            denial: {carc: "4"}
            versions:
              - effective: {from: 2020-01-01, to: 2024-12-31}
                with: {max: 10}
                cite: {source: hearsay, checked: 2026-01-03}
              - effective: {from: 2025-01-01}
                with: {max: 12}
                cite: {source: manual, at: "2", checked: 2026-01-04}
          - id: zz/credential
            title: The peer is certified
            check: peer-credential
            versions: [{effective: {from: 2020-01-01}, with: {credentials: [ZPS]}, cite: {source: manual, at: "3", checked: 2026-01-05}}]
        not_regulated: [{check: telehealth, cite: {source: manual, at: "4", checked: 2026-01-06}}]
        unresearched: [{topic: "=what a day's limit is"}]
        """;

    private const string Overlay = """
        schema: peerbilling/1
        id: zz-plan
        extends: zz
        payers: [ZZ-PLAN]
        revision: 2026-01-01
        change: {rule: zz/group-size, with: {max: 8}, reason: The plan's manual}
        """;

    [Fact]
    public void A_row_says_what_a_jurisdiction_covers_and_how_well_it_is_known()
    {
        using TemporaryFolder folder = Folder();

        ToolRun run = Tool.Run("states", "--rules", folder.Path, "--format", "json");

        run.Exit.Should().Be(0);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement row = json.RootElement.GetProperty("jurisdictions").EnumerateArray().Single();
        row.EnumerateObject().Select(cell => $"{cell.Name}: {cell.Value}").Should().Equal(
            "jurisdiction: ZZ", "program: ZZ Medicaid", "codes: H0038", "units: 15 min, midpoint", "limits: 12 members per group", "peerCredentials: ZPS", "supervisors: ", "payerOverlays: ZZ-PLAN",
            "ruleVersions: 3", "official: 2", "secondary: 0", "memory: 1", "oldestChecked: 2026-01-03", "unresearched: 1");
    }

    [Fact]
    public void One_jurisdiction_is_shown_in_full()
    {
        using TemporaryFolder folder = Folder();

        ToolRun run = Tool.Run("states", "ZZ", "--rules", folder.Path);

        run.Exit.Should().Be(0);
        run.Out.Should().Contain("SERVICES (1)").And.Contain("RULES (3)").And.Contain("NOT REGULATED (1)").And.Contain("UNRESEARCHED (1)")
            .And.Contain("title: A group has at most twelve members").And.Contain("dates: 2020-01-01 to 2024-12-31").And.Contain("settings: max 10").And.Contain("applies to: H0038; with any of HQ")
            .And.Contain("source: ZZ manual, 4th edition, 2 <https://example.org/zz>").And.Contain("confidence: low").And.Contain("denial: CARC 4");
    }

    [Fact]
    public void An_overlay_shows_what_it_changes()
    {
        using TemporaryFolder folder = Folder();

        Tool.Run("states", "zz-plan", "--rules", folder.Path).Out.Should().Contain("settings: max 8").And.Contain("changed by: zz-plan: max: 12 -> 8");
    }

    [Fact]
    public void Tables_are_quoted_for_the_programs_that_read_them()
    {
        using TemporaryFolder folder = Folder();

        string csv = Tool.Run("states", "zz", "--rules", folder.Path, "--format", "csv").Out;
        string markdown = Tool.Run("states", "zz", "--rules", folder.Path, "--format", "markdown").Out;

        csv.Should().StartWith("rule,title,check,severity").And.Contain("\"ZZ manual, 4th edition, 2 <https://example.org/zz>\"");
        markdown.Should().Contain("## Unresearched\n\n| topic | check |\n| --- | --- |\n| =what a day's limit is |  |");
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_defused()
    {
        using TemporaryFolder folder = Folder();
        folder.File("zz/zz.yaml", RuleSet.Replace("program: ZZ Medicaid", "program: \"=1+1\""));

        Tool.Run("states", "--rules", folder.Path, "--format", "csv").Out.Should().Contain("ZZ,'=1+1,");
    }

    [Fact]
    public void A_person_sees_columns()
    {
        string[] lines = Tool.Run("states").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines[0].Should().StartWith("jurisdiction  codes").And.Contain("unresearched");
        lines.Skip(1).Select(line => line[..2]).Should().Contain("CA").And.Contain("MA").And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("states", "QQ", "There is no rule set for 'QQ'")]
    [InlineData("explain", "ca/no-such-rule", "'ca/no-such-rule' is neither a rule nor a check")]
    [InlineData("explain", "ma/note-timeliness", "There is 'ca/note-timeliness'")]
    public void What_is_not_there_is_refused(string command, string name, string message)
    {
        ToolRun run = Tool.Run(command, name);

        run.Exit.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void A_rule_is_explained_with_its_history_and_its_cases()
    {
        ToolRun run = Tool.Run("explain", "ma/timely-filing");

        run.Exit.Should().Be(0);
        run.Out.Should().Contain("settings: within P90D").And.Contain("from 2024-10-25").And.Contain("2024-09-27 to 2024-10-24").And.Contain("url: https://").And.Contain("CARC 29: ")
            .And.Contain("fix: ").And.Contain("a case that passes: ").And.Contain("a case that fails: ").And.Contain("expect: {ma/timely-filing: fail");
    }

    [Fact]
    public void A_rule_that_a_state_replaces_is_explained_as_it_stands_there()
    {
        Tool.Run("explain", "us/service-covered").Out.Should().Contain("declared in: us");
        Tool.Run("explain", "us/service-covered", "--state", "MA").Out.Should().Contain("declared in: ma").And.Contain("rules/ma/cases/");
    }

    [Fact]
    public void A_check_is_explained_by_its_page()
    {
        Tool.Run("explain", "group-size").Out.Should().StartWith("# group-size");
    }

    private static TemporaryFolder Folder()
    {
        TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);
        folder.File("zz/plan.yaml", Overlay);
        return folder;
    }
}
