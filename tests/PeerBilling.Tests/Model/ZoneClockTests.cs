using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class ZoneClockTests
{
    /// <summary>Every half hour of nine days around each change of the clocks, and a year's middle, in zones with and without daylight-saving time.</summary>
    [Theory]
    [InlineData("America/New_York", "2025-03-09")]
    [InlineData("America/New_York", "2025-11-02")]
    [InlineData("America/New_York", "2025-07-01")]
    [InlineData("America/Phoenix", "2025-03-09")]
    [InlineData("Pacific/Guam", "2025-11-02")]
    [InlineData("Pacific/Apia", "2011-12-30")] // a day that never was
    public void Tells_the_same_minutes_as_the_zone_itself(string id, string around)
    {
        ZoneClock clock = ZoneClock.Of(id)!;
        LocalDateTime first = NodaTime.Text.LocalDatePattern.Iso.Parse(around).Value.PlusDays(-4).AtMidnight();
        for (int i = 0; i < 9 * 48; i++)
        {
            LocalDateTime start = first.PlusMinutes(30 * i);
            foreach (int length in new[] { -30, 0, 45, 24 * 60, 9 * 24 * 60 })
            {
                LocalDateTime end = start.PlusMinutes(length);

                ElapsedTime.Between(start, end, clock).Should().Be(ElapsedTime.Between(start, end, clock.Zone), $"{start} to {end}");
            }
        }
    }

    [Fact]
    public void Knows_no_zone_of_another_name() => ZoneClock.Of("America/Nowhere").Should().BeNull();

    [Fact]
    public void Stays_inside_the_calendar()
    {
        ZoneClock clock = ZoneClock.Of("America/Chicago")!;
        LocalDateTime last = LocalDate.MaxIsoValue.At(new LocalTime(23, 0));

        ElapsedTime.Between(last, last, clock).Should().Be(ElapsedTime.Between(last, last, clock.Zone));
        ElapsedTime.Between(LocalDate.MinIsoValue.AtMidnight(), last, clock).Should().Be(ElapsedTime.Between(LocalDate.MinIsoValue.AtMidnight(), last, clock.Zone));
    }
}
