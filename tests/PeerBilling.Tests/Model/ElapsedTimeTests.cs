using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class ElapsedTimeTests
{
    private static readonly DateTimeZone LosAngeles = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];

    private static readonly DateTimeZone Phoenix = DateTimeZoneProviders.Tzdb["America/Phoenix"];

    [Theory]
    [InlineData("2025-03-14T09:00", "2025-03-14T10:00", 60)]
    [InlineData("2025-03-14T09:00", "2025-03-14T09:00", 0)]
    [InlineData("2025-03-14T23:30", "2025-03-15T00:15", 45)] // across midnight
    [InlineData("2024-12-31T23:00", "2025-01-01T01:00", 120)]
    public void Counts_the_minutes_between_two_clock_times(string start, string end, int expected)
    {
        ElapsedTime elapsed = ElapsedTime.Between(At(start), At(end), LosAngeles);

        elapsed.Status.Should().Be(ElapsedTimeStatus.Known);
        elapsed.Minutes.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-09T01:30", "2025-03-09T03:30", 60)]
    [InlineData("2025-03-09T01:59", "2025-03-09T03:00", 1)]
    [InlineData("2025-03-08T23:00", "2025-03-09T05:00", 300)]
    public void Leaves_out_the_hour_that_the_clock_skips_in_spring(string start, string end, int expected)
    {
        ElapsedTime elapsed = ElapsedTime.Between(At(start), At(end), LosAngeles);

        elapsed.Minutes.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-09T02:30", "2025-03-09T03:30")]
    [InlineData("2025-03-09T01:30", "2025-03-09T02:30")]
    [InlineData("2025-03-09T02:00", "2025-03-09T02:59")]
    public void Gives_no_minutes_for_a_time_that_the_clock_skips(string start, string end)
    {
        ElapsedTime elapsed = ElapsedTime.Between(At(start), At(end), LosAngeles);

        elapsed.Status.Should().Be(ElapsedTimeStatus.NoSuchTime);
        elapsed.Minutes.Should().Be(0);
    }

    [Theory]
    [InlineData("2025-11-02T00:30", "2025-11-02T01:30", 60)] // the first 01:30
    [InlineData("2025-11-02T01:30", "2025-11-02T02:30", 60)] // the second, so that nobody is paid for an hour that may not have been
    [InlineData("2025-11-02T01:10", "2025-11-02T01:50", 40)] // both the first
    [InlineData("2025-11-02T01:50", "2025-11-02T01:10", 20)] // the second 01:10
    [InlineData("2025-11-02T00:30", "2025-11-02T03:00", 210)] // with the hour that comes twice
    public void Counts_the_hour_that_comes_twice_in_autumn(string start, string end, int expected)
    {
        ElapsedTime elapsed = ElapsedTime.Between(At(start), At(end), LosAngeles);

        elapsed.Status.Should().Be(ElapsedTimeStatus.Known);
        elapsed.Minutes.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-09T01:30", "2025-03-09T03:30", 120)]
    [InlineData("2025-03-09T02:30", "2025-03-09T03:00", 30)]
    [InlineData("2025-11-02T00:30", "2025-11-02T03:00", 150)]
    public void Counts_every_hour_once_where_the_clock_is_never_changed(string start, string end, int expected)
    {
        ElapsedTime elapsed = ElapsedTime.Between(At(start), At(end), Phoenix);

        elapsed.Status.Should().Be(ElapsedTimeStatus.Known);
        elapsed.Minutes.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-14T10:00", "2025-03-14T09:59")]
    [InlineData("2025-03-14T23:30", "2025-03-14T00:15")] // across midnight, with the first date twice
    [InlineData("2025-11-02T00:30", "2025-11-02T00:10")] // before the hour that comes twice
    public void Refuses_an_end_before_the_start(string start, string end)
    {
        ElapsedTime elapsed = ElapsedTime.Between(At(start), At(end), LosAngeles);

        elapsed.Status.Should().Be(ElapsedTimeStatus.EndBeforeStart);
        elapsed.Minutes.Should().Be(0);
    }

    [Fact]
    public void Needs_both_times()
    {
        LocalDateTime time = At("2025-03-14T09:00");

        ElapsedTime.Between(null, time, LosAngeles).Status.Should().Be(ElapsedTimeStatus.Missing);
        ElapsedTime.Between(time, null, LosAngeles).Status.Should().Be(ElapsedTimeStatus.Missing);
        default(ElapsedTime).Status.Should().Be(ElapsedTimeStatus.Missing);
    }

    [Fact]
    public void Does_not_count_a_minute_that_is_only_begun()
    {
        LocalDateTime start = At("2025-03-14T09:00");

        ElapsedTime elapsed = ElapsedTime.Between(start, start.PlusSeconds(119), LosAngeles);

        elapsed.Minutes.Should().Be(1);
    }

    [Theory]
    [InlineData("9999-12-31T20:00", "9999-12-31T23:00")] // no instant is as late as that in Los Angeles
    [InlineData("-9998-01-01T00:00", "-9998-01-01T03:00")]
    public void Counts_to_both_ends_of_the_calendar(string start, string end)
    {
        foreach (DateTimeZone zone in new[] { LosAngeles, DateTimeZoneProviders.Tzdb["Asia/Tokyo"], DateTimeZone.Utc })
        {
            ElapsedTime.Between(At(start), At(end), zone).Minutes.Should().Be(180, zone.Id);
        }
    }

    [Fact]
    public void Is_the_plain_difference_wherever_the_clock_is_never_changed() =>
        Prop.ForAll(
            Gen.Choose(0, 2_000_000).ToArbitrary(),
            Gen.Choose(0, 10_000).ToArbitrary(),
            (offset, length) =>
            {
                LocalDateTime start = At("2022-01-01T00:00").PlusMinutes(offset);
                return ElapsedTime.Between(start, start.PlusMinutes(length), Phoenix).Minutes == length;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_known_and_never_an_hour_off_the_plain_difference_unless_a_time_was_skipped() =>
        Prop.ForAll(
            Gen.Choose(0, 2_000_000).ToArbitrary(),
            Gen.Choose(0, 10_000).ToArbitrary(),
            (offset, length) =>
            {
                LocalDateTime start = At("2022-01-01T00:00").PlusMinutes(offset);
                ElapsedTime elapsed = ElapsedTime.Between(start, start.PlusMinutes(length), LosAngeles);
                return elapsed.Status == ElapsedTimeStatus.NoSuchTime || (elapsed.Status == ElapsedTimeStatus.Known && elapsed.Minutes - length is 0 or 60 or -60);
            }).QuickCheckThrowOnFailure();

    private static LocalDateTime At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
