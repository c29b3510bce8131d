using System.Collections.Immutable;
using FluentAssertions;
using PeerBilling.Cases;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Cases;

public class RuleCaseRunnerTests
{
    private static readonly RuleCaseRunner Runner = new(Rules(
        GroupOfTwelve,
        Rule("zz/units", "unit-size", "{}", "severity: warning"),
        Rule("zz/ended", "group-size", "{max: 1}", effective: "{from: 2020-01-01, to: 2020-12-31}")));

    private static readonly SessionRecord LargeGroup = Sample.GroupSession with { GroupSize = 13 };

    [Theory]
    [InlineData(12, Outcome.Pass)]
    [InlineData(13, Outcome.Fail)]
    [InlineData(null, Outcome.Unknown)]
    public void Passes_where_the_rule_says_what_the_case_expects(int? size, Outcome expected)
    {
        RuleCaseResult result = Runner.Run(Case("zz/group-size", expected) with { Session = LargeGroup with { GroupSize = size } });

        result.Differences.Should().BeEmpty();
        result.Passed.Should().BeTrue();
    }

    [Fact]
    public void Tells_another_outcome_with_its_reason()
    {
        RuleCaseResult result = Runner.Run(Case("zz/group-size", Outcome.Pass));

        result.Passed.Should().BeFalse();
        result.Differences.Should().Equal("zz/group-size: expected pass, was fail (group-size/too-large: The group had 13 members; at most 12 are allowed.)");
    }

    [Theory]
    [InlineData(4, 0, 0, Outcome.Pass)]
    [InlineData(4, 12, 0, Outcome.Pass)]
    [InlineData(4, 13, 0, Outcome.Fail)]
    [InlineData(4, 0, 13, Outcome.Fail)]
    public void Judges_the_case_among_the_sessions_beside_it(int own, int others, int past, Outcome expected)
    {
        RuleCaseRunner runner = new(Rules(Validation.Batch.SixteenADay));
        RuleCase ruleCase = Case("zz/daily-units", expected) with
        {
            Session = Validation.Batch.Units("Z", own),
            Others = others == 0 ? [] : [Validation.Batch.Units("A", others)],
            History = past == 0 ? [] : [Validation.Batch.Units("P", past)],
        };

        runner.Run(ruleCase).Differences.Should().BeEmpty();
    }

    [Fact]
    public void A_rule_that_is_not_in_force_is_skipped()
    {
        Runner.Run(Case("zz/ended", Outcome.Skipped)).Passed.Should().BeTrue();
        Runner.Run(Case("zz/ended", Outcome.Pass)).Differences.Should().Equal("zz/ended: expected pass, was skipped");
    }

    [Theory]
    [InlineData("group-size/too-large", null)]
    [InlineData("group-size/too-small", "reason: expected group-size/too-small, was group-size/too-large")]
    public void Compares_the_reason(string reason, string? expected) =>
        Expect(Case("zz/group-size", Outcome.Fail) with { Reason = reason }, expected);

    [Theory]
    [InlineData(Severity.Error, null)]
    [InlineData(Severity.Warning, "severity: expected warning, was error")]
    public void Compares_the_severity(Severity severity, string? expected) =>
        Expect(Case("zz/group-size", Outcome.Fail) with { Severity = severity }, expected);

    [Theory]
    [InlineData(Verdict.Fail, null)]
    [InlineData(Verdict.Incomplete, "verdict: expected incomplete, was fail")]
    public void Compares_the_verdict(Verdict verdict, string? expected) => Expect(Case() with { Verdict = verdict }, expected);

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "expectedUnits: expected 5, was 4")]
    public void Compares_the_expected_units(int units, string? expected) => Expect(Case() with { ExpectedUnits = units }, expected);

    [Fact]
    public void Says_that_no_units_are_expected()
    {
        RuleCase without = Case() with { ExpectedUnits = 4, Session = LargeGroup with { Minutes = null, Start = null } };

        Expect(without, "expectedUnits: expected 4, was none");
    }

    [Fact]
    public void Offers_the_rule_nearest_to_one_that_there_is_not()
    {
        Expect(Case("zz/grup-size", Outcome.Fail), "there is no rule 'zz/grup-size'; did you mean 'zz/group-size'?");
        Expect(Case("zz/something-else", Outcome.Fail), "there is no rule 'zz/something-else'");
    }

    [Fact]
    public void Tells_every_difference()
    {
        RuleCase wrong = Case("zz/group-size", Outcome.Pass) with { Reason = "group-size/pass", Verdict = Verdict.Pass };

        Runner.Run(wrong).Differences.Should().HaveCount(3);
    }

    [Fact]
    public void A_bug_in_a_check_passes_no_case()
    {
        RuleCaseRunner buggy = new(Says.Rules(Severity.Error, Says.Bug));

        RuleCaseResult result = buggy.Run(Case("zz/rule-0", Outcome.Skipped));

        result.Differences.Should().ContainSingle().Which.Should().Contain("engine/error").And.Contain("zz/rule-0");
    }

    private static void Expect(RuleCase ruleCase, string? difference)
    {
        RuleCaseResult result = Runner.Run(ruleCase);

        result.Differences.Should().Equal(difference is null ? [] : [difference]);
    }

    private static RuleCase Case() => new() { Path = "cases.yaml", Line = 1, Name = "a case", RuleSet = "zz", Session = LargeGroup, Outcomes = ImmutableDictionary<string, Outcome>.Empty };

    private static RuleCase Case(string rule, Outcome outcome) => Case() with { Outcomes = ImmutableDictionary<string, Outcome>.Empty.Add(rule, outcome) };
}
