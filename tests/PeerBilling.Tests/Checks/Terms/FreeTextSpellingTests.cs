using FluentAssertions;
using PeerBilling.Checks.Terms;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class FreeTextSpellingTests
{
    [Theory]
    [InlineData("start_time", "Start Time", true)]
    [InlineData("start_time", "starttime", true)]
    [InlineData("_start-time_", "start time", true)]
    [InlineData("start_time", "start_times", false)]
    [InlineData("start_time", "start_tim", false)]
    [InlineData("start", "end", false)]
    [InlineData("1915(i)", "1915 i", true)]
    [InlineData("", "", false)] // nothing is like nothing
    [InlineData("--", "_", false)]
    [InlineData("goal", null, false)]
    public void Compares_letters_and_digits_alone(string first, string? second, bool expected)
    {
        FreeText.Same(first, second).Should().Be(expected);
        FreeText.Same(second, first).Should().Be(expected);
    }
}
