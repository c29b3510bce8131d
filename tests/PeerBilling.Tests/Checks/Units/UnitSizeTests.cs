using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class UnitSizeTests
{
    private static readonly UnitSize Over = new();
    private static readonly UnitSize Under = new() { Find = UnitDifference.Under };
    private static readonly UnitSize Both = new() { Find = UnitDifference.Both };

    private static readonly DateTimeZone LosAngeles = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    [Theory]
    [InlineData(7, 0, null)]
    [InlineData(7, 1, "unit-size/too-many")]
    [InlineData(8, 0, "unit-size/too-few")]
    [InlineData(8, 1, null)] // the first unit begins to count
    [InlineData(8, 2, "unit-size/too-many")]
    [InlineData(22, 0, "unit-size/too-few")]
    [InlineData(22, 1, null)]
    [InlineData(22, 2, "unit-size/too-many")]
    [InlineData(23, 1, "unit-size/too-few")]
    [InlineData(23, 2, null)] // the second
    [InlineData(23, 3, "unit-size/too-many")]
    [InlineData(37, 1, "unit-size/too-few")]
    [InlineData(37, 2, null)]
    [InlineData(37, 3, "unit-size/too-many")]
    [InlineData(38, 2, "unit-size/too-few")]
    [InlineData(38, 3, null)] // the third
    [InlineData(38, 4, "unit-size/too-many")]
    public void A_unit_counts_past_its_midpoint(int minutes, int billed, string? expected)
    {
        CheckResult result = Both.Judge(Billed(billed, minutes), Timed(Rounding.Midpoint));

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData(14, 0, null)]
    [InlineData(14, 1, "unit-size/too-many")]
    [InlineData(15, 0, "unit-size/too-few")]
    [InlineData(15, 1, null)]
    [InlineData(29, 1, null)]
    [InlineData(29, 2, "unit-size/too-many")]
    [InlineData(30, 2, null)]
    public void Only_full_units_count(int minutes, int billed, string? expected)
    {
        CheckResult result = Both.Judge(Billed(billed, minutes), Timed(Rounding.FullUnit));

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(0, 1, "unit-size/too-many")]
    [InlineData(1, 0, "unit-size/too-few")]
    [InlineData(1, 1, null)]
    [InlineData(15, 1, null)]
    [InlineData(15, 2, "unit-size/too-many")]
    [InlineData(16, 1, "unit-size/too-few")]
    [InlineData(16, 2, null)]
    public void A_begun_unit_counts(int minutes, int billed, string? expected)
    {
        CheckResult result = Both.Judge(Billed(billed, minutes), Timed(Rounding.RoundUp));

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData(53, 2, "unit-size/too-few")] // fewer than full units
    [InlineData(53, 3, null)] // the full units
    [InlineData(53, 4, "unit-size/rounding-unstated")] // right or wrong by the rounding
    [InlineData(53, 5, "unit-size/too-many")] // more than any rounding gives
    [InlineData(60, 4, null)]
    [InlineData(60, 5, "unit-size/too-many")]
    public void Without_a_rounding_only_impossible_counts_fail(int minutes, int billed, string? expected)
    {
        CheckResult result = Both.Judge(Billed(billed, minutes), Timed(Rounding.Unstated));

        CodeOf(result).Should().Be(expected);
        result.Outcome.Should().Be(expected switch { null => Outcome.Pass, "unit-size/rounding-unstated" => Outcome.Unknown, _ => Outcome.Fail });
    }

    [Fact]
    public void A_count_that_an_unstated_rounding_decides_is_no_surer_than_a_guess()
    {
        Reason reason = Over.Judge(Billed(4, 53), Timed(Rounding.Unstated)).Reason!;

        reason.Confidence.Should().Be(Confidence.Low);
        reason.Field.Should().Be("units");
        reason.Actual.ToString().Should().Be("4");
        reason.Expected.ToString().Should().Be("3");
        reason.Subject.ToString().Should().Be("53");
        reason.Missing.Should().BeEmpty();
    }

    [Fact]
    public void Nobody_left_money_behind_by_a_unit_that_an_unstated_rounding_may_not_give()
    {
        CheckResult result = Under.Judge(Billed(3, 53), Timed(Rounding.Unstated));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData(Rounding.PerDiem, 0, "unit-size/too-few")]
    [InlineData(Rounding.PerDiem, 1, null)]
    [InlineData(Rounding.PerDiem, 2, "unit-size/too-many")]
    [InlineData(Rounding.Encounter, 0, "unit-size/too-few")]
    [InlineData(Rounding.Encounter, 1, null)]
    [InlineData(Rounding.Encounter, 2, "unit-size/too-many")]
    public void A_day_or_an_encounter_is_one_unit(Rounding rounding, int billed, string? expected)
    {
        CheckResult result = Both.Judge(Billed(billed, 300), Untimed(rounding));

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData(2, 3, null)]
    [InlineData(2, 4, "unit-size/too-many")]
    [InlineData(0, 1, null)]
    [InlineData(0, 2, "unit-size/too-many")] // the last day is the first
    [InlineData(-1, 1, null)]
    [InlineData(-1, 2, "unit-size/too-many")] // dates in the wrong order are one day
    public void A_line_of_several_days_has_a_unit_for_each(int daysLater, int billed, string? expected)
    {
        SessionRecord session = Billed(billed, 300) with { DateOfServiceEnd = Sample.Date.PlusDays(daysLater) };

        CheckResult result = Over.Judge(session, Untimed(Rounding.PerDiem));

        CodeOf(result).Should().Be(expected);
    }

    [Fact]
    public void An_encounter_over_several_days_is_one_unit()
    {
        SessionRecord session = Billed(2, 300) with { DateOfServiceEnd = Sample.Date.PlusDays(2) };

        CheckResult result = Over.Judge(session, Untimed(Rounding.Encounter));

        CodeOf(result).Should().Be("unit-size/too-many");
    }

    [Fact]
    public void Minutes_do_not_matter_to_a_day()
    {
        SessionRecord session = Billed(1, null) with { Start = null, End = null };

        CheckResult result = Over.Judge(session, Untimed(Rounding.PerDiem));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData(UnitDifference.Over, 3, null)]
    [InlineData(UnitDifference.Over, 5, "unit-size/too-many")]
    [InlineData(UnitDifference.Under, 3, "unit-size/too-few")]
    [InlineData(UnitDifference.Under, 5, null)]
    [InlineData(UnitDifference.Both, 3, "unit-size/too-few")]
    [InlineData(UnitDifference.Both, 5, "unit-size/too-many")]
    public void Tells_only_of_the_difference_it_is_about(UnitDifference find, int billed, string? expected)
    {
        UnitSize check = new() { Find = find };

        CheckResult result = check.Judge(Billed(billed, 60));

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData("3.5", "unit-size/too-few")]
    [InlineData("4.5", "unit-size/too-many")]
    public void A_part_of_a_unit_is_a_difference_too(string billed, string expected)
    {
        SessionRecord session = Sample.Session with { Units = decimal.Parse(billed, System.Globalization.CultureInfo.InvariantCulture) };

        CheckResult result = Both.Judge(session);

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData(23, 2, Confidence.Medium, Confidence.Low, null)]
    [InlineData(23, 3, Confidence.Medium, Confidence.Low, Confidence.Medium)] // no rounding gives three
    [InlineData(22, 2, Confidence.Medium, Confidence.Low, Confidence.Low)] // rounding up would give two
    [InlineData(22, 2, Confidence.Low, Confidence.High, Confidence.Low)] // no surer than the unit itself
    [InlineData(23, 1, Confidence.Medium, Confidence.Low, Confidence.Low)] // full units would give one
    [InlineData(30, 1, Confidence.Medium, Confidence.Low, Confidence.Medium)] // every rounding gives two
    public void A_difference_is_as_sure_as_what_it_rests_on(int minutes, int billed, Confidence unit, Confidence rounding, Confidence? expected)
    {
        ServiceTerms service = Timed(Rounding.Midpoint) with { Confidence = unit, RoundingConfidence = rounding };

        CheckResult result = Both.Judge(Billed(billed, minutes), service);

        (result.Reason?.Confidence).Should().Be(expected);
    }

    [Fact]
    public void Names_the_units_the_minutes_and_the_right_number()
    {
        Reason reason = Over.Judge(Billed(5, 60)).Reason!;

        reason.Field.Should().Be("units");
        reason.Actual.ToString().Should().Be("5");
        reason.Expected.ToString().Should().Be("4");
        reason.Subject.ToString().Should().Be("60 minutes");
    }

    [Theory]
    [InlineData(Rounding.PerDiem, 0, "1 day")]
    [InlineData(Rounding.PerDiem, 2, "3 days")]
    [InlineData(Rounding.Encounter, 0, "1 encounter")]
    public void Names_what_gives_the_units_where_minutes_do_not(Rounding rounding, int daysLater, string expected)
    {
        SessionRecord session = Billed(9, 60) with { DateOfServiceEnd = Sample.Date.PlusDays(daysLater) };

        Reason reason = Over.Judge(session, Untimed(rounding)).Reason!;

        reason.Subject.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData(Rounding.Midpoint)]
    [InlineData(Rounding.PerDiem)]
    public void A_session_cannot_end_before_it_starts(Rounding rounding)
    {
        SessionRecord session = Sample.Session with { Start = At(10, 0), End = At(9, 59), Minutes = null };

        CheckResult result = Over.Judge(session, rounding == Rounding.PerDiem ? Untimed(rounding) : Timed(rounding));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("unit-size/end-before-start");
        result.Reason.Field.Should().Be("end");
    }

    [Fact]
    public void A_session_may_end_as_it_starts()
    {
        SessionRecord session = Sample.Session with { Start = At(10, 0), End = At(10, 0), Minutes = null, Units = 0m };

        CheckResult result = Over.Judge(session);

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Cannot_count_from_a_time_that_the_clock_skipped()
    {
        SessionRecord session = Night(new LocalDate(2025, 3, 9), "02:30", "03:30", units: 4);

        CheckResult result = Evaluate(Over, session, LosAngeles);

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("unit-size/no-such-time");
    }

    [Theory]
    [InlineData("2025-03-09", "01:30", "03:30", 4, null)] // one hour passed
    [InlineData("2025-03-09", "01:30", "03:30", 5, "unit-size/too-many")]
    [InlineData("2025-11-02", "00:30", "02:30", 12, null)] // three hours passed
    [InlineData("2025-11-02", "00:30", "02:30", 13, "unit-size/too-many")]
    public void Counts_the_minutes_that_really_passed_in_a_night_when_the_clock_changed(string date, string start, string end, int billed, string? expected)
    {
        SessionRecord session = Night(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, start, end, billed);

        CheckResult result = Evaluate(Over, session, LosAngeles);

        CodeOf(result).Should().Be(expected);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, null)] // all that passed
    [InlineData(61, "unit-size/more-minutes-than-elapsed")]
    public void Minutes_lie_within_start_and_end(int minutes, string? expected)
    {
        CheckResult result = Over.Judge(Sample.Session with { Minutes = minutes });

        CodeOf(result).Should().Be(expected);
    }

    [Fact]
    public void Names_the_minutes_and_those_that_passed()
    {
        Reason reason = Over.Judge(Sample.Session with { Minutes = 61 }).Reason!;

        reason.Field.Should().Be("minutes");
        reason.Actual.ToString().Should().Be("61");
        reason.Expected.ToString().Should().Be("at most 60");
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "unit-size/too-many")]
    public void Minutes_of_service_count_where_more_passed(int billed, string? expected)
    {
        CheckResult result = Over.Judge(Billed(billed, 45));

        CodeOf(result).Should().Be(expected);
    }

    [Fact]
    public void Start_and_end_give_the_minutes_that_the_record_does_not_count()
    {
        SessionRecord session = Sample.Session with { Minutes = null };

        Over.Judge(session with { Units = 4m }).Outcome.Should().Be(Outcome.Pass);
        CodeOf(Over.Judge(session with { Units = 5m })).Should().Be("unit-size/too-many");
    }

    [Fact]
    public void Does_not_know_without_units()
    {
        CheckResult result = Over.Judge(Sample.Session with { Units = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("units");
    }

    [Fact]
    public void Does_not_know_without_minutes()
    {
        CheckResult result = Over.Judge(Sample.Session with { Minutes = null, End = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("start", "end", "minutes");
    }

    [Fact]
    public void Is_not_about_a_code_that_the_rule_set_does_not_list()
    {
        SessionContext context = new(Sample.Session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.NotListed, null, null));

        CheckResult result = Over.Evaluate(context);

        result.Outcome.Should().Be(Outcome.Skipped);
    }

    [Fact]
    public void Holds_no_session_because_no_document_says_what_a_unit_is()
    {
        CheckResult result = Over.Judge(Sample.Session, Sample.Service with { Unit = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("unit-size/no-unit");
        result.Reason.Confidence.Should().Be(Confidence.Low);
    }

    [Fact]
    public void Rests_on_what_the_rule_set_says_of_the_service() => Over.RestsOnService.Should().BeTrue();

    [Theory]
    [InlineData(UnitDifference.Over, "at most 4")]
    [InlineData(UnitDifference.Both, "4")]
    public void Explains_a_pass(UnitDifference find, string expected)
    {
        UnitSize check = new() { Find = find };

        CheckResult result = check.Judge(Sample.Session, explain: true);

        result.Outcome.Should().Be(Outcome.Pass);
        result.Reason!.Actual.ToString().Should().Be("4");
        result.Reason.Expected.ToString().Should().Be(expected);
    }

    [Fact]
    public void Takes_nothing_from_the_heap_to_pass() => Allocation.Of(Over, Sample.Session).Should().Be(0);

    [Theory]
    [InlineData("{}", UnitDifference.Over)]
    [InlineData("{find: under}", UnitDifference.Under)]
    [InlineData("{find: both}", UnitDifference.Both)]
    public void Reads_its_settings(string yaml, UnitDifference expected)
    {
        UnitSize check = CheckYaml.Read<UnitSize>(UnitSize.Name, yaml);

        check.Find.Should().Be(expected);
    }

    private static string? CodeOf(CheckResult result) => result.Outcome == Outcome.Pass ? null : result.Reason!.Code;

    private static ServiceTerms Timed(Rounding rounding) => Sample.Service with { Unit = new UnitDefinition(rounding, 15) };

    private static ServiceTerms Untimed(Rounding rounding) => Sample.Service with { Unit = new UnitDefinition(rounding, null) };

    /// <summary>A session of these minutes, within a stay from nine to four o'clock.</summary>
    private static SessionRecord Billed(int units, int? minutes) => Sample.Session with { Units = units, Minutes = minutes, Start = At(9, 0), End = At(16, 0) };

    private static SessionRecord Night(LocalDate date, string start, string end, int units) => Sample.Session with
    {
        DateOfService = date,
        Start = date.At(NodaTime.Text.LocalTimePattern.ExtendedIso.Parse(start + ":00").Value),
        End = date.At(NodaTime.Text.LocalTimePattern.ExtendedIso.Parse(end + ":00").Value),
        Minutes = null,
        Units = units,
    };

    private static LocalDateTime At(int hour, int minute) => Sample.Date.At(new LocalTime(hour, minute));

    private static CheckResult Evaluate(UnitSize check, SessionRecord session, DateTimeZone zone) =>
        check.Evaluate(new SessionContext(session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.InForce, Sample.Service, null), zone));

    [Theory]
    [InlineData(1, Outcome.Pass)]
    [InlineData(2, Outcome.Unknown)] // seven minutes more, with those of another session of the day, may give it
    [InlineData(3, Outcome.Fail)]
    public void Leaves_open_what_the_days_other_sessions_may_round_up_to(int units, Outcome expected)
    {
        ServiceTerms service = Sample.Service with { Unit = new UnitDefinition(Rounding.Midpoint, 15, Accumulation.Day) };

        CheckResult result = new UnitSize().Judge(Sample.Session with { Units = (decimal)units, Minutes = 22, Start = null, End = null }, service);

        result.Outcome.Should().Be(expected);
        (result.Reason?.Code == "unit-size/day-total-unknown").Should().Be(expected == Outcome.Unknown);
    }

    [Theory]
    [InlineData("2025-03-13T23:50", "2025-03-14T00:50", "unit-size/start-on-other-date")]
    [InlineData("2025-03-14T00:00", "2025-03-15T00:00", null)] // a day to the minute
    [InlineData("2025-03-14T00:00", "2025-03-15T00:01", "unit-size/longer-than-a-day")]
    [InlineData("2025-03-15T00:00", "2025-03-15T01:00", "unit-size/start-on-other-date")]
    public void Refuses_times_that_are_not_of_the_date_of_service(string start, string end, string? code)
    {
        SessionRecord session = Sample.Session with
        {
            Minutes = null,
            Units = 4m,
            Start = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(start).Value,
            End = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(end).Value,
        };

        new UnitSize().Judge(session).Reason?.Code.Should().Be(code);
    }
}
