using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using PeerBilling.Cases.Mutation;
using PeerBilling.RuleSets;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Cases.Mutation;

public class RuleMutationTests
{
    private static readonly string GroupRule = Rule("zz/group-size", "group-size", "{max: 12}", "severity: error, when: {codes: [\"H0038\", \"H0025\"]}");

    private static readonly string[] Whole =
    [
        "given: {groupSize: 12}, expect: {zz/group-size: pass}",
        "given: {groupSize: 13}, expect: {zz/group-size: fail, severity: error}",
        "given: {groupSize: 13, procedureCode: \"H0025\"}, expect: {zz/group-size: fail}",
        "given: {groupSize: 13, procedureCode: \"H2015\"}, expect: {zz/group-size: skipped}",
        "given: {groupSize: 13, dateOfService: 2020-01-01}, expect: {zz/group-size: fail}",
        "given: {groupSize: 13, dateOfService: 2019-12-31}, expect: {zz/group-size: skipped}",
    ];

    [Fact]
    public void Finds_nothing_where_cases_show_everything()
    {
        MutationReport report = Run(GroupRule, Whole);

        report.Survivors.Should().BeEmpty();
        report.Total.Should().Be(9, "two sides of the limit, two of the first day, two codes, all codes, two severities");
        report.Killed.Should().Be(9);
    }

    [Theory]
    [InlineData(0, "zz/group-size versions[2020-01-01].with.max: 12 -> 11")]
    [InlineData(2, "zz/group-size when.codes[H0025]: H0025 -> left out")]
    [InlineData(3, "zz/group-size when.codes: [H0038, H0025] -> left out")]
    [InlineData(4, "zz/group-size versions[2020-01-01].effective.from: 2020-01-01 -> 2020-01-02")]
    [InlineData(5, "zz/group-size versions[2020-01-01].effective.from: 2020-01-01 -> 2019-12-31")]
    public void Names_the_change_that_a_missing_case_lets_through(int missing, string survivor)
    {
        MutationReport report = Run(GroupRule, [.. Whole.Where((_, i) => i != missing)]);

        report.Survivors.Select(mutant => $"{mutant.At}: {mutant.Was} -> {mutant.Became}").Should().Equal(survivor);
    }

    [Fact]
    public void Says_where_the_change_stands()
    {
        using CaseText text = new(GroupRule, Whole[1..]);
        string line = File.ReadLines(text.RuleFile).Single(each => each.Contains("max: 12"));
        int number = File.ReadLines(text.RuleFile).TakeWhile(each => each != line).Count() + 1;

        Mutant survivor = RuleMutation.Open(text.RuleFile, null, text.Cases).Run("zz/group-size").Survivors.Single();

        survivor.ToString().Should().Be($"{text.RuleFile}({number},{line.IndexOf("12}", StringComparison.Ordinal) + 1}): zz/group-size versions[2020-01-01].with.max: 12 -> 11");
    }

    [Fact]
    public void Shows_severity_from_both_sides()
    {
        string[] unsure = [.. Whole.Select(each => each.Replace(", severity: error", string.Empty))];

        Run(GroupRule, unsure).Survivors.Select(mutant => mutant.Became).Should().BeEquivalentTo("warning", "info");
    }

    [Fact]
    public void A_severity_not_written_is_shown_as_error()
    {
        string silent = GroupRule.Replace("severity: error, ", string.Empty);

        Run(silent, Whole).Survivors.Should().BeEmpty();
        Run(silent, [.. Whole.Select(each => each.Replace(", severity: error", string.Empty))]).Survivors.Select(mutant => mutant.Path).Should().Equal("severity", "severity");
    }

    [Fact]
    public void A_guess_is_no_surer_as_an_error()
    {
        string guess = Rule("zz/group-size", "group-size", "{max: 12}", "severity: warning", source: "hearsay");

        Run(guess, ["given: {groupSize: 13}, expect: {zz/group-size: fail, severity: warning}"]).Survivors.Should().NotContain(mutant => mutant.Path == "severity");
    }

    [Theory]
    [InlineData("note-timeliness", "{within: P3D}", "P3D", "P2D", "P4D")]
    [InlineData("charge", "{rate: 24.50}", "24.50", "24.51", "24.49")]
    [InlineData("telehealth", "{video: true}", "true", "false")]
    [InlineData("unit-size", "{find: over}", "over", "under", "both")]
    [InlineData("member-age", "{max: 17, until_month_end: true}", "17", "18", "16")]
    public void Moves_a_value_to_its_neighbors(string check, string with, string was, params string[] became)
    {
        MutationReport report = Run(Rule("zz/rule", check, with));

        report.Survivors.Where(mutant => mutant.Was == was).Select(mutant => mutant.Became).Should().BeEquivalentTo(became);
    }

    [Fact]
    public void Counts_no_change_that_a_file_may_not_contain()
    {
        MutationReport report = Run(Rule("zz/rule", "group-size", "{max: 1}"));

        report.Survivors.Where(mutant => mutant.Was == "1").Select(mutant => mutant.Became).Should().Equal("2");
    }

    [Fact]
    public void Judges_a_service_by_all_cases_of_the_set()
    {
        string[] cases =
        [
            "given: {minutes: 7}, expect: {expectedUnits: 0}", "given: {minutes: 8}, expect: {expectedUnits: 1, expectedAmount: 24}", "given: {minutes: 22}, expect: {expectedUnits: 1}",
            "given: {minutes: 23}, expect: {expectedUnits: 2}", "given: {minutes: 45}, expect: {expectedUnits: 3}",
        ];

        MutationReport report = Run(string.Empty, cases);

        report.Survivors.Should().OnlyContain(mutant => mutant.Path.StartsWith("services[H0038]") && mutant.Path.Contains("effective"));
        report.Total.Should().BeGreaterThan(8);
        Run(string.Empty, cases[1], cases[3], cases[4]).Survivors.Should().Contain(mutant => mutant.Became == "round_up");
    }

    [Fact]
    public void A_rounding_that_gives_the_same_units_is_no_change()
    {
        MutationReport report = Run(string.Empty);

        report.Survivors.Select(mutant => mutant.Became).Should().Contain("round_up").And.NotContain("nearest", "halves never fall on a whole minute of fifteen");
    }

    [Fact]
    public void Limits_are_the_numbers_of_checks_alone()
    {
        using CaseText text = new(GroupRule, Whole[1..]);

        MutationReport limits = RuleMutation.Open(text.RuleFile, null, text.Cases).RunLimits();

        limits.Total.Should().Be(2);
        limits.Survivors.Select(mutant => mutant.Became).Should().Equal("11");
    }

    [Fact]
    public void A_listed_change_counts_for_nothing_and_must_be_needed()
    {
        using CaseText text = new(GroupRule, Whole[1..]);
        MutationReport report = RuleMutation.Open(text.RuleFile, null, text.Cases).Run("zz/group-size");
        string folder = Path.GetDirectoryName(text.RuleFile)!;
        File.WriteAllText(Path.Combine(folder, RuleSetFolder.MutantsFile), """
            equivalent:
              - {set: zz, at: "zz/group-size versions[2020-01-01].with.max", became: "11", reason: No group has twelve members.}
              - {set: zz, at: "zz/group-size versions[2020-01-01].with.max", became: "99", reason: No group has so many.}
            """);

        EquivalentMutants equivalent = EquivalentMutants.Read(folder);

        equivalent.Diagnostics.Should().BeEmpty();
        equivalent.Excuse(report).Should().BeEquivalentTo(new { Total = 8, Killed = 8 });
        equivalent.Needless(report, ["zz"]).Should().ContainSingle().Which.ToString().Should().Contain("(3,5)").And.Contain("'99'");
        equivalent.Needless(report, ["yy"]).Should().BeEmpty();
        new RuleSetFolder(folder).Ids.Should().Equal("zz");
    }

    [Fact]
    public void A_listed_change_without_a_reason_is_refused()
    {
        using CaseText text = new(GroupRule, Whole);
        string folder = Path.GetDirectoryName(text.RuleFile)!;
        File.WriteAllText(Path.Combine(folder, RuleSetFolder.MutantsFile), "equivalent: [{set: zz, at: x, became: \"1\"}]");

        EquivalentMutants.Read(folder).Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("'reason'");
    }

    /// <summary>What becomes of the rules' mutants; of the services', where there is no rule.</summary>
    private static MutationReport Run(string rules, params string[] cases)
    {
        using CaseText text = new(rules, cases);
        RuleMutation mutation = RuleMutation.Open(text.RuleFile, null, text.Cases);
        return text.RuleSet.Rules.IsEmpty ? mutation.Run() : mutation.Run([.. text.RuleSet.Rules.Select(rule => rule.Id)]);
    }
}
