using System;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class UnitsTests
{
    [Fact]
    public void Is_zero_by_default()
    {
        Units units = default;

        units.Value.Should().Be(0);
        units.Should().Be(new Units(0));
    }

    [Fact]
    public void Refuses_a_negative_number()
    {
        Action make = () => _ = new Units(-0.5m);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("4", true)]
    [InlineData("4.0", true)]
    [InlineData("4.5", false)]
    [InlineData("0", true)]
    public void Tells_whether_there_is_a_part_of_a_unit(string number, bool expected)
    {
        Units units = Number(number);

        units.IsWhole.Should().Be(expected);
    }

    [Theory]
    [InlineData("4", "4")]
    [InlineData("4.00", "4")]
    [InlineData("4.50", "4.5")]
    [InlineData("100", "100")]
    public void Is_written_without_trailing_zeros(string number, string expected)
    {
        Units units = Number(number);

        units.ToString().Should().Be(expected);
    }

    [Fact]
    public void Is_equal_whatever_the_trailing_zeros()
    {
        Number("4.00").Should().Be(Number("4"));
        Number("4.00").GetHashCode().Should().Be(Number("4").GetHashCode());
    }

    [Fact]
    public void Stands_in_the_order_of_its_number()
    {
        (Number("4") < Number("4.5")).Should().BeTrue();
        (Number("4") > Number("4.5")).Should().BeFalse();
        (Number("4") <= Number("4")).Should().BeTrue();
        (Number("4") >= Number("5")).Should().BeFalse();
    }

    private static Units Number(string number) => Units.FromDecimal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
