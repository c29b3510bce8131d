using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class LimitTests
{
    private static readonly LocalDate Friday = Sample.Date;

    private static readonly Limit SixteenADay = new() { Measure = LimitMeasure.Units, Max = 16, Per = LimitPeriod.Day };

    [Theory]
    [InlineData(7, Outcome.Pass)]
    [InlineData(8, Outcome.Pass)] // exactly the limit
    [InlineData(9, Outcome.Fail)]
    public void Counts_the_day_up_to_its_limit(int second, Outcome expected)
    {
        Together judge = new(SixteenADay);

        var results = judge.Judge([On(Friday, 8, "S1", 9), On(Friday, second, "S2", 12)]);

        results["S1"].Outcome.Should().Be(Outcome.Pass);
        results["S2"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_the_total_so_far_the_maximum_the_period_and_what_it_counted()
    {
        Reason reason = new Together(SixteenADay).Judge([On(Friday, 8, "S1", 9), On(Friday, 8, "S2", 11), On(Friday, 1, "S3", 13)])["S3"].Reason!;

        reason.Code.Should().Be("limit/over");
        reason.Field.Should().Be("units");
        reason.Actual.Value.Should().Be("17");
        reason.Expected.ToString().Should().Be("at most 16");
        reason.Subject.Value.Should().Be("Units of the member on 2025-03-14");
        reason.Sessions.Should().Equal("S1", "S2");
    }

    [Fact]
    public void Counts_other_days_and_other_members_apart()
    {
        var results = new Together(SixteenADay).Judge([On(Friday, 16, "S1"), On(Friday.PlusDays(1), 16, "S2"), On(Friday, 16, "S3") with { Member = new Member { Id = "M2" } }]);

        results.Values.Should().OnlyContain(result => result.Outcome == Outcome.Pass);
    }

    [Theory]
    [InlineData("sunday", "2025-03-08", Outcome.Pass)] // Saturday
    [InlineData("sunday", "2025-03-09", Outcome.Fail)] // Sunday
    [InlineData("monday", "2025-03-09", Outcome.Pass)]
    [InlineData("monday", "2025-03-10", Outcome.Fail)]
    [InlineData("saturday", "2025-03-08", Outcome.Fail)]
    [InlineData("saturday", "2025-03-07", Outcome.Pass)]
    public void A_week_begins_on_its_first_day(string starts, string earlier, Outcome expected) =>
        AfterAnother("{measure: units, max: 16, per: week, starts: " + starts + "}", earlier, "2025-03-14").Should().Be(expected);

    [Theory]
    [InlineData("month", "2025-02-28", "2025-03-01", Outcome.Pass)]
    [InlineData("month", "2025-03-01", "2025-03-31", Outcome.Fail)]
    [InlineData("month", "2024-02-01", "2024-02-29", Outcome.Fail)]
    [InlineData("quarter", "2025-03-31", "2025-04-01", Outcome.Pass)]
    [InlineData("quarter", "2025-04-01", "2025-06-30", Outcome.Fail)]
    [InlineData("year", "2024-12-31", "2025-01-01", Outcome.Pass)]
    [InlineData("year", "2025-01-01", "2025-12-31", Outcome.Fail)]
    [InlineData("fiscal_year, starts: \"07-01\"", "2025-06-30", "2025-07-01", Outcome.Pass)]
    [InlineData("fiscal_year, starts: \"07-01\"", "2025-07-01", "2026-06-30", Outcome.Fail)]
    [InlineData("fiscal_year, starts: \"02-29\"", "2025-02-28", "2025-03-01", Outcome.Pass)] // a year without that day
    [InlineData("fiscal_year, starts: \"02-29\"", "2024-02-29", "2025-02-28", Outcome.Fail)]
    [InlineData("rolling_days, length: 30", "2025-03-01", "2025-03-31", Outcome.Pass)]
    [InlineData("rolling_days, length: 30", "2025-03-02", "2025-03-31", Outcome.Fail)]
    [InlineData("rolling_days, length: 1", "2025-03-30", "2025-03-31", Outcome.Pass)]
    [InlineData("rolling_months, length: 6", "2025-02-28", "2025-08-31", Outcome.Pass)] // 31 August, back six months
    [InlineData("rolling_months, length: 6", "2025-03-01", "2025-08-31", Outcome.Fail)]
    [InlineData("rolling_months, length: 6", "2024-02-29", "2024-08-31", Outcome.Pass)]
    [InlineData("rolling_months, length: 6", "2025-03-14", "2025-09-14", Outcome.Pass)]
    [InlineData("rolling_months, length: 6", "2025-03-15", "2025-09-14", Outcome.Fail)]
    [InlineData("rolling_months, length: 12", "2024-02-28", "2025-02-28", Outcome.Pass)]
    [InlineData("rolling_months, length: 12", "2024-02-29", "2025-02-28", Outcome.Fail)]
    public void A_period_holds_its_first_and_last_day(string per, string earlier, string later, Outcome expected) =>
        AfterAnother("{measure: units, max: 16, per: " + per + "}", earlier, later).Should().Be(expected);

    [Fact]
    public void A_session_before_others_already_billed_may_not_break_a_later_rolling_period()
    {
        Together judge = new(CheckYaml.Read<Limit>(Limit.Name, "{measure: units, max: 16, per: rolling_days, length: 30}"));

        Reason reason = judge.Judge([On(Friday, 6, "S1")], past: [On(Friday.PlusDays(20), 11, "P1")])["S1"].Reason!;

        reason.Actual.Value.Should().Be("17");
        reason.Subject.Value.Should().Be("Units of the member from 2025-03-05 to 2025-04-03");
        reason.Sessions.Should().Equal("P1");
    }

    [Fact]
    public void What_was_billed_before_counts_first_and_is_not_judged()
    {
        var results = new Together(SixteenADay).Judge([On(Friday, 10, "S1", 8)], past: [On(Friday, 10, "P1", 15)]);

        results.Should().HaveCount(1);
        results["S1"].Reason!.Sessions.Should().Equal("P1");
    }

    [Theory]
    [InlineData(LimitMeasure.Minutes, 120, Outcome.Pass)]
    [InlineData(LimitMeasure.Minutes, 119, Outcome.Fail)]
    [InlineData(LimitMeasure.Hours, 2, Outcome.Pass)]
    [InlineData(LimitMeasure.Sessions, 2, Outcome.Pass)]
    [InlineData(LimitMeasure.Sessions, 1, Outcome.Fail)]
    [InlineData(LimitMeasure.Days, 1, Outcome.Pass)] // both on one day
    public void Counts_any_measure(LimitMeasure measure, int max, Outcome expected)
    {
        Limit limit = new() { Measure = measure, Max = max, Per = LimitPeriod.Month };

        new Together(limit).Judge([On(Friday, 4, "S1", 9), On(Friday, 4, "S2", 12)])["S2"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Days_count_once_however_many_sessions_they_have()
    {
        Limit limit = new() { Measure = LimitMeasure.Days, Max = 2, Per = LimitPeriod.Month };

        var results = new Together(limit).Judge(
            [On(Friday, 4, "S1", 12), On(Friday.PlusDays(1), 4, "S2"), On(Friday.PlusDays(1), 4, "S3", 14), On(Friday.PlusDays(2), 4, "S4")],
            past: [On(Friday, 4, "P1")]);

        results.Where(result => result.Value.Outcome == Outcome.Fail).Select(result => result.Key).Should().Equal("S4");
    }

    [Fact]
    public void Half_an_hour_over_is_over()
    {
        Limit limit = new() { Measure = LimitMeasure.Hours, Max = 1.5m, Per = LimitPeriod.Day };

        new Together(limit).Judge([On(Friday, 4, "S1", 9), On(Friday, 4, "S2", 12)])["S2"].Reason!.Actual.Value.Should().Be("2");
    }

    [Fact]
    public void Minutes_that_a_claim_does_not_carry_are_those_of_its_units()
    {
        Limit limit = new() { Measure = LimitMeasure.Hours, Max = 1, Per = LimitPeriod.Day };
        SessionRecord claim = On(Friday, 5, "S1") with { Minutes = null, Start = null, End = null };

        new Together(limit).Judge([claim])["S1"].Outcome.Should().Be(Outcome.Fail);
    }

    [Theory]
    [InlineData("peer", "P2")]
    [InlineData("supervisor", "V2")]
    [InlineData("billing_provider", "1999999984")]
    [InlineData("group", "G2")]
    public void Counts_by_anyone(string by, string other)
    {
        SessionRecord first = On(Friday, 10, "S1", 9) with { GroupId = "G1" };
        SessionRecord second = On(Friday, 10, "S2", 12) with { GroupId = "G1" };
        SessionRecord third = by switch
        {
            "peer" => second with { Id = "S3", Peer = new Peer { Id = other } },
            "supervisor" => second with { Id = "S3", Supervisor = new Supervisor { Id = other } },
            "group" => second with { Id = "S3", GroupId = other },
            _ => second with { Id = "S3", BillingProvider = new() { Npi = new Npi(other) } },
        };

        var results = new Together(CheckYaml.Read<Limit>(Limit.Name, $"{{measure: units, max: 16, per: day, by: {by}}}")).Judge([first, second, third]);

        results["S2"].Outcome.Should().Be(Outcome.Fail);
        results["S3"].Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Counts_by_authorization_and_by_episode()
    {
        SessionRecord[] sessions = [On(Friday, 10, "S1"), On(Friday.PlusDays(90), 10, "S2"), On(Friday.PlusDays(91), 10, "S3") with { Authorization = new() { Number = "A2" }, Episode = "E2" }];

        var byAuthorization = new Together(SixteenADay with { Per = LimitPeriod.Authorization }).Judge(sessions);
        var byEpisode = new Together(SixteenADay with { Per = LimitPeriod.Episode }).Judge(sessions.Select(session => session.Episode is null ? session with { Episode = "E1" } : session));

        byAuthorization.Select(result => result.Value.Outcome).Should().Equal(Outcome.Pass, Outcome.Fail, Outcome.Pass);
        byEpisode.Select(result => result.Value.Outcome).Should().Equal(Outcome.Pass, Outcome.Fail, Outcome.Pass);
        byAuthorization["S2"].Reason!.Sessions.Should().Equal("S1");
    }

    [Theory]
    [InlineData(16, Outcome.Pass)]
    [InlineData(17, Outcome.Fail)]
    public void A_session_may_have_a_limit_of_its_own(int units, Outcome expected) =>
        new Together(SixteenADay with { Per = LimitPeriod.Session }).Judge([On(Friday, 16, "S0", 7), On(Friday, units, "S1")])["S1"].Outcome.Should().Be(expected);

    [Theory]
    [InlineData("2025-03-14", "2025-03-14", Outcome.Pass)] // its only day
    [InlineData("2025-03-15", "2025-06-30", Outcome.Fail)]
    [InlineData("2025-01-01", "2025-03-13", Outcome.Fail)]
    [InlineData(null, null, Outcome.Pass)]
    public void An_authorization_that_holds_lifts_it(string? from, string? to, Outcome expected)
    {
        SessionRecord session = On(Friday, 17, "S1") with { Authorization = new() { Number = "A1", From = DateOf(from), To = DateOf(to) } };

        new Together(SixteenADay with { LiftedBy = [LimitLift.Authorization] }).Judge([session])["S1"].Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2004-03-15", Outcome.Pass)] // the day before the 21st birthday
    [InlineData("2004-03-14", Outcome.Fail)] // the birthday
    [InlineData(null, Outcome.Unknown)]
    public void Some_limits_are_lifted_for_the_young_alone(string? birth, Outcome expected)
    {
        Limit limit = SixteenADay with { LiftedBy = [LimitLift.Authorization], LiftedUnderAge = 21 };
        SessionRecord session = On(Friday, 17, "S1") with { Authorization = new() { Number = "A1" }, Member = new Member { Id = "M1", BirthDate = DateOf(birth) } };

        new Together(limit).Judge([session])["S1"].Outcome.Should().Be(expected);
        new Together(limit).Judge([session with { Authorization = null }])["S1"].Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void A_plan_in_force_lifts_it()
    {
        Limit limit = SixteenADay with { LiftedBy = [LimitLift.PlanOfCare] };

        new Together(limit).Judge([On(Friday, 17, "S1")])["S1"].Outcome.Should().Be(Outcome.Pass);
        new Together(limit).Judge([On(Friday, 17, "S1") with { PlanOfCare = new() { Effective = Friday.PlusDays(1) } }])["S1"].Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void A_session_that_nothing_holds_still_counts()
    {
        Limit limit = SixteenADay with { LiftedBy = [LimitLift.Authorization] };

        new Together(limit).Judge([On(Friday, 16, "S1", 9), On(Friday, 1, "S2", 15) with { Authorization = null }])["S2"].Outcome.Should().Be(Outcome.Fail);
    }

    [Theory]
    [InlineData("units")]
    [InlineData("member.id")]
    public void Says_what_the_record_lacks(string field)
    {
        SessionRecord session = field == "units" ? On(Friday, 1, "S1") with { Units = null } : On(Friday, 1, "S1") with { Member = null };

        CheckResult result = new Together(SixteenADay).Judge([session])["S1"];

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal(field);
    }

    [Theory]
    [InlineData("{measure: units, max: 1, per: rolling_days}")]
    [InlineData("{measure: units, max: 1, per: day, length: 3}")]
    [InlineData("{measure: units, max: 1, per: fiscal_year}")]
    [InlineData("{measure: units, max: 1, per: fiscal_year, starts: monday}")]
    [InlineData("{measure: units, max: 1, per: week, starts: \"07-01\"}")]
    [InlineData("{measure: units, max: 1, per: day, starts: monday}")]
    [InlineData("{measure: units, per: day}")]
    public void Refuses_settings_that_contradict_each_other(string yaml) => CheckYaml.Problems(Limit.Name, yaml).Should().HaveCount(1);

    internal static SessionRecord On(LocalDate date, int units, string id, int hour = 9) => Sample.Session with
    {
        Id = id,
        DateOfService = date,
        Start = date.At(new LocalTime(hour, 0)),
        End = date.At(new LocalTime(hour + 1, 0)),
        Units = units,
    };

    private static Outcome AfterAnother(string settings, string earlier, string later) =>
        new Together(CheckYaml.Read<Limit>(Limit.Name, settings)).Judge([On(DateOf(later)!.Value, 9, "S2"), On(DateOf(earlier)!.Value, 8, "S1")])["S2"].Outcome;

    private static LocalDate? DateOf(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
