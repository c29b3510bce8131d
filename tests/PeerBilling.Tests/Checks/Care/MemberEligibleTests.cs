using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class MemberEligibleTests
{
    private static readonly MemberEligible Covered = new();
    private static readonly MemberEligible InPlan = new() { Plans = ["zz-plan", "zz-care"] };
    private static readonly MemberEligible InBenefit = new() { Benefits = ["waiver_1915i"] };
    private static readonly MemberEligible NotDenied = new() { DenyPlans = ["zz-limited"], DenyBenefits = ["hospice", "pace"] };
    private static readonly MemberEligible InPayersPlan = new() { PlanMatchesPayer = true };
    private static readonly Coverage March = new() { From = new(2025, 3, 1), To = new(2025, 3, 31), Plan = "ZZ Plan", Benefit = "Waiver 1915(i)" };

    [Theory]
    [InlineData("2025-02-28", Outcome.Fail)]
    [InlineData("2025-03-01", Outcome.Pass)] // the first day
    [InlineData("2025-03-31", Outcome.Pass)] // the last day
    [InlineData("2025-04-01", Outcome.Fail)]
    public void Was_covered_on_the_date_of_service(string date, Outcome expected)
    {
        CheckResult result = Covered.Judge(With(March) with { DateOfService = Day(date) });

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "member-eligible/not-covered" : null);
    }

    [Fact]
    public void Stays_covered_while_a_span_has_no_last_date()
    {
        CheckResult result = Covered.Judge(With(March with { To = null }) with { DateOfService = Day("2030-01-01") });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("2025-03-31", Outcome.Pass)]
    [InlineData("2025-04-01", Outcome.Fail)]
    public void Was_covered_on_the_last_date_of_service(string last, Outcome expected)
    {
        CheckResult result = Covered.Judge(With(March) with { DateOfServiceEnd = Day(last) });

        result.Outcome.Should().Be(expected);
        (result.Reason?.Actual.Value).Should().Be(expected == Outcome.Fail ? "2025-04-01" : null);
    }

    [Fact]
    public void May_be_covered_by_another_span_on_the_last_date()
    {
        Coverage april = March with { From = Day("2025-04-01"), To = null };

        CheckResult result = Covered.Judge(With(March, april) with { DateOfServiceEnd = Day("2025-04-01") });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Is_not_covered_where_there_is_no_coverage()
    {
        CheckResult result = Covered.Judge(With());

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("member-eligible/not-covered");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_not_known_when_coverage_is_absent(bool member)
    {
        SessionRecord session = Sample.Session with { Member = member ? Sample.Session.Member! with { Coverage = null } : null };

        CheckResult result = Covered.Judge(session);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("member.coverage");
    }

    [Theory]
    [InlineData("ZZ Plan", Outcome.Pass, null)]
    [InlineData("zz-care", Outcome.Pass, null)]
    [InlineData("zz-other", Outcome.Fail, "member-eligible/other-plan")]
    [InlineData(null, Outcome.Unknown, "member-eligible/unknown")]
    public void Was_in_a_plan_that_pays(string? plan, Outcome expected, string? code)
    {
        CheckResult result = InPlan.Judge(With(March with { Plan = plan }));

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
        (result.Reason?.Field).Should().Be(expected == Outcome.Pass ? null : "member.coverage[0].plan");
    }

    [Theory]
    [InlineData("Waiver 1915(i)", Outcome.Pass, null)]
    [InlineData("state_plan", Outcome.Fail, "member-eligible/other-benefit")]
    [InlineData(null, Outcome.Unknown, "member-eligible/unknown")]
    public void Had_a_benefit_that_includes_the_service(string? benefit, Outcome expected, string? code)
    {
        CheckResult result = InBenefit.Judge(With(March with { Benefit = benefit }));

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
        (result.Reason?.Field).Should().Be(expected == Outcome.Pass ? null : "member.coverage[0].benefit");
    }

    [Theory]
    [InlineData("ZZ-PLAN", Outcome.Pass, null)]
    [InlineData("zz plan", Outcome.Fail, "member-eligible/other-payer")] // only the case may differ
    [InlineData(null, Outcome.Unknown, "member-eligible/unknown")]
    public void Was_in_the_plan_of_the_payer_billed(string? plan, Outcome expected, string? code)
    {
        CheckResult result = InPayersPlan.Judge(With(March with { Plan = plan }) with { Payer = "zz-plan" });

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
    }

    [Fact]
    public void Is_not_compared_with_a_payer_that_is_absent()
    {
        CheckResult result = InPayersPlan.Judge(With(March) with { Payer = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("payer");
    }

    [Fact]
    public void May_have_plan_and_benefit_in_two_spans_of_one_day()
    {
        MemberEligible check = InPlan with { Benefits = InBenefit.Benefits };

        CheckResult result = check.Judge(With(March with { Benefit = null }, March with { Plan = null }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Is_not_known_while_one_span_of_the_day_may_be_in_the_plan()
    {
        CheckResult result = InPlan.Judge(With(March with { Plan = null }, March with { Plan = "zz-other" }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("member.coverage[0].plan");
    }

    [Fact]
    public void Does_not_take_the_plan_of_another_time()
    {
        Coverage february = March with { From = Day("2025-02-01"), To = Day("2025-02-28") };

        CheckResult result = InPlan.Judge(With(february, March with { Plan = "zz-other" }));

        result.Reason!.Code.Should().Be("member-eligible/other-plan");
        result.Reason.Field.Should().Be("member.coverage[1].plan");
    }

    [Theory]
    [InlineData("ZZ Limited", Outcome.Fail, "member-eligible/denied-plan")]
    [InlineData("zz-care", Outcome.Pass, null)]
    [InlineData(null, Outcome.Unknown, "member-eligible/unknown")]
    public void Was_in_no_plan_that_is_denied(string? plan, Outcome expected, string? code)
    {
        CheckResult result = NotDenied.Judge(With(March with { Plan = plan }));

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
        (result.Reason?.Field).Should().Be(expected == Outcome.Pass ? null : "member.coverage[0].plan");
    }

    [Theory]
    [InlineData("hospice", Outcome.Fail, "member-eligible/denied-benefit")]
    [InlineData("state_plan", Outcome.Pass, null)]
    [InlineData(null, Outcome.Unknown, "member-eligible/unknown")]
    public void Had_no_benefit_that_is_denied(string? benefit, Outcome expected, string? code)
    {
        CheckResult result = NotDenied.Judge(With(March with { Benefit = benefit }));

        (result.Outcome, result.Reason?.Code).Should().Be((expected, code));
        (result.Reason?.Field).Should().Be(expected == Outcome.Pass ? null : "member.coverage[0].benefit");
    }

    [Fact]
    public void Is_denied_by_any_span_of_the_day_and_by_no_span_of_another()
    {
        Coverage denied = March with { Plan = "zz-limited" };

        NotDenied.Judge(With(March, denied)).Reason!.Field.Should().Be("member.coverage[1].plan");
        NotDenied.Judge(With(March, denied with { From = Day("2025-03-15"), To = null })).Outcome.Should().Be(Outcome.Pass);
        NotDenied.Judge(With(March, denied with { From = Day("2025-03-15"), To = null }) with { DateOfServiceEnd = Day("2025-03-15") }).Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void A_span_that_does_not_say_its_plan_bars_nothing_while_another_does()
    {
        NotDenied.Judge(With(March with { Plan = null }, March with { Benefit = null })).Outcome.Should().Be(Outcome.Pass);
        NotDenied.Judge(With(March with { Plan = null }, March with { Plan = null, Benefit = "hospice" })).Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Says_what_bars_the_service()
    {
        ReasonText.Write(NotDenied.Judge(With(March with { Plan = "zz-limited" })).Reason!)
            .Should().Be("On 2025-03-14 the member was in the plan zz-limited, whose members are not covered.");
        ReasonText.Write(NotDenied.Judge(With(March with { Benefit = "hospice" })).Reason!)
            .Should().Be("On 2025-03-14 the member had hospice, which bars the service.");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        MemberEligible check = InPlan with { Benefits = InBenefit.Benefits, PlanMatchesPayer = true, DenyPlans = ["zz-limited"], DenyBenefits = ["hospice"] };
        SessionRecord session = With(March) with { Payer = "zz plan" };

        long bytes = Allocation.Of(check, session);

        check.Judge(session).Outcome.Should().Be(Outcome.Pass);
        bytes.Should().Be(0);
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        MemberEligible check = CheckYaml.Read<MemberEligible>("member-eligible", "{plans: [a, b], benefits: [c], deny_plans: [d], deny_benefits: [e], plan_matches_payer: true}");

        check.Should().BeEquivalentTo(new MemberEligible { Plans = ["a", "b"], Benefits = ["c"], DenyPlans = ["d"], DenyBenefits = ["e"], PlanMatchesPayer = true });
    }

    private static SessionRecord With(params Coverage[] coverage) => Sample.Session with { Member = Sample.Session.Member! with { Coverage = [.. coverage] } };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
