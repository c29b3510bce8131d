using System;
using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class ModifierTests
{
    [Theory]
    [InlineData("HE", true)]
    [InlineData("95", true)]
    [InlineData("U4", true)]
    [InlineData("he", false)]
    [InlineData("H", false)]
    [InlineData("HEX", false)]
    [InlineData("H-", false)]
    public void Is_well_formed_with_two_capital_letters_or_digits(string text, bool expected)
    {
        Modifier modifier = Modifier.Parse(text);

        modifier.IsWellFormed.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("HEHEH")]
    [InlineData("H ")]
    public void Cannot_be_read_from_what_is_no_code_at_all(string? text)
    {
        bool read = Modifier.TryParse(text, out Modifier modifier);

        read.Should().BeFalse();
        modifier.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("HE")]
    [InlineData("h")]
    [InlineData("HEHE")]
    [InlineData("HEHEH")]
    [InlineData("H ")]
    [InlineData("é")]
    [InlineData("")]
    public void Is_read_from_bytes_as_from_text(string text)
    {
        bool isCode = Modifier.TryParse(text, out Modifier expected);

        bool read = Modifier.TryParse(Encoding.UTF8.GetBytes(text), out Modifier modifier);

        read.Should().Be(isCode);
        modifier.Should().Be(expected);
    }

    [Fact]
    public void Says_what_it_cannot_read()
    {
        Action parse = () => Modifier.Parse("HEHEH");

        parse.Should().Throw<FormatException>().WithMessage("*'HEHEH'*");
    }

    [Fact]
    public void Is_written_as_it_was_read() =>
        Prop.ForAll(CodeTexts.UpTo(Modifier.MaxLength), text => Modifier.Parse(text).ToString() == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_equal_exactly_when_written_alike() =>
        Prop.ForAll(CodeTexts.UpTo(2), CodeTexts.UpTo(2), (a, b) => (Modifier.Parse(a) == Modifier.Parse(b)) == (a == b)).QuickCheckThrowOnFailure();

    [Fact]
    public void Stands_in_the_order_of_its_characters()
    {
        (Modifier.Parse("95") < Modifier.Parse("HE")).Should().BeTrue();
        (Modifier.Parse("HF") > Modifier.Parse("HE")).Should().BeTrue();
        (Modifier.Parse("HE") <= Modifier.Parse("HE")).Should().BeTrue();
        (Modifier.Parse("HE") >= Modifier.Parse("HF")).Should().BeFalse();
    }

    [Fact]
    public void Is_no_code_by_default()
    {
        Modifier modifier = default;

        modifier.IsEmpty.Should().BeTrue();
        modifier.IsWellFormed.Should().BeFalse();
        modifier.ToString().Should().BeEmpty();
    }
}
