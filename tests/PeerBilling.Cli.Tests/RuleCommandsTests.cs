using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

public class RuleCommandsTests
{
    private const string RuleSet = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        revision: 2026-01-01
        sources: {manual: {title: ZZ manual, kind: official}}
        rules:
          - id: zz/group-size
            title: A group has at most twelve members
            check: group-size
            versions:
              - effective: {from: 2020-01-01}
                with: {max: 12}
                cite: {source: manual, at: "1", checked: 2026-01-01}
        """;

    private const string Cases = """
        given: {id: S-1, dateOfService: 2025-03-14, procedureCode: "H0038", groupSize: 12}
        cases:
          - name: exactly the limit
            expect: {zz/group-size: pass}
          - name: one too many
            given: {groupSize: 13}
            expect: {zz/group-size: fail, reason: group-size/too-large}
        """;

    private const string Ends = """

          - name: on the first day
            given: {dateOfService: 2020-01-01, groupSize: 13}
            expect: {zz/group-size: fail, severity: error}
          - name: on the day before
            given: {dateOfService: 2019-12-31, groupSize: 13}
            expect: {zz/group-size: skipped}
        """;

    [Fact]
    public void Lint_finds_nothing_in_a_good_file()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);

        ToolRun run = Tool.Run("lint", folder.Path);

        run.Exit.Should().Be(0, run.Out);
        run.Out.Should().Be("1 rule set: 0 errors, 0 warnings\n".ReplaceLineEndings());
    }

    [Fact]
    public void Lint_tells_file_line_column_and_the_name_meant()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet.Replace("max: 12", "maks: 12"));

        ToolRun run = Tool.Run("lint", folder.Path);

        run.Exit.Should().Be(2);
        run.Out.Should().Contain("zz.yaml(12,16): zz/group-size: 'maks' is no setting of group-size; it has max, max_per_peer, min; did you mean 'max'?");
    }

    [Fact]
    public void Lint_tells_doubts_too_and_refuses_them_where_it_is_strict()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);

        ToolRun old = Tool.Run("lint", folder.Path, "--as-of", "2027-01-02");
        ToolRun strict = Tool.Run("lint", folder.Path, "--as-of", "2027-01-02", "--strict");
        ToolRun young = Tool.Run("lint", folder.Path, "--as-of", "2027-01-01", "--strict");

        old.Exit.Should().Be(0);
        old.Out.Should().Contain("zz.yaml(13,15): warning: zz/group-size: 'manual' was last read on 2026-01-01").And.Contain("1 rule set: 0 errors, 1 warning");
        strict.Exit.Should().Be(1);
        young.Exit.Should().Be(0, young.Out);
    }

    [Fact]
    public void Lint_knows_which_denials_there_are()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet.Replace("check: group-size", "check: group-size\n    denial: {carc: \"99999\", rarc: N822}"));

        ToolRun run = Tool.Run("lint", folder.Path);

        run.Exit.Should().Be(2);
        run.Out.Should().Contain("zz.yaml(10,13): zz/group-size: 99999 is no CARC").And.NotContain("N822");
    }

    [Fact]
    public void Test_runs_the_cases_beside_the_rules()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);
        folder.File("zz/cases/group-size.yaml", Cases + Ends);

        ToolRun run = Tool.Run("test", folder.Path);

        run.Exit.Should().Be(0, run.Out);
        run.Out.Should().Be("4 passed, 0 failed\ncoverage: rules 1/1, versions 1/1, services 0/0, first days 1/1, last days 0/0, limits 2/2\n".ReplaceLineEndings());
    }

    [Fact]
    public void Test_tells_what_no_case_shows_and_where_it_stands()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);
        folder.File("zz/cases/group-size.yaml", Cases);

        ToolRun run = Tool.Run("test", folder.Path);

        run.Exit.Should().Be(1);
        run.Out.Should().Contain("zz.yaml(11,9): zz/group-size: no case is dated 2020-01-01, and none 2019-12-31, at the beginning of from 2020-01-01.").And.Contain("first days 0/1");
    }

    [Fact]
    public void Test_mutates_and_lists_what_no_case_notices()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);
        string cases = folder.File("zz/cases/group-size.yaml", Cases + Ends);

        ToolRun whole = Tool.Run("test", folder.Path, "--mutate");
        System.IO.File.WriteAllText(cases, Cases + Ends.Replace(", severity: error", string.Empty));
        ToolRun open = Tool.Run("test", folder.Path, "--mutate", "--only", "zz/group-size");

        whole.Exit.Should().Be(0, whole.Out);
        whole.Out.Should().EndWith("mutants: 6 of 6 noticed\n".ReplaceLineEndings());
        open.Exit.Should().Be(1);
        open.Out.Should().Contain("zz.yaml(7,5): SURVIVED zz/group-size severity: error -> info").And.Contain("mutants: 4 of 6 noticed");
    }

    [Fact]
    public void Test_refuses_to_look_at_what_is_not_there()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet);

        ToolRun run = Tool.Run("test", folder.Path, "--only", "zy");

        run.Exit.Should().Be(2);
        run.Error.Should().Contain("'zy' is neither a rule set nor a rule here").And.Contain("zz");
    }

    [Fact]
    public void Test_tells_how_a_case_differs_and_where_it_stands()
    {
        using TemporaryFolder folder = new();
        folder.File("zz/zz.yaml", RuleSet.Replace("max: 12", "max: 13"));
        folder.File("zz/cases/group-size.yaml", Cases);

        ToolRun run = Tool.Run("test", folder.Path);

        run.Exit.Should().Be(1);
        run.Out.Should().Contain("group-size.yaml(5): FAILED zz/group-size: one too many").And.Contain("expected fail, was pass").And.Contain("1 passed, 1 failed");
    }

    [Theory]
    [InlineData("session", "dateOfService")]
    [InlineData("ruleset", "certification-valid")]
    [InlineData("report", "expectedUnits")]
    public void Schema_prints_what_goes_in_and_comes_out(string which, string member)
    {
        ToolRun run = Tool.Run("schema", which);

        run.Exit.Should().Be(0);
        run.Out.Should().Contain("\"$schema\"").And.Contain(member);
    }

    [Fact]
    public void Help_shows_a_newcomer_how_to_begin()
    {
        ToolRun run = Tool.Run();

        run.Exit.Should().Be(0);
        run.Out.Should().Contain("peerbilling validate").And.Contain("Exit status");
    }
}
