using System;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class CutOffTests
{
    private static readonly string[] SecondLine = ["LX*2", "SV1*HC:H0025*10*UN*1***1", "DTP*472*D8*20250315"];
    private static readonly string Plain = Edi.OneLine(inLine: SecondLine);

    [Theory]
    [InlineData("IEA*", 2, "IEA")]
    [InlineData("GE*", 2, "GE and IEA")]
    [InlineData("SE*", 1, "SE, GE and IEA")]
    [InlineData("DTP*472*D8*20250315", 1, "SE, GE and IEA")]
    [InlineData("SV1*HC:H0025", 1, "SE, GE and IEA")]
    [InlineData("LX*2", 0, "SE, GE and IEA")]
    [InlineData("CLM*", 0, "SE, GE and IEA")]
    [InlineData("ST*", 0, "GE and IEA")]
    [InlineData("GS*", 0, "IEA")]
    public void Gives_what_was_complete_and_then_an_error(string lost, int sessions, string missing)
    {
        Reading reading = Reading.Of(Plain[..Plain.IndexOf("\n" + lost, StringComparison.Ordinal)]);

        reading.Sessions.Should().HaveCount(sessions);
        reading.Error.Message.Should().Contain($"before {missing}:");
        reading.Results[reading.Results.Count - 1].Error.Should().Be(reading.Error);
    }

    [Fact]
    public void Says_that_the_end_lies_within_a_segment()
    {
        Reading reading = Reading.Of(Plain[..Plain.IndexOf("0315~", StringComparison.Ordinal)]);

        reading.Error.Message.Should().Contain("within a segment").And.Contain("not given");
        reading.Sessions.Should().ContainSingle();
    }

    [Fact]
    public void Accepts_a_last_segment_without_terminator() => Reading.Of(Plain.TrimEnd('\n').TrimEnd('~')).Results.Count(result => result.Error is { IsWarning: false }).Should().Be(0);

    [Fact]
    public void Reads_the_interchange_behind_one_that_is_cut_off()
    {
        string cut = Plain[..Plain.IndexOf("LX*2", StringComparison.Ordinal)];

        Reading reading = Reading.Of(cut + Edi.OneLine());

        reading.Sessions.Should().ContainSingle().Which.Source!.Line.Should().BeGreaterThan(Edi.LineAt);
        reading.Error.Message.Should().Contain("ISA");
    }

    [Fact]
    public void Warns_of_text_behind_the_end() => Reading.Of(Edi.OneLine() + "end of file").Warning.Message.Should().Contain("IEA");
}
