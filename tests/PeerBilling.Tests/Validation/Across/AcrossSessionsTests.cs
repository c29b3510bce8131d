using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;
using static PeerBilling.Tests.Validation.Batch;

namespace PeerBilling.Tests.Validation;

/// <summary>Sessions that count for one another.</summary>
public class AcrossSessionsTests
{
    [Theory]
    [InlineData(16, Verdict.Pass)]
    [InlineData(17, Verdict.Fail)]
    public void One_session_alone_is_a_batch_of_one(int units, Verdict expected)
    {
        Daily.Validate(Units("A", units)).Verdict.Should().Be(expected);
    }

    [Fact]
    public void The_session_that_takes_the_total_over_the_limit_fails_and_names_the_others()
    {
        BatchReport report = Daily.ValidateAll([Units("A", 8), Units("B", 8), Units("C", 1), Units("D", 16, "M2")]);

        report.Failing().Should().Equal("C");
        report.Sessions[2].Failures.Single().Reason.Sessions.Should().Equal("A", "B");
        report.Summary.Rules["zz/daily-units"].Fail.Should().Be(1);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_rules()
    {
        SessionValidator validator = new(Rules(SixteenADay, GroupOfTwelve, FortyAWeek));
        SessionRecord session = Units("A", 41) with { GroupSize = 13 };

        validator.Validate(session).Findings.Select(finding => finding.Rule).Should().Equal("zz/daily-units", "zz/group-size", "zz/peer-week");
    }

    [Fact]
    public void Explains_passes_and_skips()
    {
        RuleSet rules = Rules(SixteenADay, Rule("zz/other", "limit", "{measure: units, max: 1, per: day}", "severity: error, when: {codes: [\"H0025\"]}"));
        SessionValidator validator = new(rules, new ValidationOptions { Explain = true });

        BatchReport report = validator.ValidateAll([Units("A", 4), Units("B", 4).Frequency("7", "C-A")]);

        report.Sessions[0].Findings.Select(finding => (finding.Rule, finding.Outcome)).Should().Equal(("zz/daily-units", Outcome.Skipped), ("zz/other", Outcome.Skipped), ("engine/not-judged", Outcome.Unknown));
        report.Sessions[1].Findings.Take(2).Select(finding => (finding.Rule, finding.Outcome)).Should().Equal(("zz/daily-units", Outcome.Pass), ("zz/other", Outcome.Skipped));
    }

    [Fact]
    public void A_session_that_does_not_say_what_counts_is_unknown_and_counts_nothing()
    {
        BatchReport report = Daily.ValidateAll([Units("A", 16) with { Units = null }, Units("B", 16)]);

        report.Sessions[0].Findings[0].Missing.Should().Equal("units");
        report.Sessions[1].Failures.Should().BeEmpty();
    }

    [Fact]
    public void Sessions_of_one_peer_count_together_whatever_rule_set_judges_them()
    {
        RuleSet state = Read(State(FortyAWeek));
        RuleSet plan = Read(State(FortyAWeek), Overlay("change: [{rule: zz/peer-week, with: {max: 50}}]"));
        ValidatorSet validators = new((_, payer) => payer is null ? state : plan, () => state);
        SessionRecord ofPlan = Units("B", 20, "M2") with { Payer = "ZZ-PLAN" };

        validators.ValidateAll([Units("A", 30), ofPlan]).Failing().Should().BeEmpty();
        validators.ValidateAll([Units("A", 30), ofPlan, Units("C", 1, "M3")]).Failing().Should().Equal("C");
        validators.ValidateAll([Units("A", 31), ofPlan]).Failing().Should().Equal("B");
    }

    [Fact]
    public void A_check_that_throws_holds_the_sessions_it_judged_and_no_others()
    {
        string told = string.Empty;
        RuleSet rules = Rules(SixteenADay);
        Rule broken = rules.Rules[0] with { Versions = [rules.Rules[0].Versions[0] with { Check = new Broken() }] };
        SessionValidator validator = new(rules with { Rules = [broken, .. Rules(FortyAWeek).Rules] }, new ValidationOptions { OnError = (bug, rule, session) => told += $"{bug.Message} {rule} {session};" });

        BatchReport report = validator.ValidateAll([Units("A", 1), Units("B", 1, "M2"), Units("C", 41)]);

        report.Sessions.Select(each => string.Join(',', each.Failures.Select(finding => finding.Rule))).Should().Equal("engine/error", "", "engine/error,zz/peer-week");
        report.Sessions.Select(each => each.Verdict).Should().Equal(Verdict.Fail, Verdict.Pass, Verdict.Fail);
        told.Should().Be("broken zz/daily-units A;broken zz/daily-units C;");
    }

    [Fact]
    public void A_rule_set_without_such_rules_reports_each_session_at_once()
    {
        SessionValidator validator = new(Rules(GroupOfTwelve));
        int taken = 0;

        validator.ValidateEach(Enumerable.Range(0, 100).Select(i => Units($"S{taken++}", 1))).First().Id.Should().Be("S0");

        taken.Should().Be(1);
    }

    [Fact]
    public void Only_the_rules_asked_for_are_judged()
    {
        SessionValidator validator = new(Rules(SixteenADay, FortyAWeek), new ValidationOptions { Only = ["zz/peer-week"] });

        validator.Validate(Units("A", 41)).Findings.Select(finding => finding.Rule).Should().Equal("zz/peer-week");
    }

    private sealed record Broken : AcrossCheck
    {
        public override CheckScope Scope => CheckScope.Member;

        internal override Observation Observe(in SessionContext context) => Observation.Counted;

        internal override void Judge(System.ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
        {
            if (sightings[0].MilliUnits == 1000 && sightings.Length > 1)
            {
                findings.Add(sightings[0], CheckResult.Fail(new Reason("limit/over")));
                throw new System.InvalidOperationException("broken");
            }
        }
    }
}
