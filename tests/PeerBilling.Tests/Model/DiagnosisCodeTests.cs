using System;
using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class DiagnosisCodeTests
{
    [Theory]
    [InlineData("F33.1", "F331")]
    [InlineData("F11.20", "F1120")]
    [InlineData("S72.001A", "S72001A")]
    public void Is_equal_with_and_without_its_dot(string dotted, string undotted)
    {
        DiagnosisCode one = DiagnosisCode.Parse(dotted);
        DiagnosisCode other = DiagnosisCode.Parse(undotted);

        one.Should().Be(other);
        other.ToString().Should().Be(dotted);
    }

    [Theory]
    [InlineData("F33", true)]
    [InlineData("F33.1", true)]
    [InlineData("C7A.00", true)]
    [InlineData("S72.001A", true)]
    [InlineData("U07.1", true)]
    [InlineData("F3", false)]
    [InlineData("296.33", false)] // ICD-9
    [InlineData("f33.1", false)]
    [InlineData("F3.31", false)] // the dot in another place
    [InlineData("S72.001AB", false)]
    [InlineData("FF3.1", false)]
    public void Is_well_formed_in_the_shape_of_icd_10_cm(string text, bool expected)
    {
        DiagnosisCode code = DiagnosisCode.Parse(text);

        code.IsWellFormed.Should().Be(expected);
    }

    [Theory]
    [InlineData("F33.1", "F33", true)]
    [InlineData("F33.1", "F3", true)]
    [InlineData("F33.1", "F33.1", true)]
    [InlineData("F33.10", "F33.1", true)]
    [InlineData("F33", "F33.1", false)] // the category is not under its own code
    [InlineData("F34.1", "F33", false)]
    [InlineData("F3", "F33", false)]
    public void Lies_under_its_categories(string code, string category, bool expected)
    {
        bool under = DiagnosisCode.Parse(code).IsUnder(DiagnosisCode.Parse(category));

        under.Should().Be(expected);
    }

    [Fact]
    public void Lies_under_no_category_that_is_none()
    {
        bool under = DiagnosisCode.Parse("F33.1").IsUnder(default);

        under.Should().BeFalse();
    }

    [Theory]
    [InlineData("F3.31")]
    [InlineData("296.33")]
    [InlineData("F.331")]
    [InlineData(".F331")]
    [InlineData("F3")]
    public void Is_written_as_it_was_read_when_it_is_not_well_formed(string text)
    {
        DiagnosisCode code = DiagnosisCode.Parse(text);

        code.ToString().Should().Be(text);
    }

    [Fact]
    public void Is_the_same_code_when_read_again() =>
        Prop.ForAll(CodeTexts.UpTo(8), text => DiagnosisCode.Parse(DiagnosisCode.Parse(text).ToString()) == DiagnosisCode.Parse(text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("F33 1")]
    [InlineData("S72.0011234")]
    public void Cannot_be_read_from_what_is_no_code_at_all(string? text)
    {
        bool read = DiagnosisCode.TryParse(text, out DiagnosisCode code);

        read.Should().BeFalse();
        code.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("F33.1")]
    [InlineData("F331")]
    [InlineData("F.33")]
    [InlineData("F33.")]
    [InlineData("F33.12345")]
    [InlineData("F33.123456")]
    [InlineData("F3312345")]
    [InlineData("F33.12 4")]
    [InlineData("F331234567")]
    [InlineData("S72.0011234")]
    [InlineData("S72..1")]
    [InlineData("F3é")]
    [InlineData("F33.é")]
    [InlineData("")]
    public void Is_read_from_bytes_as_from_text(string text)
    {
        bool isCode = DiagnosisCode.TryParse(text, out DiagnosisCode expected);

        bool read = DiagnosisCode.TryParse(Encoding.UTF8.GetBytes(text), out DiagnosisCode code);

        read.Should().Be(isCode);
        code.Should().Be(expected);
    }

    [Fact]
    public void Says_what_it_cannot_read()
    {
        Action parse = () => DiagnosisCode.Parse("F33 1");

        parse.Should().Throw<FormatException>().WithMessage("*'F33 1'*");
    }

    [Fact]
    public void Tells_its_shape_and_category_without_allocating()
    {
        DiagnosisCode code = DiagnosisCode.Parse("F33.1");
        DiagnosisCode category = DiagnosisCode.Parse("F33");

        long bytes = Allocation.Of(() => _ = code.IsWellFormed && code.IsUnder(category));

        bytes.Should().Be(0);
    }
}
