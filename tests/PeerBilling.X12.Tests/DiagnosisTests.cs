using System.Linq;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class DiagnosisTests
{
    [Theory]
    [InlineData("1", "F33.1")]
    [InlineData("2", "F11.20")]
    [InlineData("2:1", "F11.20, F33.1")]
    [InlineData("1.00:2.00", "F33.1, F11.20")]
    [InlineData("1::2", "F33.1, F11.20")]
    public void Follows_the_line_s_pointers_in_their_order(string pointers, string expected)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*120*UN*4***{pointers}"));

        string.Join(", ", reading.Session.Diagnoses!.Value).Should().Be(expected);
        reading.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Takes_all_diagnoses_where_the_line_points_to_none()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038*120*UN*4"));

        string.Join(", ", reading.Session.Diagnoses!.Value).Should().Be("F33.1, F11.20");
    }

    [Theory]
    [InlineData("1:3", "F33.1")]
    [InlineData("0:1", "F33.1")]
    [InlineData("x:1", "F33.1")]
    [InlineData("1.5:2", "F11.20")]
    public void Warns_of_a_pointer_that_reaches_no_diagnosis(string pointers, string expected)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*120*UN*4***{pointers}"));

        string.Join(", ", reading.Session.Diagnoses!.Value).Should().Be(expected);
        reading.Warning.Message.Should().Contain("HI lists 2");
    }

    [Fact]
    public void Does_not_know_the_diagnoses_where_every_pointer_goes_astray()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038*120*UN*4***7"));

        reading.Session.Diagnoses.Should().BeNull();
        reading.Warnings.Should().ContainSingle();
    }

    [Fact]
    public void Knows_that_a_claim_without_HI_has_none()
    {
        string file = Edi.File([.. Edi.Levels, "CLM*C1*120***11:B:1", "LX*1", "SV1*HC:H0038*120*UN*4", "DTP*472*D8*20250314"]);

        Reading reading = Reading.Of(file);

        reading.Session.Diagnoses.Should().NotBeNull();
        reading.Session.Diagnoses!.Value.Should().BeEmpty();
        reading.Locate("diagnoses").Should().Be(new X12Location("2300", "HI01-2", null, null));
    }

    [Theory]
    [InlineData("HI*BK*F331*BF*F1120*BF:F4310", "HI02", "HI04", "HI05-2")]
    [InlineData("HI*ABK*F331*ABF:F1120*ABF:F4310", "HI02", "HI03-2", "HI04-2")]
    [InlineData("HI*ABK:F331*ABF:F1120*ABF:F4310", "HI01-2", "HI02-2", "HI03-2")]
    public void Reads_codes_behind_the_wrong_separator_too(string hi, string first, string second, string third)
    {
        string file = Edi.File([.. Edi.Levels, Edi.Claim[0], hi, "LX*1", "SV1*HC:H0038*120*UN*4***1:2:3", "DTP*472*D8*20150314"]);

        Reading reading = Reading.Of(file);

        string.Join(", ", reading.Session.Diagnoses!.Value).Should().Be("F33.1, F11.20, F43.10");
        Enumerable.Range(0, 3).Select(i => reading.Locate($"diagnoses[{i}]")!.Element).Should().Equal(first, second, third);
        reading.Warnings.Should().HaveCount(first == "HI02" ? 1 : 0);
    }

    [Fact]
    public void Reads_several_HI_segments_in_their_order_and_warns_of_a_second_principal()
    {
        string file = Edi.File([.. Edi.Levels, Edi.Claim[0], "HI*ABK:F331", "HI*ABK:F1120", "HI*BG:09", .. Edi.Line[..1], "SV1*HC:H0038*120*UN*4***2", Edi.Line[2]]);

        Reading reading = Reading.Of(file);

        reading.Session.Diagnoses!.Value.Single().ToString().Should().Be("F11.20");
        reading.Locate("diagnoses[0]")!.Segment.Should().Be(Edi.DiagnosesAt + 1);
        reading.Warning.Message.Should().Contain("principal");
    }

    [Fact]
    public void Refuses_only_the_lines_that_point_to_an_unreadable_code()
    {
        string file = Edi.File([.. Edi.Levels, "CLM*C1*30***11:B:1", "HI*ABK:F331*ABF:NOT A CODE", "LX*1", "SV1*HC:H0038*10*UN*4***1", Edi.Line[2], "LX*2", "SV1*HC:H0038*20*UN*4***2", Edi.Line[2]]);

        Reading reading = Reading.Of(file);

        reading.Session.Claim!.Line.Should().Be(1);
        reading.Error.Message.Should().Contain("HI02-2").And.NotContain("NOT A CODE");
    }

    [Fact]
    public void An_empty_composite_keeps_its_number()
    {
        string file = Edi.File([.. Edi.Levels, Edi.Claim[0], "HI*ABK:F331*ABF:*ABF:F1120", "LX*1", "SV1*HC:H0038*120*UN*4***3", Edi.Line[2]]);

        Reading.Of(file).Session.Diagnoses!.Value.Single().ToString().Should().Be("F11.20");
    }

    [Theory]
    [InlineData("20150930", 0)]
    [InlineData("20151001", 1)]
    public void Warns_of_ICD_9_from_October_2015_on(string date, int warnings)
    {
        string file = Edi.File([.. Edi.Levels, Edi.Claim[0], "HI*BK:29630", .. Edi.Line[..2], "DTP*472*D8*" + date]);

        Reading.Of(file).Warnings.Should().HaveCount(warnings);
    }

    [Fact]
    public void Does_not_take_HI_behind_the_line()
    {
        string file = Edi.File([.. Edi.Levels, Edi.Claim[0], .. Edi.Line[..1], "SV1*HC:H0038*120*UN*4", Edi.Line[2], "HI*ABK:F331"]);

        Reading reading = Reading.Of(file);

        reading.Session.Diagnoses!.Value.Should().BeEmpty();
        reading.Warning.Message.Should().Contain("HI");
    }
}
