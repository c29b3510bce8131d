using System;
using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class PlaceOfServiceTests
{
    [Theory]
    [InlineData("11", true)]
    [InlineData("02", true)]
    [InlineData("2", false)]
    [InlineData("011", false)]
    [InlineData("1A", false)]
    public void Is_well_formed_with_two_digits(string text, bool expected)
    {
        PlaceOfService place = PlaceOfService.Parse(text);

        place.IsWellFormed.Should().Be(expected);
    }

    [Fact]
    public void Keeps_its_leading_zero()
    {
        PlaceOfService place = PlaceOfService.Parse("02");

        place.ToString().Should().Be("02");
        place.Should().NotBe(PlaceOfService.Parse("2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("11111")]
    [InlineData("1 ")]
    public void Cannot_be_read_from_what_is_no_code_at_all(string? text)
    {
        bool read = PlaceOfService.TryParse(text, out PlaceOfService place);

        read.Should().BeFalse();
        place.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("11")]
    [InlineData("1")]
    [InlineData("1111")]
    [InlineData("11111")]
    [InlineData("1 ")]
    [InlineData("é")]
    [InlineData("")]
    public void Is_read_from_bytes_as_from_text(string text)
    {
        bool isCode = PlaceOfService.TryParse(text, out PlaceOfService expected);

        bool read = PlaceOfService.TryParse(Encoding.UTF8.GetBytes(text), out PlaceOfService place);

        read.Should().Be(isCode);
        place.Should().Be(expected);
    }

    [Fact]
    public void Says_what_it_cannot_read()
    {
        Action parse = () => PlaceOfService.Parse("11111");

        parse.Should().Throw<FormatException>().WithMessage("*'11111'*");
    }

    [Fact]
    public void Is_written_as_it_was_read() =>
        Prop.ForAll(CodeTexts.UpTo(PlaceOfService.MaxLength), text => PlaceOfService.Parse(text).ToString() == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Stands_in_the_order_of_its_characters()
    {
        (PlaceOfService.Parse("02") < PlaceOfService.Parse("11")).Should().BeTrue();
        (PlaceOfService.Parse("02") >= PlaceOfService.Parse("11")).Should().BeFalse();
    }
}
