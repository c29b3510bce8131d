using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation;

public class SessionValidatorTests
{
    private static readonly SessionRecord LargeGroup = Sample.GroupSession with { GroupSize = 13 };

    public static TheoryData<string, Severity, Verdict> Verdicts => new()
    {
        { "Pass", Severity.Error, Verdict.Pass },
        { "Skipped", Severity.Error, Verdict.Pass },
        { "Unknown", Severity.Error, Verdict.Incomplete },
        { "Fail", Severity.Error, Verdict.Fail },
        { "Unknown Fail", Severity.Error, Verdict.Fail },
        { "Fail Unknown", Severity.Error, Verdict.Fail },
        { "Pass Unknown Skipped", Severity.Error, Verdict.Incomplete },
        { "Fail", Severity.Warning, Verdict.Pass },
        { "Unknown", Severity.Warning, Verdict.Pass },
        { "Fail Unknown", Severity.Info, Verdict.Pass },
        { "", Severity.Error, Verdict.Pass },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Outcomes_of_severity_error_make_the_verdict(string outcomes, Severity severity, Verdict expected)
    {
        SessionReport report = new SessionValidator(Says.Rules(severity, Checks(outcomes))).Validate(Sample.Session);

        report.Verdict.Should().Be(expected);
    }

    [Theory]
    [InlineData("Unknown", MissingData.Incomplete, Verdict.Incomplete)]
    [InlineData("Unknown", MissingData.Fail, Verdict.Fail)]
    [InlineData("Unknown", MissingData.Ignore, Verdict.Pass)]
    [InlineData("Unknown Fail", MissingData.Ignore, Verdict.Fail)]
    [InlineData("Pass", MissingData.Fail, Verdict.Pass)]
    [InlineData("Skipped", MissingData.Fail, Verdict.Pass)]
    public void Absent_data_does_to_the_verdict_what_the_caller_asks(string outcomes, MissingData missing, Verdict expected)
    {
        SessionValidator validator = new(Says.Rules(Severity.Error, Checks(outcomes)), new ValidationOptions { Missing = missing });

        SessionReport report = validator.Validate(Sample.Session);

        report.Verdict.Should().Be(expected);
        report.Findings.Count(finding => finding.Outcome == Outcome.Unknown && finding.Check != "engine").Should().Be(outcomes.Contains("Unknown", StringComparison.Ordinal) ? 1 : 0);
    }

    [Theory]
    [InlineData(MissingData.Incomplete)]
    [InlineData(MissingData.Fail)]
    public void A_warning_that_cannot_be_decided_holds_nothing(MissingData missing)
    {
        SessionValidator validator = new(Says.Rules(Severity.Warning, Says.Unknown), new ValidationOptions { Missing = missing });

        validator.Validate(Sample.Session).Verdict.Should().Be(Verdict.Pass);
    }

    [Fact]
    public void Tells_of_fails_and_unknowns_in_the_order_of_the_rules()
    {
        SessionReport report = new SessionValidator(Says.Rules(Severity.Error, Checks("Unknown Pass Fail Skipped Unknown"))).Validate(Sample.Session);

        report.Findings.Select(finding => finding.Rule).Should().Equal("zz/rule-0", "zz/rule-2", "zz/rule-4");
        report.Failures.Select(finding => finding.Rule).Should().Equal("zz/rule-2");
    }

    [Fact]
    public void Explains_passes_and_skips_when_asked()
    {
        SessionValidator validator = new(Says.Rules(Severity.Error, Checks("Pass Skipped Fail")), new ValidationOptions { Explain = true });

        SessionReport report = validator.Validate(Sample.Session);

        report.Findings.Select(finding => finding.Outcome).Should().Equal(Outcome.Pass, Outcome.Skipped, Outcome.Fail);
        report.Findings[0].Code.Should().Be("group-size/pass");
        report.Findings[0].Message.Should().Be("Satisfied.");
        report.Findings[1].Code.Should().Be("group-size/skipped");
        report.Findings[1].Message.Should().Be("The rule is not about this session.");
    }

    [Fact]
    public void A_check_that_forgets_its_answer_does_not_pass()
    {
        SessionReport report = new SessionValidator(Says.Rules(Severity.Error, new Says(() => default))).Validate(Sample.Session);

        report.Verdict.Should().Be(Verdict.Incomplete);
        report.Findings.Single().Code.Should().Be("group-size/unknown");
    }

    [Theory]
    [InlineData("zz/b", "zz/b")]
    [InlineData("units-in-range", "zz/b")]
    [InlineData("group-size", "zz/a zz/c")]
    [InlineData("zz/c units-in-range", "zz/b zz/c")]
    public void Judges_only_by_the_rules_or_checks_asked_for(string only, string expected)
    {
        RuleSet rules = Rules(Rule("zz/a", "group-size", "{max: 1}"), Rule("zz/b", "units-in-range", "{max: 1}"), Rule("zz/c", "group-size", "{max: 2}"));
        SessionValidator validator = new(rules, new ValidationOptions { Only = [.. only.Split(' ')] });

        SessionReport report = validator.Validate(Sample.GroupSession);

        report.Findings.Select(finding => finding.Rule).Should().Equal(expected.Split(' '));
    }

    [Theory]
    [InlineData("2024-12-31", "engine/not-judged")] // the day before
    [InlineData("2025-01-01", "zz/dated")]
    [InlineData("2025-06-30", "zz/dated")]
    [InlineData("2025-07-01", "engine/not-judged")] // the day after
    public void Judges_by_the_version_in_force_on_the_date_of_service(string date, string expected)
    {
        RuleSet rules = Rules(Rule("zz/dated", "group-size", "{max: 12}", effective: "{from: 2025-01-01, to: 2025-06-30}"));

        SessionReport report = new SessionValidator(rules).Validate(LargeGroup with { DateOfService = Date(date) });

        report.Findings.Select(finding => finding.Rule).Should().Equal(expected);
    }

    [Theory]
    [InlineData("2025-05-14", "at most 20")] // the day before it was published
    [InlineData("2025-05-15", "at most 12")]
    [InlineData(null, "at most 12")]
    public void Judges_by_the_rules_as_they_were_known(string? knownOn, string expected)
    {
        RuleSet rules = Rules("""
            - id: zz/group-size
              title: A group has a greatest size
              check: group-size
              versions:
              - {effective: {from: 2020-01-01, to: 2024-12-31}, with: {max: 20}, cite: {source: manual, checked: 2026-11-02}}
              - {effective: {from: 2025-01-01}, known: 2025-05-15, with: {max: 12}, cite: {source: manual, checked: 2026-11-02}}
            """);
        SessionValidator validator = new(rules, new ValidationOptions { KnownOn = knownOn is null ? null : Date(knownOn) });

        SessionReport report = validator.Validate(LargeGroup with { GroupSize = 21 });

        report.Findings.Single().Expected.Should().Be(expected);
    }

    [Fact]
    public void A_rule_is_about_the_sessions_that_meet_its_condition_and_its_versions()
    {
        RuleSet rules = Rules(
            """
            - id: zz/group-size
              title: A group has a greatest size
              check: group-size
              when: {programs: [mental_health]}
              versions:
              - {effective: {from: 2020-01-01}, when: {deliveries: [in_person]}, with: {max: 12}, cite: {source: manual, checked: 2026-11-02}}
            """);
        SessionValidator validator = new(rules, new ValidationOptions { Explain = true });

        Outcome Of(SessionRecord session) => validator.Validate(session).Findings[0].Outcome;

        Of(LargeGroup).Should().Be(Outcome.Fail);
        Of(LargeGroup with { Program = "SUD" }).Should().Be(Outcome.Skipped);
        Of(LargeGroup with { Delivery = Delivery.TelehealthVideo }).Should().Be(Outcome.Skipped);
        Of(LargeGroup with { Program = "SUD", Delivery = null }).Should().Be(Outcome.Skipped);
        Of(LargeGroup with { Program = null, Delivery = Delivery.TelehealthVideo }).Should().Be(Outcome.Skipped);
    }

    [Fact]
    public void Names_the_field_without_which_it_cannot_tell_whom_a_rule_is_about()
    {
        SessionValidator validator = new(Rules(Rule("zz/group-size", "group-size", "{max: 12}", more: "when: {programs: [mental_health]}")));

        Finding finding = validator.Validate(LargeGroup with { Program = null }).Findings.Single();

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Code.Should().Be("group-size/unknown");
        finding.Missing.Should().Equal("program");
        finding.Message.Should().Be("The record does not say program.");
    }

    [Fact]
    public void Names_the_spelling_that_keeps_it_from_telling_whom_a_rule_is_about()
    {
        SessionValidator validator = new(Rules(Rule("zz/group-size", "group-size", "{max: 12}", more: "when: {programs: [mental_health]}")));

        Finding finding = validator.Validate(LargeGroup with { Program = "mental_helth" }).Findings.Single();

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Rule.Should().Be("zz/group-size");
        finding.Code.Should().Be("engine/unrecognized-name");
        finding.Field.Should().Be("program");
        finding.Actual.Should().Be("mental_helth");
        finding.Expected.Should().Be("mental_health");
        finding.Missing.Should().BeEmpty();
    }

    [Fact]
    public void A_bug_in_a_check_holds_the_session_and_the_batch_goes_on()
    {
        SessionValidator validator = new(Says.Rules(Severity.Info, Says.Unknown, Says.Bug, Says.Fail));

        BatchReport batch = validator.ValidateAll([Sample.Session, Sample.Session with { Id = "S-2" }]);

        batch.Sessions.Select(report => report.Verdict).Should().Equal(Verdict.Fail, Verdict.Fail);
        batch.Sessions[1].Findings.Select(finding => finding.Rule).Should().Equal("zz/rule-0", "engine/error", "zz/rule-2");
        Finding error = batch.Sessions[0].Findings[1];
        error.Outcome.Should().Be(Outcome.Fail);
        error.Severity.Should().Be(Severity.Error);
        error.Check.Should().Be("engine");
        error.Message.Should().Contain("zz/rule-1").And.NotContain("a bug");
    }

    [Fact]
    public void A_bug_in_a_check_is_told_to_the_host()
    {
        List<string> told = [];
        SessionValidator validator = new(Says.Rules(Severity.Error, Says.Bug), new ValidationOptions
        {
            OnError = (bug, rule, session) => told.Add($"{bug.Message} in {rule} at {session}"),
        });

        validator.Validate(Sample.Session);

        told.Should().Equal("a bug in zz/rule-0 at S-1");
    }

    [Fact]
    public void A_check_of_another_scope_says_nothing_of_a_session_alone()
    {
        RuleSet rules = Says.Rules(Severity.Error, Says.Fail);
        RuleVersion version = rules.Rules[0].Versions[0] with { Check = new AcrossSessions() };
        rules = rules with { Rules = [rules.Rules[0] with { Versions = [version] }] };

        new SessionValidator(rules).Validate(Sample.Session).Findings.Select(finding => finding.Rule).Should().Equal("engine/not-judged");
    }

    [Fact]
    public void Names_the_rule_set_with_its_revision()
    {
        SessionReport report = new SessionValidator(Rules(GroupOfTwelve)).Validate(Sample.Session);

        report.RuleSet.Should().Be("zz@2026-11-02");
        report.Id.Should().Be("S-1");
        report.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Needs_a_rule_set_and_a_session()
    {
        Action withoutRules = () => _ = new SessionValidator(null!);
        Action withoutSession = () => new SessionValidator(Rules(GroupOfTwelve)).Validate(null!);

        withoutRules.Should().Throw<ArgumentNullException>();
        withoutSession.Should().Throw<ArgumentNullException>();
    }

    private static Says[] Checks(string outcomes) => [.. outcomes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(outcome => outcome switch
    {
        "Pass" => Says.Pass,
        "Fail" => Says.Fail,
        "Unknown" => Says.Unknown,
        _ => Says.Skipped,
    })];

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private sealed record AcrossSessions : Check
    {
        public override CheckScope Scope => CheckScope.Member;
    }
}
