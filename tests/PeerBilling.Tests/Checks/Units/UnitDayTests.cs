using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class UnitDayTests
{
    private static readonly ServiceTerms Summed = Sample.Service with { Unit = new UnitDefinition(Rounding.Midpoint, 15, Accumulation.Day) };

    [Theory]
    [InlineData(7, 1, Outcome.Fail)] // 14 minutes, one unit, and one billed already
    [InlineData(15, 1, Outcome.Fail)] // 22 minutes are one unit
    [InlineData(16, 1, Outcome.Pass)] // 23 are two
    public void Two_short_sessions_are_one_length_of_time(int secondMinutes, int secondUnits, Outcome expected)
    {
        var results = Judge(UnitDifference.Over, Of("S1", 9, 7, 1), Of("S2", 12, secondMinutes, secondUnits));

        results["S1"].Outcome.Should().Be(Outcome.Pass);
        results["S2"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_what_the_day_has_and_gives()
    {
        Reason reason = Judge(UnitDifference.Over, Of("S1", 9, 8, 1), Of("S2", 12, 8, 1))["S2"].Reason!;

        (reason.Code, reason.Actual.Value, reason.Expected.Value, reason.Subject.Value).Should().Be(("unit-size/day-too-many", "2", "1", "16 minutes"));
        reason.Sessions.Should().Equal("S1");
    }

    [Fact]
    public void Other_peers_codes_and_days_are_summed_apart()
    {
        SessionRecord one = Of("S1", 9, 8, 1);

        Judge(UnitDifference.Over, one, Of("S2", 12, 8, 1) with { Peer = new Peer { Id = "P2" } })["S2"].Outcome.Should().Be(Outcome.Pass);
        Judge(UnitDifference.Over, one, Of("S2", 12, 8, 1) with { ProcedureCode = ProcedureCode.Parse("H0025") })["S2"].Outcome.Should().Be(Outcome.Pass);
        Judge(UnitDifference.Over, one, Of("S2", 12, 8, 1) with { DateOfService = Sample.Date.PlusDays(1), Start = Sample.Date.PlusDays(1).At(new LocalTime(9, 0)), End = Sample.Date.PlusDays(1).At(new LocalTime(9, 8)) })["S2"].Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Too_few_units_are_those_of_the_last_session_of_the_day()
    {
        var results = Judge(UnitDifference.Under, Of("S1", 9, 20, 1), Of("S2", 12, 20, 1));

        results["S1"].Outcome.Should().Be(Outcome.Pass);
        results["S2"].Reason!.Code.Should().Be("unit-size/day-too-few");
        Judge(UnitDifference.Over, Of("S1", 9, 20, 1), Of("S2", 12, 20, 1)).Values.Should().OnlyContain(result => result.Outcome == Outcome.Pass);
    }

    [Theory]
    [InlineData(1, Outcome.Pass)]
    [InlineData(2, Outcome.Unknown)] // depends on a rounding that nobody stated
    [InlineData(3, Outcome.Fail)] // no rounding gives so many
    public void A_rounding_that_is_not_stated_leaves_one_unit_open(int units, Outcome expected)
    {
        ServiceTerms unstated = Summed with { Unit = new UnitDefinition(Rounding.Unstated, 15, Accumulation.Day) };

        new Together(new UnitSize(), unstated).Judge([Of("S1", 9, 10, 0), Of("S2", 12, 10, units)])["S2"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Where_sessions_stand_alone_the_day_does_not_decide() =>
        new Together(new UnitSize()).Judge([Of("S1", 9, 8, 1), Of("S2", 12, 8, 1)]).Values.Should().OnlyContain(result => result.Outcome == Outcome.Skipped);

    [Fact]
    public void Units_billed_before_count() =>
        new Together(new UnitSize(), Summed).Judge([Of("S1", 9, 8, 1)], past: [Of("P1", 12, 8, 1)])["S1"].Outcome.Should().Be(Outcome.Fail);

    private static System.Collections.Generic.IReadOnlyDictionary<string, CheckResult> Judge(UnitDifference find, params SessionRecord[] sessions) =>
        new Together(new UnitSize { Find = find }, Summed).Judge(sessions);

    private static SessionRecord Of(string id, int hour, int minutes, int units) => Sample.Session with
    {
        Id = id,
        Start = Sample.Date.At(new LocalTime(hour, 0)),
        End = Sample.Date.At(new LocalTime(hour, minutes)),
        Minutes = minutes,
        Units = units,
    };
}
