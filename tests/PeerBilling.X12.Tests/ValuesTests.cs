using System;
using System.Globalization;
using System.Linq;
using System.Text;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>Numbers and dates are read from bytes as the framework reads them from text.</summary>
public sealed class ValuesTests
{
    private const string Alphabet = "0123456789.+-, eE\0é";
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("120.50")]
    [InlineData("007")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData(".")]
    [InlineData("-0.0")]
    [InlineData("+4")]
    [InlineData("1.2.3")]
    [InlineData("")]
    [InlineData("999999999999999999")]
    [InlineData("1234567890123456789")]
    [InlineData("0.12345678901234567")]
    [InlineData("12345678901234567890")]
    [InlineData("123456789012345678901")]
    public void Reads_a_number_with_its_places(string text) => AssertSame(text);

    [Fact]
    public void Reads_any_text_as_the_framework_does()
    {
        Random random = new(23);
        for (int i = 0; i < 20_000; i++)
        {
            int letters = i % 2 == 0 ? 11 : Alphabet.Length;
            AssertSame(string.Concat(Enumerable.Range(0, random.Next(22)).Select(_ => Alphabet[random.Next(letters)])));
        }
    }

    [Fact]
    public void Reads_a_day_of_the_calendar_and_no_other()
    {
        for (int number = 19991225; number < 20050110; number++)
        {
            string text = number.ToString(CultureInfo.InvariantCulture);
            bool isDay = Compact.Parse(text).TryGetValue(default, out LocalDate expected);

            Values.TryDate(Encoding.ASCII.GetBytes(text), out LocalDate date).Should().Be(isDay, text);
            date.Should().Be(isDay ? expected : default);
        }
    }

    [Theory]
    [InlineData("00000101")]
    [InlineData("2025031")]
    [InlineData("202503140")]
    [InlineData("2025031é")]
    [InlineData("")]
    public void Refuses_what_is_no_date(string text) => Values.TryDate(Encoding.UTF8.GetBytes(text), out _).Should().BeFalse();

    private static void AssertSame(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bool isNumber = text.Length <= 20 & decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        bool isCount = text.Length <= 9 & int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count);

        Values.TryNumber(bytes.AsSpan(), out decimal readNumber).Should().Be(isNumber, "'{0}'", text);
        Values.TryCount(bytes.AsSpan(), out int readCount).Should().Be(isCount, "'{0}'", text);
        if (isNumber)
        {
            decimal.GetBits(readNumber).Should().Equal(decimal.GetBits(number), "'{0}'", text);
        }

        if (isCount)
        {
            readCount.Should().Be(count);
        }
    }
}
