using System;
using System.Collections.Immutable;
using System.Globalization;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class FactTests
{
    private static readonly ImmutableArray<string> NoWords = [];
    private static readonly ImmutableArray<string> OneWord = ["HE"];
    private static readonly ImmutableArray<string> TwoWords = ["HE", "HF"];
    private static readonly ImmutableArray<string> ThreeWords = ["HE", "HF", "HQ"];

    [Fact]
    public void Is_nothing_by_default()
    {
        Fact fact = default;

        fact.IsNone.Should().BeTrue();
        fact.Value.Should().BeEmpty();
        fact.ToString().Should().BeEmpty();
        ((Fact)(string?)null).IsNone.Should().BeTrue();
        Fact.AtMost(default).ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-12, "-12")]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData(int.MinValue, "-2147483648")]
    public void Tells_whole_numbers(int number, string expected)
    {
        Fact fact = number;

        fact.Value.Should().Be(expected);
        Fact.From(number).Should().Be(fact);
    }

    [Theory]
    [InlineData("4.00", "4")]
    [InlineData("4.50", "4.5")]
    [InlineData("0.3333", "0.3333")]
    [InlineData("4.00001", "4.00001")] // no part is lost: four units and a bit are not four
    [InlineData("2147483648", "2147483648")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Tells_numbers_without_trailing_zeros(string number, string expected)
    {
        Fact fact = decimal.Parse(number, CultureInfo.InvariantCulture);

        fact.Value.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-14")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("-9998-01-01")] // the first date of the calendar
    public void Tells_dates(string date)
    {
        Fact fact = LocalDatePattern.Iso.Parse(date).Value;

        fact.Value.Should().Be(date);
    }

    [Fact]
    public void Tells_every_date_as_it_was_given() =>
        Prop.ForAll(
            Gen.Choose(0, Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue)).ToArbitrary(),
            day => LocalDate.MinIsoValue.PlusDays(day) is var date && ((Fact)date).Value == LocalDatePattern.Iso.Format(date))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Tells_units_as_their_number()
    {
        Fact fact = new Units(4.5m);

        fact.Value.Should().Be("4.5");
    }

    [Fact]
    public void Writes_numbers_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            ((Fact)1234.5m).Value.Should().Be("1234.5");
            ((Fact)(-1)).Value.Should().Be("-1");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lists_words_by_what_they_mean()
    {
        ((Fact)NoWords).Value.Should().Be("none");
        ((Fact)OneWord).Value.Should().Be("HE");
        ((Fact)TwoWords).Value.Should().Be("HE and HF");
        ((Fact)ThreeWords).Value.Should().Be("HE, HF and HQ");
        Fact.OneOf(ThreeWords).Value.Should().Be("HE, HF or HQ");
        Fact.NoneOf(TwoWords).Value.Should().Be("HE or HF");
        Fact.AllOf(TwoWords).Value.Should().Be("HE and HF");
    }

    [Fact]
    public void Says_how_an_expected_value_bounds_what_is_right()
    {
        LocalDate date = new(2025, 3, 14);

        Fact.AtLeast(18).ToString().Should().Be("at least 18");
        Fact.AtMost(12).ToString().Should().Be("at most 12");
        Fact.AtLeast(date).ToString().Should().Be("on or after 2025-03-14");
        Fact.AtMost(date).ToString().Should().Be("on or before 2025-03-14");
        Fact.OneOf(TwoWords).ToString().Should().Be("one of HE, HF");
        Fact.OneOf(OneWord).ToString().Should().Be("HE");
        Fact.AllOf(TwoWords).ToString().Should().Be("all of HE, HF");
        Fact.AllOf(OneWord).ToString().Should().Be("HE");
        Fact.NoneOf(TwoWords).ToString().Should().Be("none of HE, HF");
        Fact.NoneOf("HE").ToString().Should().Be("none of HE");
    }

    [Fact]
    public void Keeps_the_value_alone_beside_its_relation()
    {
        Fact fact = Fact.AtMost(12);

        fact.Relation.Should().Be(Relation.AtMost);
        fact.Value.Should().Be("12");
    }

    [Fact]
    public void Is_equal_to_what_says_the_same()
    {
        ((Fact)4).Should().Be((Fact)4.0m);
        ((Fact)int.MaxValue).Should().Be((Fact)2147483647m);
        ((Fact)TwoWords).Should().Be((Fact)ImmutableArray.Create("HE", "HF"));
        ((Fact)4 == 4m).Should().BeTrue();
        ((Fact)4).GetHashCode().Should().Be(((Fact)4.0m).GetHashCode());
    }

    [Fact]
    public void Differs_from_what_says_something_else()
    {
        ((Fact)4).Should().NotBe((Fact)5);
        ((Fact)4).Should().NotBe(Fact.AtMost(4));
        ((Fact)new LocalDate(2025, 3, 14)).Should().NotBe((Fact)"2025-03-14");
        ((Fact)4 != 4m).Should().BeFalse();
        ((Fact)4).Equals((object)"4").Should().BeFalse();
    }

    [Fact]
    public void A_bound_without_a_value_is_nothing()
    {
        Fact.AtMost(default).IsNone.Should().BeTrue();
        Fact.AtMost(default).Should().Be(default(Fact));
        Fact.OneOf((string?)null).ToString().Should().BeEmpty();
    }
}
