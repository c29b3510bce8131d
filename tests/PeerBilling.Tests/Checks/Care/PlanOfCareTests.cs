using System;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;
using Plan = PeerBilling.Model.PlanOfCare;
using PlanOfCare = PeerBilling.Checks.Kinds.PlanOfCare;

namespace PeerBilling.Tests.Checks;

public class PlanOfCareTests
{
    private static readonly PlanOfCare InForce = new();
    private static readonly PlanOfCare Signed = new() { Signed = true };
    private static readonly PlanOfCare SignedByTherapist = new() { SignedBy = ["LCSW", "treating_provider"] };
    private static readonly PlanOfCare ReviewedHalfYearly = new() { ReviewedWithin = Period.FromMonths(6) };
    private static readonly PlanOfCare WithGoals = new() { Elements = ["goal", "frequency"] };

    [Fact]
    public void Does_not_know_without_a_plan()
    {
        CheckResult result = InForce.Judge(Sample.Session with { PlanOfCare = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("planOfCare");
    }

    [Theory]
    [InlineData("2024-12-31", "plan-of-care/not-in-force-yet")]
    [InlineData("2025-01-01", null)] // the first day
    [InlineData("2025-12-31", null)] // the last day
    [InlineData("2026-01-01", "plan-of-care/expired")]
    public void Must_be_in_force_on_the_date_of_service(string date, string? code)
    {
        SessionRecord session = Sample.Session with { DateOfService = Day(date) };

        CheckResult result = InForce.Judge(session);

        (result.Outcome, result.Reason?.Code).Should().Be((code is null ? Outcome.Pass : Outcome.Fail, code));
    }

    [Fact]
    public void Must_still_be_in_force_on_the_last_date_of_service()
    {
        SessionRecord session = Sample.Session with { DateOfService = Day("2025-12-30"), DateOfServiceEnd = Day("2026-01-01") };

        Reason reason = InForce.Judge(session).Reason!;

        reason.Code.Should().Be("plan-of-care/expired");
        reason.Field.Should().Be("planOfCare.expires");
        reason.Actual.ToString().Should().Be("2025-12-31");
        reason.Expected.ToString().Should().Be("on or after 2026-01-01");
    }

    [Fact]
    public void Goes_on_when_it_has_no_last_date()
    {
        SessionRecord session = With(plan => plan with { Expires = null }) with { DateOfService = Day("2031-01-01") };

        CheckResult result = InForce.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_whether_a_plan_without_a_first_date_is_in_force()
    {
        CheckResult result = InForce.Judge(With(plan => plan with { Effective = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("planOfCare.effective");
    }

    [Theory]
    [InlineData("2025-03-13", Outcome.Pass)]
    [InlineData("2025-03-14", Outcome.Pass)] // the date of service
    [InlineData("2025-03-15", Outcome.Fail)]
    public void Must_be_signed_by_the_date_of_service(string signedOn, Outcome expected)
    {
        CheckResult result = Signed.Judge(With(plan => plan with { SignedOn = Day(signedOn) }));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "plan-of-care/signed-late" : null);
    }

    [Theory]
    [InlineData("2025-01-30", Outcome.Pass)]
    [InlineData("2025-01-31", Outcome.Pass)] // thirty days after the plan's first date
    [InlineData("2025-02-01", Outcome.Fail)]
    public void May_be_signed_after_the_service_while_the_plan_is_new(string signedOn, Outcome expected)
    {
        PlanOfCare check = new() { Signed = true, StartGrace = Period.FromDays(30) };
        SessionRecord session = With(plan => plan with { SignedOn = Day(signedOn) }) with { DateOfService = Day("2025-01-01") };

        CheckResult result = check.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void May_be_signed_by_the_date_of_service_when_the_time_for_a_new_plan_is_over()
    {
        PlanOfCare check = new() { Signed = true, StartGrace = Period.FromDays(30) };

        CheckResult result = check.Judge(With(plan => plan with { SignedOn = Sample.Date }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("signed")]
    [InlineData("max-age")]
    public void Does_not_know_the_date_of_an_absent_signature(string demand)
    {
        PlanOfCare check = demand == "signed" ? Signed : new PlanOfCare { MaxAge = Period.FromYears(1) };

        CheckResult result = check.Judge(With(plan => plan with { SignedOn = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("planOfCare.signedOn");
    }

    [Theory]
    [InlineData("LCSW")]
    [InlineData("lcsw")]
    [InlineData("LICSW")] // an alias
    [InlineData("Licensed Clinical Social Worker")]
    [InlineData("Treating Provider")] // a role that is no credential
    public void Accepts_the_signers_spelling(string signer)
    {
        CheckResult result = SignedByTherapist.Judge(With(plan => plan with { SignedBy = signer }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Accepts_the_rules_spelling_of_a_signer()
    {
        PlanOfCare check = new() { SignedBy = ["LICSW"] };

        CheckResult result = check.Judge(With(plan => plan with { SignedBy = "LCSW" }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Refuses_a_credential_that_may_not_sign()
    {
        Reason reason = SignedByTherapist.Judge(With(plan => plan with { SignedBy = "LPC" })).Reason!;

        reason.Code.Should().Be("plan-of-care/signer-not-accepted");
        reason.Expected.ToString().Should().Be("one of LCSW, treating_provider");
    }

    [Fact]
    public void Does_not_know_a_signer_that_nothing_names()
    {
        CheckResult result = SignedByTherapist.Judge(With(plan => plan with { SignedBy = "LCWS" }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("plan-of-care/unrecognized-signer");
        result.Reason.Expected.Value.Should().Be("LCSW");
    }

    [Fact]
    public void Does_not_know_a_signer_that_is_absent()
    {
        CheckResult result = SignedByTherapist.Judge(With(plan => plan with { SignedBy = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("planOfCare.signedBy");
    }

    [Theory]
    [InlineData(true, Outcome.Pass, null)]
    [InlineData(false, Outcome.Fail, "plan-of-care/without-peer-support")]
    [InlineData(null, Outcome.Unknown, "plan-of-care/unknown")]
    public void Must_name_peer_support(bool? includes, Outcome expected, string? code)
    {
        PlanOfCare check = new() { IncludesPeerSupport = true };

        CheckResult result = check.Judge(With(plan => plan with { IncludesPeerSupport = includes }));

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
    }

    [Theory]
    [InlineData("2024-09-15", Outcome.Pass)]
    [InlineData("2024-09-14", Outcome.Pass)] // exactly six months
    [InlineData("2024-09-13", Outcome.Fail)]
    public void Must_have_been_reviewed_in_time(string reviewed, Outcome expected)
    {
        SessionRecord session = With(plan => plan with { LastReviewed = Day(reviewed), SignedOn = Day("2023-01-01") });

        CheckResult result = ReviewedHalfYearly.Judge(session);

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "plan-of-care/review-overdue" : null);
    }

    [Fact]
    public void Names_the_day_a_review_was_due()
    {
        SessionRecord session = With(plan => plan with { LastReviewed = Day("2024-01-31"), SignedOn = null });

        Reason reason = ReviewedHalfYearly.Judge(session).Reason!;

        (reason.Actual.Value, reason.Expected.Value).Should().Be(("2024-01-31", "2024-07-31"));
    }

    [Fact]
    public void Must_still_be_reviewed_on_the_last_date_of_service()
    {
        SessionRecord session = With(plan => plan with { LastReviewed = Day("2024-09-14"), SignedOn = null });

        CheckResult result = ReviewedHalfYearly.Judge(session with { DateOfServiceEnd = Day("2025-03-15") });

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Takes_a_signature_in_time_for_a_review()
    {
        SessionRecord session = With(plan => plan with { LastReviewed = null, SignedOn = Day("2024-09-14") });

        CheckResult result = ReviewedHalfYearly.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Takes_a_review_on_the_date_of_service()
    {
        SessionRecord session = With(plan => plan with { LastReviewed = Sample.Date, SignedOn = null });

        CheckResult result = ReviewedHalfYearly.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_take_a_signature_after_the_service_for_a_review()
    {
        SessionRecord session = With(plan => plan with { LastReviewed = Day("2024-01-01"), SignedOn = Sample.Date.PlusDays(1) });

        CheckResult result = ReviewedHalfYearly.Judge(session);

        result.Reason!.Code.Should().Be("plan-of-care/review-overdue");
        result.Reason.Actual.Value.Should().Be("2024-01-01");
    }

    [Theory]
    [InlineData("2024-09-13")] // signed too long ago
    [InlineData(null)]
    public void Does_not_know_a_review_that_is_absent(string? signedOn)
    {
        SessionRecord session = With(plan => plan with { LastReviewed = null, SignedOn = signedOn is null ? null : Day(signedOn) });

        CheckResult result = ReviewedHalfYearly.Judge(session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("planOfCare.lastReviewed");
    }

    [Fact]
    public void Does_not_know_what_came_before_a_review_after_the_service()
    {
        SessionRecord session = With(plan => plan with { LastReviewed = Day("2025-03-15"), SignedOn = Day("2024-01-01") });

        CheckResult result = ReviewedHalfYearly.Judge(session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("plan-of-care/reviewed-later");
    }

    [Theory]
    [InlineData("2024-03-15", Outcome.Pass)]
    [InlineData("2024-03-14", Outcome.Pass)] // exactly a year
    [InlineData("2024-03-13", Outcome.Fail)]
    public void Must_not_be_too_old(string signedOn, Outcome expected)
    {
        PlanOfCare check = new() { MaxAge = Period.FromYears(1) };

        CheckResult result = check.Judge(With(plan => plan with { SignedOn = Day(signedOn) }));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "plan-of-care/too-old" : null);
    }

    [Fact]
    public void Must_not_be_too_old_on_the_last_date_of_service()
    {
        PlanOfCare check = new() { MaxAge = Period.FromYears(1) };
        SessionRecord session = With(plan => plan with { SignedOn = Day("2024-03-14") }) with { DateOfServiceEnd = Day("2025-03-15") };

        CheckResult result = check.Judge(session);

        result.Reason!.Code.Should().Be("plan-of-care/too-old");
    }

    [Fact]
    public void Accepts_elements_in_any_spelling()
    {
        CheckResult result = WithGoals.Judge(With(plan => plan with { Elements = ["Frequency", "Goal"] }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Names_all_elements_that_are_missing()
    {
        CheckResult result = WithGoals.Judge(With(plan => plan with { Elements = [] }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("plan-of-care/element-missing");
        result.Reason.Expected.ToString().Should().Be("all of goal, frequency");
    }

    [Fact]
    public void Does_not_know_an_element_whose_name_is_close_to_a_missing_one()
    {
        CheckResult result = WithGoals.Judge(With(plan => plan with { Elements = ["goal", "frequancy"] }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("plan-of-care/unrecognized-element");
        result.Reason.Field.Should().Be("planOfCare.elements[1]");
    }

    [Fact]
    public void Does_not_know_elements_that_are_absent()
    {
        CheckResult result = WithGoals.Judge(With(plan => plan with { Elements = null }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("planOfCare.elements");
    }

    [Fact]
    public void Never_throws_at_the_end_of_the_calendar()
    {
        PlanOfCare check = new() { Signed = true, StartGrace = Period.FromYears(9000), MaxAge = Period.FromYears(9000), ReviewedWithin = Period.FromDays(int.MaxValue) };

        CheckResult result = check.Judge(With(plan => plan with { Expires = null }) with { DateOfService = LocalDate.MaxIsoValue });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        PlanOfCare check = WithGoals with
        {
            IncludesPeerSupport = true,
            Signed = true,
            SignedBy = ["lpc", "lcsw"],
            ReviewedWithin = Period.FromMonths(6),
            MaxAge = Period.FromYears(1),
            Documents = [new RequiredDocument { Kind = "assessment", Within = Period.FromYears(1), SignedBy = ["LCSW"] }],
        };
        SessionRecord session = With(plan => plan with { Elements = ["Goal", "Frequency"] }) with
        {
            Documents = [new CareDocument { Kind = "Assessment", SignedOn = Sample.Date, SignedBy = "LCSW" }],
        };

        long bytes = Allocation.Of(check, session);

        check.Judge(session).Outcome.Should().Be(Outcome.Pass);
        bytes.Should().Be(0);
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        PlanOfCare check = CheckYaml.Read<PlanOfCare>("plan-of-care", """
            includes_peer_support: true
            signed: true
            start_grace: P30D
            signed_by: [LCSW, "treating provider"]
            reviewed_within: P6M
            max_age: P1Y
            elements: [goal]
            documents:
              - {kind: assessment, within: P2Y, signed_by: [LPC]}
              - {kind: consent}
            """);

        check.Should().BeEquivalentTo(new PlanOfCare
        {
            IncludesPeerSupport = true,
            Signed = true,
            StartGrace = Period.FromDays(30),
            SignedBy = ["LCSW", "treating provider"],
            ReviewedWithin = Period.FromMonths(6),
            MaxAge = Period.FromYears(1),
            Elements = ["goal"],
            Documents = [new RequiredDocument { Kind = "assessment", Within = Period.FromYears(2), SignedBy = ["LPC"] }, new RequiredDocument { Kind = "consent" }],
        });
    }

    [Fact]
    public void Asks_only_that_the_plan_is_in_force_when_a_rule_says_no_more()
    {
        CheckYaml.Read<PlanOfCare>("plan-of-care", "{}").Should().BeEquivalentTo(new PlanOfCare());
    }

    [Theory]
    [InlineData("start_grace: P30D", "signed: true")]
    [InlineData("documents: [{within: P1Y}]", "kind")]
    public void Refuses_settings_that_make_no_rule(string yaml, string problem)
    {
        CheckYaml.Problems("plan-of-care", yaml).Should().ContainSingle().Which.Should().Contain(problem);
    }

    private static SessionRecord With(Func<Plan, Plan> change) => Sample.Session with { PlanOfCare = change(Sample.Session.PlanOfCare!) };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
