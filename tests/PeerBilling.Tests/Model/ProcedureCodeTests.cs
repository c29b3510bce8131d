using System;
using System.Linq;
using System.Text;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class ProcedureCodeTests
{
    [Theory]
    [InlineData("H0038")]
    [InlineData("A0000")]
    [InlineData("V5364")]
    [InlineData("T1012")]
    [InlineData("90853")]
    [InlineData("0001F")]
    [InlineData("0362T")]
    [InlineData("0001U")]
    public void Accepts_the_shape_of_hcpcs_and_cpt(string text)
    {
        ProcedureCode code = ProcedureCode.Parse(text);

        code.IsWellFormed.Should().BeTrue();
    }

    [Theory]
    [InlineData("H038")]
    [InlineData("H00380")]
    [InlineData("h0038")]
    [InlineData("W0038")] // beyond V
    [InlineData("HO038")] // a letter O
    [InlineData("H003F")]
    [InlineData("0001X")]
    [InlineData("H-038")]
    public void Refuses_any_other_shape(string text)
    {
        ProcedureCode code = ProcedureCode.Parse(text);

        code.IsWellFormed.Should().BeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("H0038H0038")]
    [InlineData("H0 38")]
    [InlineData("H003é")]
    public void Cannot_be_read_from_what_is_no_code_at_all(string? text)
    {
        bool read = ProcedureCode.TryParse(text, out ProcedureCode code);

        read.Should().BeFalse();
        code.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("H0038")]
    [InlineData("h1")]
    [InlineData("H0038XYZ")]
    [InlineData("H0038WXYZ")]
    [InlineData("H0 38")]
    [InlineData("H003é")]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("\u007f")]
    public void Is_read_from_bytes_as_from_text(string text)
    {
        bool isCode = ProcedureCode.TryParse(text, out ProcedureCode expected);

        bool read = ProcedureCode.TryParse(Encoding.UTF8.GetBytes(text), out ProcedureCode code);

        read.Should().Be(isCode);
        code.Should().Be(expected);
    }

    [Fact]
    public void Says_what_it_cannot_read()
    {
        Action parse = () => ProcedureCode.Parse("H0 38");

        parse.Should().Throw<FormatException>().WithMessage("*'H0 38'*");
    }

    [Fact]
    public void Is_written_as_it_was_read() =>
        Prop.ForAll(CodeTexts.UpTo(ProcedureCode.MaxLength), text => ProcedureCode.Parse(text).ToString() == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_equal_exactly_when_written_alike() =>
        Prop.ForAll(
            CodeTexts.UpTo(2),
            CodeTexts.UpTo(2),
            (a, b) => (ProcedureCode.Parse(a) == ProcedureCode.Parse(b)) == (a == b)).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_of_one_length_stand_in_the_order_of_their_characters()
    {
        string[] texts = ["T1012", "H0038", "90853", "H0025"];

        ProcedureCode[] sorted = [.. texts.Select(ProcedureCode.Parse).Order()];

        sorted.Select(code => code.ToString()).Should().Equal("90853", "H0025", "H0038", "T1012");
        (sorted[0] < sorted[1]).Should().BeTrue();
        (sorted[0] > sorted[1]).Should().BeFalse();
    }

    [Fact]
    public void Is_no_code_by_default()
    {
        ProcedureCode code = default;

        code.IsEmpty.Should().BeTrue();
        code.IsWellFormed.Should().BeFalse();
        code.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Tells_its_shape_without_allocating()
    {
        ProcedureCode code = ProcedureCode.Parse("H0038");

        long bytes = Allocation.Of(() => _ = code.IsWellFormed);

        bytes.Should().Be(0);
    }
}
