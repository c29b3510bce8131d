using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation;

public class ValidatorSetTests
{
    private static readonly RuleSet State = Rules(Rule("zz/group-size", "group-size", "{max: 12}"));
    private static readonly RuleSet Plan = Read(RuleText.State(GroupOfTwelve), Overlay("change: [{rule: zz/group-size, with: {max: 5}}]"));
    private static readonly RuleSet Federal = Rules(Rule("zz/federal", "group-size", "{max: 100}")) with { Id = "us", Jurisdiction = "US" };

    private readonly List<string> asked = [];

    [Theory]
    [InlineData("ZZ")]
    [InlineData("zz")]
    [InlineData("Zz")]
    public void Judges_by_the_rule_set_of_the_state_whatever_its_case(string state)
    {
        SessionReport report = Create().Validate(Sample.GroupSession with { State = state, GroupSize = 13 });

        report.RuleSet.Should().Be("zz@2026-11-02");
        report.Findings.Single().Rule.Should().Be("zz/group-size");
        asked.Should().Equal("ZZ/");
    }

    [Theory]
    [InlineData("ZZ-Plan", "at most 5")]
    [InlineData("zz-plan", "at most 5")]
    [InlineData("another", "at most 12")]
    [InlineData(null, "at most 12")]
    public void Judges_by_the_overlay_of_the_payer(string? payer, string expected)
    {
        SessionReport report = Create().Validate(Sample.GroupSession with { Payer = payer, GroupSize = 13 });

        report.Findings.Single().Expected.Should().Be(expected);
    }

    [Fact]
    public void Asks_for_a_rule_set_once()
    {
        ValidatorSet validators = Create();

        foreach (string payer in new[] { "A", "B", "a", "A" })
        {
            validators.Validate(Sample.Session with { Payer = payer });
            validators.Validate(Sample.Session with { Payer = payer, State = "zz" });
        }

        asked.Should().Equal("ZZ/A", "ZZ/B");
    }

    [Fact]
    public void Says_that_a_state_without_a_rule_set_was_judged_by_the_federal_layer_alone()
    {
        SessionReport report = Create().Validate(Sample.Session with { State = "XX" });

        report.RuleSet.Should().Be("us@2026-11-02");
        report.Verdict.Should().Be(Verdict.Incomplete);
        Finding finding = report.Findings.Single();
        finding.Rule.Should().Be("engine/no-rule-set");
        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Actual.Should().Be("XX");
        finding.Message.Should().Contain("XX");
    }

    [Fact]
    public void Says_that_a_session_without_a_state_was_judged_by_the_federal_layer_alone()
    {
        SessionReport report = Create().Validate(Sample.Session with { State = null });

        report.Verdict.Should().Be(Verdict.Incomplete);
        report.Findings.Single().Rule.Should().Be("engine/no-state");
        report.Findings.Single().Missing.Should().Equal("state");
    }

    [Theory]
    [InlineData("US")]
    [InlineData("us")]
    public void The_federal_layer_is_no_state(string state)
    {
        SessionReport report = Create().Validate(Sample.Session with { State = state });

        report.Verdict.Should().Be(Verdict.Incomplete);
        report.Findings.Single().Rule.Should().Be("engine/no-rule-set");
    }

    [Fact]
    public void Judges_by_the_federal_rules_where_there_are_no_others()
    {
        SessionReport report = Create().Validate(Sample.GroupSession with { State = "XX", GroupSize = 101 });

        report.Findings.Select(finding => finding.Rule).Should().Equal("engine/no-rule-set", "zz/federal");
        report.Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void Loads_the_federal_layer_only_when_it_is_needed()
    {
        int loaded = 0;
        ValidatorSet validators = new(Find, () => ++loaded > 0 ? Federal : Federal);

        validators.Validate(Sample.Session);
        loaded.Should().Be(0);

        validators.Validate(Sample.Session with { State = "XX" });
        validators.Validate(Sample.Session with { State = "YY" });
        loaded.Should().Be(1);
    }

    [Fact]
    public void Tells_the_rule_sets_it_used_each_once_in_order_of_name()
    {
        ValidatorSet validators = Create();
        validators.Used.Should().BeEmpty();

        foreach ((string state, string? payer) in new[] { ("ZZ", "zz-plan"), ("XX", null), ("ZZ", null), ("ZZ", "a"), ("ZZ", "b") })
        {
            validators.Validate(Sample.Session with { State = state, Payer = payer });
        }

        validators.Used.Select(used => used.Reference).Should().Equal("us@2026-11-02", "zz-plan@2026-12-01", "zz@2026-11-02");
    }

    [Fact]
    public void Judges_as_it_was_told_to()
    {
        ValidatorSet validators = new(Find, () => Federal, new ValidationOptions { Missing = MissingData.Fail, Explain = true });

        validators.Validate(Sample.GroupSession with { GroupSize = null }).Verdict.Should().Be(Verdict.Fail);
        validators.Validate(Sample.GroupSession with { GroupSize = null, State = "XX" }).Verdict.Should().Be(Verdict.Fail);
        validators.Validate(Sample.GroupSession).Findings.Single().Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void A_rule_set_that_cannot_be_used_is_no_finding()
    {
        ValidatorSet validators = new((_, _) => throw new RuleSetException("broken"), () => Federal);

        Action judge = () => validators.Validate(Sample.Session);

        judge.Should().Throw<RuleSetException>();
    }

    [Fact]
    public void Judges_alike_from_many_threads_at_once()
    {
        ValidatorSet validators = Create();
        string[] rules = new string[600];

        Parallel.For(0, rules.Length, i => rules[i] = validators.Validate(Sample.Session with { State = i % 3 == 0 ? "XX" : "ZZ", Payer = i % 3 == 1 ? "zz-plan" : null }).RuleSet);

        rules.Where((_, i) => i % 3 == 0).Should().OnlyContain(rule => rule == "us@2026-11-02");
        rules.Where((_, i) => i % 3 == 1).Should().OnlyContain(rule => rule == "zz-plan@2026-12-01");
        rules.Where((_, i) => i % 3 == 2).Should().OnlyContain(rule => rule == "zz@2026-11-02");
    }

    private ValidatorSet Create() => new(Find, () => Federal);

    private RuleSet? Find(string state, string? payer)
    {
        lock (asked)
        {
            asked.Add($"{state}/{payer}");
        }

        return state switch
        {
            "US" => Federal,
            "ZZ" => payer is not null && Plan.Payers.Contains(payer, StringComparer.OrdinalIgnoreCase) ? Plan : State,
            _ => null,
        };
    }
}
