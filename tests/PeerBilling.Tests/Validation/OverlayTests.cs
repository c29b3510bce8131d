using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation;

/// <summary>What overlays waive and change, as findings show it.</summary>
public class OverlayTests
{
    private static readonly SessionRecord LargeGroup = Sample.GroupSession with { GroupSize = 13 };

    private static readonly RuleSet Waived = Over("""
        waive:
        - {rule: zz/group-size, reason: "Pilot of larger groups", by: "ZZ Plan, letter 7", until: 2025-06-30}
        """);

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-06-30")] // its last day
    public void A_waived_rule_is_still_judged_and_shown_and_holds_nothing(string date)
    {
        SessionReport report = new SessionValidator(Waived).Validate(On(date));

        Finding finding = report.Findings.Single();
        finding.Outcome.Should().Be(Outcome.Fail);
        finding.Severity.Should().Be(Severity.Info);
        finding.Waiver!.Reason.Should().Be("Pilot of larger groups");
        finding.Waiver.By.Should().Be("ZZ Plan, letter 7");
        finding.Waiver.DeclaredBy.Should().Be("zz-plan");
        report.Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_waiver_holds_for_what_cannot_be_decided_too()
    {
        SessionReport report = new SessionValidator(Waived).Validate(LargeGroup with { GroupSize = null });

        report.Findings.Single().Severity.Should().Be(Severity.Info);
        report.Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void The_rule_holds_again_after_the_waivers_last_day_and_the_report_says_so()
    {
        SessionReport report = new SessionValidator(Waived).Validate(On("2025-07-01"));

        report.Findings.Select(finding => finding.Rule).Should().Equal("zz/group-size", "engine/waiver-expired");
        report.Findings[0].Severity.Should().Be(Severity.Error);
        report.Findings[0].Waiver.Should().BeNull();
        report.Findings[1].Outcome.Should().Be(Outcome.Fail);
        report.Findings[1].Severity.Should().Be(Severity.Warning);
        report.Findings[1].Message.Should().Be("The waiver of zz/group-size ended on 2025-06-30, before the date of service 2025-07-01; the rule holds again.");
        report.Verdict.Should().Be(Verdict.Fail);
    }

    [Fact]
    public void An_expired_waiver_is_no_matter_to_a_session_that_passes()
    {
        SessionValidator validator = new(Waived, new ValidationOptions { Explain = true });

        SessionReport report = validator.Validate(Sample.GroupSession with { DateOfService = new(2025, 7, 1) });

        report.Findings.Select(finding => finding.Rule).Should().Equal("zz/group-size");
    }

    [Fact]
    public void A_waiver_without_end_holds_for_ever()
    {
        RuleSet rules = Over("""
            waive:
            - {rule: zz/group-size, reason: "No limit", by: "ZZ Plan"}
            """);

        new SessionValidator(rules).Validate(On("9999-12-31")).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_changed_setting_decides_and_is_shown_on_the_finding()
    {
        RuleSet rules = Over("""
            change:
            - {rule: zz/group-size, severity: warning, with: {max: 5}, reason: "Smaller groups"}
            """);

        Finding finding = new SessionValidator(rules).Validate(Sample.GroupSession).Findings.Single();

        finding.Expected.Should().Be("at most 5");
        finding.Severity.Should().Be(Severity.Warning);
        RuleChange change = finding.Changes.Single();
        change.By.Should().Be("zz-plan");
        change.What.Should().Be("severity error -> warning; max: 12 -> 5");
        change.Reason.Should().Be("Smaller groups");
    }

    [Fact]
    public void A_replaced_rule_decides_and_is_shown_on_the_finding()
    {
        RuleSet rules = Over("sources: {letter: {title: Letter 7, kind: official}}\nrules:\n" + Rule("zz/group-size", "group-size", "{max: 5}", source: "letter"));

        Finding finding = new SessionValidator(rules).Validate(Sample.GroupSession).Findings.Single();

        finding.Expected.Should().Be("at most 5");
        finding.Cite!.Source.Title.Should().Be("Letter 7");
        finding.Changes.Single().By.Should().Be("zz-plan");
        finding.Changes.Single().What.Should().Be("replaces the rule of zz");
    }

    [Fact]
    public void A_rule_that_no_overlay_touched_shows_no_change()
    {
        Finding finding = new SessionValidator(Over("rules: []")).Validate(LargeGroup).Findings.Single();

        finding.Changes.Should().BeEmpty();
        finding.Waiver.Should().BeNull();
    }

    private static RuleSet Over(string keys) => Read(State(GroupOfTwelve), Overlay(keys));

    private static SessionRecord On(string date) => LargeGroup with { DateOfService = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value };
}
