using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class TimelyFilingTests
{
    // The sample's date of service is 2025-03-14.
    private static readonly TimelyFiling NinetyDays = new() { Within = Period.FromDays(90) };

    private static readonly TimelyFiling NinetyDaysReceived = NinetyDays with { Until = FilingEnd.Received };

    private static readonly TimelyFiling NinetyDaysOrThirtyAfterAnother = NinetyDays with
    {
        OtherPayer = Period.FromDays(30),
        Eligibility = Period.FromDays(60),
        Cap = Period.FromDays(210),
    };

    private static readonly TimelyFiling NinetyDaysOrThirtyAfterItsDecision = NinetyDays with { Adjudicated = Period.FromDays(30), Cap = Period.FromDays(210) };

    private static readonly TimelyFiling NinetyDaysOrAYearForReplacements = NinetyDays with { Replacement = Period.FromYears(1) };

    [Theory]
    [InlineData("2025-06-11", Outcome.Pass)]
    [InlineData("2025-06-12", Outcome.Pass)] // the last day
    [InlineData("2025-06-13", Outcome.Fail)]
    public void Accepts_the_last_day(string submitted, Outcome expected)
    {
        SessionRecord session = Submitted(submitted);

        CheckResult result = NinetyDays.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-06-15", Outcome.Pass)]
    [InlineData("2025-06-16", Outcome.Fail)]
    public void Counts_from_the_last_of_several_days(string submitted, Outcome expected)
    {
        SessionRecord session = Submitted(submitted) with { DateOfServiceEnd = new LocalDate(2025, 3, 17) };

        CheckResult result = NinetyDays.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(2025, 2, 10, 2025, 8, 31, Outcome.Pass)] // six months after February end with August
    [InlineData(2025, 2, 10, 2025, 9, 1, Outcome.Fail)]
    [InlineData(2025, 8, 31, 2026, 2, 28, Outcome.Pass)]
    [InlineData(2025, 8, 31, 2026, 3, 1, Outcome.Fail)]
    [InlineData(2025, 6, 10, 2025, 12, 31, Outcome.Pass)]
    public void Whole_months_after_a_months_end_end_with_a_month(int year, int month, int day, int sentYear, int sentMonth, int sentDay, Outcome expected)
    {
        TimelyFiling check = new() { Within = Period.FromMonths(6), From = FilingStart.MonthEnd };
        SessionRecord session = Sample.Session with { DateOfService = new(year, month, day), Claim = new() { Submitted = new(sentYear, sentMonth, sentDay), Frequency = "1" } };

        check.Judge(session).Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-09-30", Outcome.Pass)] // six months after 31 March
    [InlineData("2025-10-01", Outcome.Fail)]
    public void Counts_from_the_end_of_the_month_where_the_rule_does(string submitted, Outcome expected)
    {
        TimelyFiling check = new() { Within = Period.FromMonths(6), From = FilingStart.MonthEnd };

        CheckResult result = check.Judge(Submitted(submitted));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_date_and_the_last_day()
    {
        Reason reason = NinetyDays.Judge(Submitted("2025-06-13")).Reason!;

        reason.Code.Should().Be("timely-filing/late");
        reason.Field.Should().Be("claim.submitted");
        reason.Actual.ToString().Should().Be("2025-06-13");
        reason.Expected.ToString().Should().Be("on or before 2025-06-12");
    }

    [Theory]
    [InlineData("2025-03-13", Outcome.Fail)]
    [InlineData("2025-03-14", Outcome.Pass)] // the date of service
    public void Refuses_a_claim_sent_before_the_service(string submitted, Outcome expected)
    {
        SessionRecord session = Submitted(submitted);

        CheckResult result = NinetyDays.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_date_of_service_that_the_claim_was_sent_before()
    {
        Reason reason = NinetyDays.Judge(Submitted("2025-03-13")).Reason!;

        reason.Code.Should().Be("timely-filing/before-service");
        reason.Expected.ToString().Should().Be("on or after 2025-03-14");
    }

    [Fact]
    public void Does_not_know_a_claim_without_its_date()
    {
        CheckResult result = NinetyDays.Judge(WithClaim(new() { Received = new LocalDate(2025, 4, 1) }));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("claim.submitted");
    }

    [Fact]
    public void Does_not_know_a_session_without_a_claim()
    {
        CheckResult result = NinetyDays.Judge(Sample.Session with { Claim = null });

        result.Reason!.Missing.Should().Equal("claim.submitted");
    }

    [Theory]
    [InlineData("2025-06-12", Outcome.Pass)] // the last day
    [InlineData("2025-06-13", Outcome.Fail)]
    public void Counts_until_the_day_received_where_the_rule_does(string received, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = new LocalDate(2025, 6, 1), Received = Date(received) });

        CheckResult result = NinetyDaysReceived.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_day_received()
    {
        SessionRecord session = WithClaim(new() { Submitted = new LocalDate(2025, 6, 1), Received = new LocalDate(2025, 6, 13) });

        Reason reason = NinetyDaysReceived.Judge(session).Reason!;

        reason.Code.Should().Be("timely-filing/late");
        reason.Field.Should().Be("claim.received");
    }

    [Fact]
    public void Does_not_need_the_day_sent_where_the_day_received_counts()
    {
        CheckResult result = NinetyDaysReceived.Judge(WithClaim(new() { Received = new LocalDate(2025, 6, 12) }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Refuses_a_claim_received_before_the_service()
    {
        Reason reason = NinetyDaysReceived.Judge(WithClaim(new() { Received = new LocalDate(2025, 3, 13) })).Reason!;

        reason.Code.Should().Be("timely-filing/before-service");
        reason.Field.Should().Be("claim.received");
    }

    [Fact]
    public void Does_not_know_whether_a_claim_sent_on_the_last_day_was_received_in_time()
    {
        CheckResult result = NinetyDaysReceived.Judge(Submitted("2025-06-12"));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("claim.received");
    }

    [Fact]
    public void Knows_that_a_claim_sent_too_late_was_not_received_in_time()
    {
        CheckResult result = NinetyDaysReceived.Judge(Submitted("2025-06-13"));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Field.Should().Be("claim.submitted");
    }

    [Theory]
    [InlineData("2025-09-19", Outcome.Pass)] // thirty days after the decision
    [InlineData("2025-09-20", Outcome.Fail)]
    public void Gives_further_time_after_another_payers_decision(string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted), OtherPayerDecided = new LocalDate(2025, 8, 20) });

        CheckResult result = NinetyDaysOrThirtyAfterAnother.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-09-18", Outcome.Pass)] // sixty days after the decision
    [InlineData("2025-09-19", Outcome.Fail)]
    public void Gives_further_time_after_eligibility_was_decided(string submitted, Outcome expected)
    {
        SessionRecord session = Submitted(submitted);
        session = session with { Member = session.Member! with { EligibilityDetermined = new LocalDate(2025, 7, 20) } };

        CheckResult result = NinetyDaysOrThirtyAfterAnother.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-08-29", Outcome.Pass)] // thirty days after the decision
    [InlineData("2025-08-30", Outcome.Fail)]
    public void Gives_further_time_after_the_payers_own_decision(string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted), Adjudicated = new LocalDate(2025, 7, 30) });

        CheckResult result = NinetyDaysOrThirtyAfterItsDecision.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("7", "2025-06-12", Outcome.Pass)] // in the usual time
    [InlineData("7", "2025-06-13", Outcome.Unknown)]
    [InlineData("8", "2025-10-10", Outcome.Unknown)] // the last day that any decision leaves
    [InlineData("8", "2025-10-11", Outcome.Fail)]
    [InlineData("1", "2025-06-13", Outcome.Fail)] // none was decided before
    public void A_replacement_without_the_date_of_its_decision_is_not_known_to_be_late(string frequency, string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted), Frequency = frequency });

        CheckResult result = NinetyDaysOrThirtyAfterItsDecision.Judge(session);

        result.Outcome.Should().Be(expected);
        (result.Reason?.Missing.IsEmpty ?? true).Should().Be(expected != Outcome.Unknown);
    }

    [Fact]
    public void Without_a_cap_the_decision_may_leave_any_time()
    {
        SessionRecord session = WithClaim(new() { Submitted = new LocalDate(2030, 1, 1), Frequency = "7" });

        CheckResult result = (NinetyDaysOrThirtyAfterItsDecision with { Cap = null }).Judge(session);

        result.Reason!.Missing.Should().Equal("claim.adjudicated");
    }

    [Theory]
    [InlineData("2025-06-12", Outcome.Pass)] // the usual last day
    [InlineData("2025-06-13", Outcome.Fail)]
    public void Keeps_the_usual_time_where_further_time_would_end_sooner(string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted), OtherPayerDecided = new LocalDate(2025, 4, 1) });

        CheckResult result = NinetyDaysOrThirtyAfterAnother.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-10-10", Outcome.Pass)] // 210 days after the date of service
    [InlineData("2025-10-11", Outcome.Fail)]
    public void Caps_further_time(string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted), OtherPayerDecided = new LocalDate(2025, 10, 1) });

        CheckResult result = NinetyDaysOrThirtyAfterAnother.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_cap_the_usual_time()
    {
        TimelyFiling check = NinetyDays with { Cap = Period.FromDays(10) };

        CheckResult result = check.Judge(Submitted("2025-06-12"));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Gives_no_further_time_where_the_rule_does_not()
    {
        CheckResult result = NinetyDays.Judge(WithClaim(new() { Submitted = new LocalDate(2025, 6, 13), OtherPayerDecided = new LocalDate(2025, 6, 1) }));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Theory]
    [InlineData("1", "2025-06-13", Outcome.Fail)] // an original is late
    [InlineData("7", "2025-06-13", Outcome.Pass)]
    [InlineData("7", "2026-03-14", Outcome.Pass)] // the last day
    [InlineData("7", "2026-03-15", Outcome.Fail)]
    [InlineData("8", "2026-03-14", Outcome.Pass)]
    [InlineData("8", "2026-03-15", Outcome.Fail)]
    public void Gives_replacements_and_voids_their_own_time(string frequency, string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted), Frequency = frequency });

        CheckResult result = NinetyDaysOrAYearForReplacements.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-06-12", Outcome.Pass)] // in time either way
    [InlineData("2025-06-13", Outcome.Unknown)]
    [InlineData("2026-03-14", Outcome.Unknown)]
    [InlineData("2026-03-15", Outcome.Fail)] // late either way
    public void Needs_the_frequency_only_where_it_decides(string submitted, Outcome expected)
    {
        SessionRecord session = WithClaim(new() { Submitted = Date(submitted) });

        CheckResult result = NinetyDaysOrAYearForReplacements.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_that_the_frequency_is_missing_where_it_decides()
    {
        CheckResult result = NinetyDaysOrAYearForReplacements.Judge(WithClaim(new() { Submitted = new LocalDate(2025, 6, 13) }));

        result.Reason!.Missing.Should().Equal("claim.frequency");
    }

    [Theory]
    [InlineData("7", Outcome.Unknown)]
    [InlineData("8", Outcome.Fail)]
    [InlineData(null, Outcome.Fail)]
    public void Does_not_know_whether_the_payer_accepts_a_delay_reason(string? delayReason, Outcome expected)
    {
        TimelyFiling check = NinetyDays with { DelayReasons = ["7", "11"] };

        CheckResult result = check.Judge(WithClaim(new() { Submitted = new LocalDate(2025, 6, 13), DelayReason = delayReason }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_delay_reason_of_a_late_claim()
    {
        TimelyFiling check = NinetyDays with { DelayReasons = ["7"] };

        Reason reason = check.Judge(WithClaim(new() { Submitted = new LocalDate(2025, 6, 13), DelayReason = "7" })).Reason!;

        reason.Code.Should().Be("timely-filing/late-with-reason");
        reason.Subject.ToString().Should().Be("7");
    }

    [Fact]
    public void A_delay_reason_does_not_hold_a_claim_that_is_in_time()
    {
        TimelyFiling check = NinetyDays with { DelayReasons = ["7"] };

        CheckResult result = check.Judge(WithClaim(new() { Submitted = new LocalDate(2025, 6, 12), DelayReason = "7" }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Survives_a_date_of_service_at_the_end_of_the_calendar()
    {
        SessionRecord session = Submitted("9999-12-31") with { DateOfService = new LocalDate(9999, 12, 31) };

        CheckResult result = NinetyDaysOrThirtyAfterAnother.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Passes_without_allocating()
    {
        SessionContext context = new(Sample.Session, Sample.Vocabulary);
        TimelyFiling check = NinetyDaysOrThirtyAfterAnother with { Replacement = Period.FromYears(1), From = FilingStart.MonthEnd };

        long bytes = Allocation.Of(() => check.Evaluate(context));

        bytes.Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("within", "P90D").With("from", "month_end").With("until", "received")
            .With("other_payer", "P30D").With("eligibility", "P60D").With("adjudicated", "P45D").With("cap", "P210D").With("replacement", "P1Y").With("delay_reasons", "7", "11");

        TimelyFiling check = TimelyFiling.Read(settings);

        check.Should().BeEquivalentTo(new
        {
            Within = Period.FromDays(90),
            From = FilingStart.MonthEnd,
            Until = FilingEnd.Received,
            OtherPayer = Period.FromDays(30),
            Eligibility = Period.FromDays(60),
            Adjudicated = Period.FromDays(45),
            Cap = Period.FromDays(210),
            Replacement = Period.FromYears(1),
        });
        check.DelayReasons.Should().Equal("7", "11");
        settings.Wrongs.Should().BeEmpty();
    }

    [Fact]
    public void Needs_its_time()
    {
        GivenSettings settings = new();

        TimelyFiling.Read(settings);

        settings.Wrongs.Should().Equal("within");
    }

    private static SessionRecord Submitted(string date) => Sample.Session with { Claim = Sample.Session.Claim! with { Submitted = Date(date) } };

    private static SessionRecord WithClaim(PeerBilling.Model.Claim claim) => Sample.Session with { Claim = claim };

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
