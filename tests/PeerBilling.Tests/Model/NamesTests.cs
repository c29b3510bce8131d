using System;
using System.Linq;
using System.Reflection;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class NamesTests
{
    public static TheoryData<Type> Enums => [.. typeof(Names).Assembly.GetExportedTypes().Where(type => type.IsEnum).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void Are_lower_case_with_underscores()
    {
        Names.Of(Rounding.PerDiem).Should().Be("per_diem");
        Names.Of(Delivery.TelehealthVideo).Should().Be("telehealth_video");
        Names.Of(Outcome.Fail).Should().Be("fail");
    }

    [Fact]
    public void Come_in_the_order_of_declaration() =>
        Names.All<Rounding>().Should().Equal("unstated", "full_unit", "midpoint", "round_up", "nearest", "per_diem", "encounter");

    [Theory]
    [InlineData("per_diem", true)]
    [InlineData("Per_Diem", false)]
    [InlineData("PerDiem", false)]
    [InlineData("perdiem", false)]
    [InlineData(" per_diem", false)]
    [InlineData("5", false)] // a number is no name
    [InlineData("", false)]
    public void Are_read_only_as_they_are_written(string text, bool expected)
    {
        bool found = Names.TryParse(text, out Rounding value);

        found.Should().Be(expected);
        value.Should().Be(expected ? Rounding.PerDiem : default);
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Lead_back_to_the_value_they_were_made_from(Type type) =>
        typeof(NamesTests).GetMethod(nameof(ReadBack), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null);

    [Fact]
    public void A_value_without_a_name_is_told_as_a_number() => Names.Of((Outcome)99).Should().Be("99");

    private static void ReadBack<TEnum>()
        where TEnum : struct, Enum
    {
        Names.All<TEnum>().Should().OnlyHaveUniqueItems().And.HaveCount(Enum.GetValues<TEnum>().Length);
        foreach (TEnum value in Enum.GetValues<TEnum>())
        {
            Names.TryParse(Names.Of(value), out TEnum read).Should().BeTrue();
            read.Should().Be(value);
        }
    }
}
