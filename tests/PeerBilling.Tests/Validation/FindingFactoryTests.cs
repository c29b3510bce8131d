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

/// <summary>What a finding weighs, and how sure it is.</summary>
public class FindingFactoryTests
{
    private static readonly SessionRecord LargeGroup = Sample.GroupSession with { GroupSize = 13 };

    [Theory]
    [InlineData("manual", "error", Confidence.High, Severity.Error, Verdict.Fail)]
    [InlineData("digest", "error", Confidence.Medium, Severity.Error, Verdict.Fail)]
    [InlineData("hearsay", "error", Confidence.Low, Severity.Warning, Verdict.Pass)] // nobody is held on a guess
    [InlineData("hearsay", "warning", Confidence.Low, Severity.Warning, Verdict.Pass)]
    [InlineData("hearsay", "info", Confidence.Low, Severity.Info, Verdict.Pass)]
    [InlineData("manual", "info", Confidence.High, Severity.Info, Verdict.Pass)]
    public void A_rule_that_nobody_has_read_is_at_most_a_warning(string source, string severity, Confidence confidence, Severity expected, Verdict verdict)
    {
        SessionReport report = new SessionValidator(Rules(Rule("zz/group-size", "group-size", "{max: 12}", $"severity: {severity}", source))).Validate(LargeGroup);

        Finding finding = report.Findings.Single();
        finding.Confidence.Should().Be(confidence);
        finding.Severity.Should().Be(expected);
        finding.Cite!.Source.Id.Should().Be(source);
        report.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void What_a_guess_cannot_decide_leaves_nothing_incomplete()
    {
        SessionReport report = new SessionValidator(Rules(Rule("zz/group-size", "group-size", "{max: 12}", source: "hearsay"))).Validate(LargeGroup with { GroupSize = null });

        report.Findings.Single().Outcome.Should().Be(Outcome.Unknown);
        report.Findings.Single().Severity.Should().Be(Severity.Warning);
        report.Verdict.Should().Be(Verdict.Pass);
    }

    [Theory]
    [InlineData("manual", "manual", Confidence.High, Severity.Error, "manual")]
    [InlineData("manual", "digest", Confidence.Medium, Severity.Error, "digest")]
    [InlineData("digest", "manual", Confidence.Medium, Severity.Error, "digest")]
    [InlineData("manual", "hearsay", Confidence.Low, Severity.Warning, "hearsay")]
    [InlineData("hearsay", "hearsay", Confidence.Low, Severity.Warning, "hearsay")]
    public void A_finding_that_rests_on_the_service_is_no_surer_than_it(string rule, string service, Confidence confidence, Severity severity, string cited)
    {
        RuleSet rules = Read(State(Rule("zz/units", "unit-size", "{}", source: rule), Service(service)));

        Finding finding = new SessionValidator(rules).Validate(Sample.Session with { Units = 9m }).Findings.Single();

        finding.Confidence.Should().Be(confidence);
        finding.Severity.Should().Be(severity);
        finding.Cite!.Source.Id.Should().Be(cited);
    }

    [Fact]
    public void A_finding_that_does_not_rest_on_the_service_is_as_sure_as_its_rule()
    {
        RuleSet rules = Read(State(GroupOfTwelve, Service("hearsay")));

        Finding finding = new SessionValidator(rules).Validate(LargeGroup).Findings.Single();

        finding.Confidence.Should().Be(Confidence.High);
        finding.Severity.Should().Be(Severity.Error);
    }

    [Theory]
    [InlineData(22, 3, Confidence.High, Severity.Error, "manual")] // too many under every rounding
    [InlineData(22, 2, Confidence.Low, Severity.Warning, "hearsay")] // too many by the rounding, which is remembered
    public void A_finding_that_rests_on_the_rounding_cites_it(int minutes, int billed, Confidence confidence, Severity severity, string cited)
    {
        RuleSet rules = Read(State(Rule("zz/units", "unit-size", "{}"), Service("manual", "rounding_cite: {source: hearsay, checked: 2026-11-02}")));

        Finding finding = new SessionValidator(rules).Validate(Sample.Session with { Minutes = minutes, Units = billed }).Findings.Single();

        finding.Code.Should().Be("unit-size/too-many");
        finding.Confidence.Should().Be(confidence);
        finding.Severity.Should().Be(severity);
        finding.Cite!.Source.Id.Should().Be(cited);
    }

    [Fact]
    public void A_contradiction_in_the_record_is_sure_however_little_is_known_of_the_service()
    {
        RuleSet rules = Read(State(Rule("zz/units", "unit-size", "{}"), Service("hearsay")));

        Finding finding = new SessionValidator(rules).Validate(Sample.Session with { Minutes = 61 }).Findings.Single();

        finding.Code.Should().Be("unit-size/more-minutes-than-elapsed");
        finding.Confidence.Should().Be(Confidence.High);
        finding.Severity.Should().Be(Severity.Error);
    }

    [Fact]
    public void A_rounding_that_nobody_has_found_holds_nothing()
    {
        RuleSet rules = Read(State(Rule("zz/units", "unit-size", "{}"), PeerService.Replace("midpoint", "unstated", System.StringComparison.Ordinal)));

        SessionReport report = new SessionValidator(rules).Validate(Sample.Session with { Minutes = 53, Units = 4m });

        report.Findings.Single().Code.Should().Be("unit-size/rounding-unstated");
        report.Findings.Single().Confidence.Should().Be(Confidence.Low);
        report.Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void A_pass_is_as_sure_as_its_rule_and_its_service()
    {
        RuleSet rules = Read(State(Rule("zz/units", "unit-size", "{}"), Service("digest")));
        SessionValidator validator = new(rules, new ValidationOptions { Explain = true });

        Finding finding = validator.Validate(Sample.Session).Findings.Single();

        finding.Outcome.Should().Be(Outcome.Pass);
        finding.Confidence.Should().Be(Confidence.Medium);
    }

    private static string Service(string source, string? rounding = null)
    {
        string service = PeerService.Replace("source: manual", $"source: {source}", System.StringComparison.Ordinal);
        return rounding is null ? service : $"{service}\n      {rounding}";
    }
}
