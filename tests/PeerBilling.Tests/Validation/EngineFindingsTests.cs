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

/// <summary>What the engine itself has to say of a session.</summary>
public class EngineFindingsTests
{
    private static readonly SessionValidator Validator = new(Rules(GroupOfTwelve));

    [Fact]
    public void A_session_of_another_jurisdiction_cannot_be_decided()
    {
        SessionReport report = Validator.Validate(Sample.Session with { State = "CA" });

        Finding finding = report.Findings.Single();
        finding.Rule.Should().Be("engine/other-jurisdiction");
        finding.Check.Should().Be("engine");
        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Field.Should().Be("state");
        finding.Actual.Should().Be("CA");
        finding.Expected.Should().Be("ZZ");
        report.Verdict.Should().Be(Verdict.Incomplete);
    }

    [Theory]
    [InlineData("ZZ")]
    [InlineData("zz")]
    [InlineData(null)] // the caller chose the rule set
    public void A_session_of_the_rule_sets_own_jurisdiction_is_judged(string? state) =>
        Validator.Validate(Sample.Session with { State = state }).Findings.Should().BeEmpty();

    [Fact]
    public void The_federal_layer_judges_sessions_of_every_state()
    {
        RuleSet federal = Rules(GroupOfTwelve) with { Jurisdiction = "US" };

        new SessionValidator(federal).Validate(Sample.Session with { State = "CA" }).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_line_of_several_days_is_judged_by_its_first_and_says_so()
    {
        SessionReport report = Validator.Validate(Sample.Session with { DateOfServiceEnd = Sample.Date.PlusDays(2) });

        Finding finding = report.Findings.Single();
        finding.Rule.Should().Be("engine/spans-days");
        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Field.Should().Be("dateOfServiceEnd");
        finding.Message.Should().Contain("2025-03-14").And.Contain("2025-03-16");
        report.Verdict.Should().Be(Verdict.Incomplete);
    }

    [Fact]
    public void A_line_that_ends_on_its_first_day_is_a_line_of_one() =>
        Validator.Validate(Sample.Session with { DateOfServiceEnd = Sample.Date }).Findings.Should().BeEmpty();

    [Fact]
    public void A_time_zone_that_does_not_exist_is_told()
    {
        SessionReport report = Validator.Validate(Sample.Session with { TimeZone = "America/Los_Angels" });

        Finding finding = report.Findings.Single();
        finding.Rule.Should().Be("engine/unknown-time-zone");
        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Actual.Should().Be("America/Los_Angels");
        report.Verdict.Should().Be(Verdict.Incomplete);
    }

    [Theory]
    [InlineData(null, "2025-03-09", 4)] // the clock of ZZ skipped an hour that night
    [InlineData("America/Phoenix", "2025-03-09", 8)] // that of Arizona did not
    [InlineData("Nowhere/Land", "2025-03-09", 4)] // the jurisdiction's own is used
    [InlineData(null, "2025-03-10", 8)]
    public void Minutes_pass_by_the_clock_of_the_session_or_else_of_the_jurisdiction(string? zone, string date, int expected)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        SessionReport report = Validator.Validate(Sample.Session with
        {
            DateOfService = day,
            TimeZone = zone,
            Start = day.At(new LocalTime(1, 30)),
            End = day.At(new LocalTime(3, 30)),
            Minutes = null,
        });

        report.ExpectedUnits.Should().Be(expected);
    }

    [Theory]
    [InlineData("9999-12-31")] // many systems write "never" so
    [InlineData("0001-01-01")]
    [InlineData("-9998-01-01")]
    public void A_date_at_the_edge_of_the_calendar_is_bad_data_and_no_error(string date)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        SessionRecord session = Sample.Session with
        {
            DateOfService = day,
            DateOfServiceEnd = LocalDate.MaxIsoValue,
            Start = day.At(new LocalTime(0, 5)),
            End = day.At(new LocalTime(23, 55)),
        };

        SessionReport report = Validator.Validate(session);

        report.Findings.Should().NotContain(finding => finding.Rule == "engine/error" || finding.Message.Length == 0);
    }

    [Theory]
    [InlineData("2020-01-01", null)]
    [InlineData("2019-12-31", "engine/not-covered")] // neither a rule nor a service was in force
    public void A_session_that_nobody_judged_says_so_and_is_held(string date, string? expected)
    {
        SessionReport report = Validator.Validate(Sample.Session with { DateOfService = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value });

        report.Findings.Select(finding => finding.Rule).SingleOrDefault().Should().Be(expected);
        report.Findings.Should().NotContain(finding => finding.Outcome != Outcome.Unknown);
        report.Verdict.Should().Be(expected is null ? Verdict.Pass : Verdict.Incomplete);
    }

    [Fact]
    public void A_caller_who_chose_the_rules_knows_that_others_were_not_asked()
    {
        SessionValidator validator = new(Rules(GroupOfTwelve), new ValidationOptions { Only = ["zz/other"] });

        validator.Validate(Sample.Session).Findings.Should().BeEmpty();
    }

    [Fact]
    public void What_keeps_a_session_from_being_judged_wholly_comes_before_what_the_rules_say()
    {
        SessionReport report = Validator.Validate(Sample.GroupSession with { GroupSize = 13, State = "CA", DateOfServiceEnd = Sample.Date.PlusDays(1), TimeZone = "Nowhere" });

        report.Findings.Select(finding => finding.Rule).Should().Equal("engine/other-jurisdiction", "engine/spans-days", "engine/unknown-time-zone", "zz/group-size");
        report.Verdict.Should().Be(Verdict.Fail);
    }
}
