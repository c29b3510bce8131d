using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class MinimumDurationTests
{
    private static readonly MinimumDuration Fifteen = new() { Minutes = 15 };

    [Theory]
    [InlineData(14, Outcome.Fail)]
    [InlineData(15, Outcome.Pass)] // exactly the limit
    [InlineData(16, Outcome.Pass)]
    public void Counts_the_minutes_that_the_record_counts(int minutes, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Minutes = minutes };

        CheckResult result = Fifteen.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(14, Outcome.Fail)]
    [InlineData(15, Outcome.Pass)] // exactly the limit
    [InlineData(16, Outcome.Pass)]
    public void Else_counts_the_minutes_from_start_to_end(int minutes, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Minutes = null, End = Sample.Session.Start!.Value.PlusMinutes(minutes) };

        CheckResult result = Fifteen.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_need_clock_times_beside_minutes()
    {
        CheckResult result = Fifteen.Judge(Sample.Session with { Start = null, End = null });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_a_length_that_is_not_recorded()
    {
        CheckResult result = Fifteen.Judge(Sample.Session with { Minutes = null, End = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Contain("minutes").And.Contain("end");
    }

    [Fact]
    public void Does_not_know_the_length_of_a_session_that_ends_before_it_starts()
    {
        CheckResult result = Fifteen.Judge(Sample.Session with { End = Sample.Session.Start!.Value.PlusMinutes(-1) });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("minimum-duration/end-before-start");
    }

    [Fact]
    public void Does_not_know_the_length_of_a_session_at_a_time_that_the_clock_skipped()
    {
        SessionRecord session = Sample.Session with { Start = new LocalDateTime(2025, 3, 9, 2, 30), End = new LocalDateTime(2025, 3, 9, 4, 0) };

        CheckResult result = Fifteen.Evaluate(new SessionContext(session, Sample.Vocabulary, zone: DateTimeZoneProviders.Tzdb["America/Los_Angeles"]));

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("minimum-duration/no-such-time");
    }

    [Theory]
    [InlineData(14, Outcome.Unknown)]
    [InlineData(15, Outcome.Pass)] // exactly the limit
    public void Does_not_believe_more_minutes_than_passed(int elapsed, Outcome expected)
    {
        SessionRecord session = Sample.Session with { Minutes = 20, End = Sample.Session.Start!.Value.PlusMinutes(elapsed) };

        CheckResult result = Fifteen.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_how_many_minutes_passed_when_the_record_counts_more()
    {
        SessionRecord session = Sample.Session with { Minutes = 20, End = Sample.Session.Start!.Value.PlusMinutes(14) };

        Reason reason = Fifteen.Judge(session).Reason!;

        reason.Code.Should().Be("minimum-duration/more-minutes-than-elapsed");
        reason.Expected.ToString().Should().Be("at most 14");
    }

    [Fact]
    public void Names_the_field_the_minutes_and_the_limit()
    {
        Reason reason = Fifteen.Judge(Sample.Session with { Minutes = 14 }).Reason!;

        reason.Code.Should().Be("minimum-duration/too-short");
        reason.Field.Should().Be("minutes");
        reason.Actual.ToString().Should().Be("14");
        reason.Expected.ToString().Should().Be("at least 15");
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        MinimumDuration check = MinimumDuration.Read(new GivenSettings().With("minutes", "15"));

        check.Should().Be(Fifteen);
    }

    [Fact]
    public void Needs_its_minutes()
    {
        GivenSettings settings = new();

        MinimumDuration.Read(settings);

        settings.Wrongs.Should().Equal("minutes");
    }
}
