using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class NoteTimelinessTests
{
    private static readonly NoteTimeliness ThreeDays = new() { Days = 3 };
    private static readonly NoteTimeliness BeforeClaim = new() { BeforeClaim = true };

    [Theory]
    [InlineData("2025-03-14", Outcome.Pass)] // the date of service is day zero
    [InlineData("2025-03-16", Outcome.Pass)]
    [InlineData("2025-03-17", Outcome.Pass)] // the last day
    [InlineData("2025-03-18", Outcome.Fail)]
    public void Is_signed_within_so_many_days(string signedOn, Outcome expected)
    {
        CheckResult result = ThreeDays.Judge(SignedOn(signedOn));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "note-timeliness/late" : null);
        (result.Reason?.Expected.ToString()).Should().Be(expected == Outcome.Fail ? "on or before 2025-03-17" : null);
    }

    [Theory]
    [InlineData("2025-03-14", 1, "2025-03-17")] // Friday to Monday
    [InlineData("2025-03-14", 3, "2025-03-19")]
    [InlineData("2025-03-14", 5, "2025-03-21")]
    [InlineData("2025-03-14", 6, "2025-03-24")]
    [InlineData("2025-03-13", 1, "2025-03-14")] // Thursday to Friday
    [InlineData("2025-03-15", 1, "2025-03-17")] // Saturday to Monday
    [InlineData("2025-03-16", 1, "2025-03-17")] // Sunday to Monday
    [InlineData("2025-03-16", 5, "2025-03-21")]
    [InlineData("2025-03-16", 0, "2025-03-16")] // on the Sunday itself
    [InlineData("2025-03-10", 4, "2025-03-14")] // Monday to Friday
    [InlineData("2025-03-10", 5, "2025-03-17")]
    public void Is_signed_within_so_many_business_days(string date, int days, string last)
    {
        NoteTimeliness check = new() { Days = days, BusinessDays = true };

        Outcome[] outcomes = [.. new[] { Day(last), Day(last).PlusDays(1) }.Select(signedOn => check.Judge(SignedOn(signedOn) with { DateOfService = Day(date) }).Outcome)];

        outcomes.Should().Equal(Outcome.Pass, Outcome.Fail);
    }

    [Theory]
    [InlineData("2025-04-13", Outcome.Pass)]
    [InlineData("2025-04-14", Outcome.Pass)] // exactly a month
    [InlineData("2025-04-15", Outcome.Fail)]
    public void Is_signed_within_a_period(string signedOn, Outcome expected)
    {
        NoteTimeliness check = new() { Within = Period.FromMonths(1) };

        CheckResult result = check.Judge(SignedOn(signedOn));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-31", Outcome.Pass)]
    [InlineData("2025-04-01", Outcome.Pass)] // the day the claim is sent
    [InlineData("2025-04-02", Outcome.Fail)]
    public void Is_signed_before_the_claim_is_sent(string signedOn, Outcome expected)
    {
        CheckResult result = BeforeClaim.Judge(SignedOn(signedOn));

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code).Should().Be(expected == Outcome.Fail ? "note-timeliness/after-claim" : null);
    }

    [Fact]
    public void Must_keep_both_limits()
    {
        NoteTimeliness check = new() { Days = 3, BeforeClaim = true };

        CheckResult result = check.Judge(SignedOn("2025-03-18"));

        result.Reason!.Code.Should().Be("note-timeliness/late");
    }

    [Fact]
    public void Does_not_count_when_signed_before_the_service()
    {
        CheckResult result = ThreeDays.Judge(SignedOn("2025-03-13"));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("note-timeliness/signed-early");
    }

    [Theory]
    [InlineData("2025-03-15", "note-timeliness/signed-early")]
    [InlineData("2025-03-16", null)]
    [InlineData("2025-03-19", null)]
    [InlineData("2025-03-20", "note-timeliness/late")]
    public void Counts_from_the_last_date_of_service(string signedOn, string? code)
    {
        CheckResult result = ThreeDays.Judge(SignedOn(signedOn) with { DateOfServiceEnd = Day("2025-03-16") });

        (result.Reason?.Code).Should().Be(code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_not_known_without_a_signature(bool note)
    {
        CheckResult result = ThreeDays.Judge(Sample.Session with { Note = note ? new Note() : null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("note.signedOn");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_not_known_without_the_date_the_claim_is_sent(bool claim)
    {
        CheckResult result = BeforeClaim.Judge(Sample.Session with { Claim = claim ? Sample.Session.Claim! with { Submitted = null } : null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("claim.submitted");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Never_throws_at_the_end_of_the_calendar(bool businessDays)
    {
        NoteTimeliness check = new() { Days = int.MaxValue, BusinessDays = businessDays, Within = Period.FromYears(int.MaxValue) };

        CheckResult result = check.Judge(SignedOn(LocalDate.MaxIsoValue));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        NoteTimeliness check = new() { Days = 3, BusinessDays = true, BeforeClaim = true };

        check.Judge(Sample.Session).Outcome.Should().Be(Outcome.Pass);
        Allocation.Of(check, Sample.Session).Should().Be(0);
    }

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        NoteTimeliness check = CheckYaml.Read<NoteTimeliness>("note-timeliness", "{days: 3, business_days: true, before_claim: true}");

        check.Should().Be(new NoteTimeliness { Days = 3, BusinessDays = true, BeforeClaim = true });
    }

    [Fact]
    public void Is_read_with_a_period()
    {
        CheckYaml.Read<NoteTimeliness>("note-timeliness", "within: P1M").Should().Be(new NoteTimeliness { Within = Period.FromMonths(1) });
    }

    [Fact]
    public void May_ask_for_the_claim_alone()
    {
        CheckYaml.Read<NoteTimeliness>("note-timeliness", "before_claim: true").Should().Be(BeforeClaim);
    }

    [Theory]
    [InlineData("{}", "needs days, within or before_claim")]
    [InlineData("{days: 3, within: P3D}", "alternative to days")]
    [InlineData("{within: P3D, business_days: true}", "days is absent")]
    public void Refuses_settings_that_make_no_rule(string yaml, string problem)
    {
        CheckYaml.Problems("note-timeliness", yaml).Should().ContainSingle().Which.Should().Contain(problem);
    }

    private static SessionRecord SignedOn(string date) => SignedOn(Day(date));

    private static SessionRecord SignedOn(LocalDate date) => Sample.Session with { Note = Sample.Session.Note! with { SignedOn = date } };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
