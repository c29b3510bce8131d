using System;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Reading.Converters;
using Xunit;

namespace PeerBilling.Tests.Reading.Converters;

public class IsoDigitsTests
{
    [Theory]
    [InlineData("2025-03-14")]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9998-12-31")]
    public void Reads_a_date_as_the_pattern_does(string text)
    {
        IsoDigits.TryDate(System.Text.Encoding.UTF8.GetBytes(text), out LocalDate date).Should().BeTrue();

        date.Should().Be(LocalDatePattern.Iso.Parse(text).Value);
    }

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-01")]
    [InlineData("2025-01-00")]
    [InlineData("2025-04-31")]
    [InlineData("2025/01/01")]
    [InlineData("20x5-01-01")]
    [InlineData("2025-1-001")]
    [InlineData("-2025-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")] // left to the pattern, which reads it
    [InlineData("")]
    public void Leaves_all_else_to_the_pattern(string text) => IsoDigits.TryDate(System.Text.Encoding.UTF8.GetBytes(text), out _).Should().BeFalse();

    [Theory]
    [InlineData("2025-03-14T00:00", true)]
    [InlineData("2025-03-14T23:59", true)]
    [InlineData("2025-03-14T24:00", false)]
    [InlineData("2025-03-14T09:60", false)]
    [InlineData("2025-03-14 09:00", false)]
    [InlineData("2025-03-14T9:000", false)]
    [InlineData("2025-03-14T09:00:00", false)]
    public void Reads_a_time_in_whole_minutes(string text, bool read)
    {
        IsoDigits.TryDateTime(System.Text.Encoding.UTF8.GetBytes(text), out LocalDateTime time).Should().Be(read);

        time.Should().Be(read ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value : default);
    }
}
