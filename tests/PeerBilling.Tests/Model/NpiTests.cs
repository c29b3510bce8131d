using System.Globalization;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class NpiTests
{
    /// <summary>Nine digits that begin with 1 or 2, to which exactly one check digit belongs.</summary>
    private static readonly Arbitrary<string> NineDigits =
        Gen.Choose(100_000_000, 299_999_999).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArbitrary();

    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1245319599", true)]
    [InlineData("1234567890", false)] // another check digit
    [InlineData("3234567899", false)] // begins with 3, though its check digit is right
    [InlineData("123456789", false)]
    [InlineData("12345678930", false)]
    [InlineData("12345678O3", false)] // a letter O
    [InlineData("１234567893", false)] // a digit of another script
    [InlineData(" 1234567893", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Is_valid_with_ten_digits_of_which_the_last_checks_the_others(string? text, bool expected)
    {
        Npi npi = new(text);

        npi.IsValid.Should().Be(expected);
    }

    [Fact]
    public void Any_nine_digits_have_exactly_one_check_digit() =>
        Prop.ForAll(NineDigits, nine => Enumerable.Range(0, 10).Count(check => new Npi($"{nine}{check}").IsValid) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_changed_digit_is_always_found() =>
        Prop.ForAll(
            NineDigits,
            Gen.Choose(0, 9).ToArbitrary(),
            Gen.Choose(1, 9).ToArbitrary(),
            (nine, position, by) => !new Npi(Changed(Valid(nine), position, by)).IsValid).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_written_as_it_was_read()
    {
        new Npi("12-34").ToString().Should().Be("12-34");
        default(Npi).ToString().Should().BeEmpty();
    }

    [Fact]
    public void Is_none_without_text()
    {
        default(Npi).IsEmpty.Should().BeTrue();
        new Npi("").IsEmpty.Should().BeTrue();
        new Npi("1").IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void Is_equal_when_written_alike()
    {
        new Npi("1234567893").Should().Be(new Npi("1234567893"));
        new Npi("1234567893").Should().NotBe(new Npi("1245319599"));
    }

    private static string Valid(string nine) =>
        Enumerable.Range(0, 10).Select(check => $"{nine}{check}").First(text => new Npi(text).IsValid);

    private static string Changed(string npi, int position, int by)
    {
        char[] digits = npi.ToCharArray();
        digits[position] = (char)('0' + ((digits[position] - '0' + by) % 10));
        return new string(digits);
    }
}
