using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation;

/// <summary>The units and the amount that a report expects.</summary>
public class ExpectedUnitsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(60, 4)]
    public void Are_what_the_minutes_give(int minutes, int expected)
    {
        SessionReport report = Judge(PeerService, Sample.Session with { Minutes = minutes });

        report.ExpectedUnits.Should().Be(expected);
        report.ExpectedAmount.Should().Be(expected * 24.00m);
    }

    [Fact]
    public void Are_what_start_and_end_give_without_minutes() =>
        Judge(PeerService, Sample.Session with { Minutes = null }).ExpectedUnits.Should().Be(4);

    [Fact]
    public void Are_not_known_without_minutes()
    {
        SessionReport report = Judge(PeerService, Sample.Session with { Minutes = null, End = null });

        report.ExpectedUnits.Should().BeNull();
        report.ExpectedAmount.Should().BeNull();
    }

    [Fact]
    public void Are_not_known_from_more_minutes_than_passed() =>
        Judge(PeerService, Sample.Session with { Minutes = 61 }).ExpectedUnits.Should().BeNull();

    [Fact]
    public void Are_not_known_from_a_session_that_ends_before_it_starts() =>
        Judge(PeerService, Sample.Session with { Minutes = null, End = Sample.Date.At(new LocalTime(8, 0)) }).ExpectedUnits.Should().BeNull();

    [Theory]
    [InlineData(53, null)]
    [InlineData(60, 4)] // no rounding would change it
    public void Are_not_known_where_an_unstated_rounding_decides(int minutes, int? expected) =>
        Judge(Unit("{minutes: 15}"), Sample.Session with { Minutes = minutes }).ExpectedUnits.Should().Be(expected);

    [Theory]
    [InlineData("{rounding: encounter}", 0, 1)]
    [InlineData("{rounding: per_diem}", 0, 1)]
    [InlineData("{rounding: per_diem}", 2, 3)] // a unit for each day of the line
    [InlineData("{rounding: encounter}", 2, 1)]
    public void Do_not_depend_on_minutes_for_days_and_encounters(string unit, int daysLater, int expected)
    {
        SessionRecord session = Sample.Session with { Minutes = null, Start = null, DateOfServiceEnd = Sample.Date.PlusDays(daysLater) };

        SessionReport report = Judge(Unit(unit), session);

        report.ExpectedUnits.Should().Be(expected);
        report.ExpectedAmount.Should().Be(expected * 24.00m);
    }

    [Fact]
    public void Are_not_known_of_a_code_that_the_rule_set_does_not_list() =>
        Judge(PeerService, Sample.Session with { ProcedureCode = ProcedureCode.Parse("H0025") }).ExpectedUnits.Should().BeNull();

    [Fact]
    public void Are_not_known_where_no_document_says_what_a_unit_is() =>
        Judge(Unit("null"), Sample.Session).ExpectedUnits.Should().BeNull();

    [Fact]
    public void Have_no_amount_without_a_single_rate()
    {
        SessionReport report = Judge(PeerService.Replace("24.00", "null", System.StringComparison.Ordinal), Sample.Session);

        report.ExpectedUnits.Should().Be(4);
        report.ExpectedAmount.Should().BeNull();
    }

    private static string Unit(string unit) => PeerService.Replace("{minutes: 15, rounding: midpoint}", unit, System.StringComparison.Ordinal);

    private static SessionReport Judge(string services, SessionRecord session)
    {
        RuleSet rules = Read(State(GroupOfTwelve, services));
        return new SessionValidator(rules).Validate(session);
    }
}
