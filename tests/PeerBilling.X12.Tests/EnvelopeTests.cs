using System;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class EnvelopeTests
{
    private static readonly string Plain = Edi.OneLine();
    private static readonly string[] Body = [.. Edi.Levels, .. Edi.Claim, .. Edi.Line];

    [Theory]
    [InlineData("SE*24*0001", "SE*25*0001", "SE01")]
    [InlineData("SE*24*0001", "SE*x*0001", "SE01")]
    [InlineData("SE*24*0001", "SE*24*0002", "SE02")]
    [InlineData("GE*1*17", "GE*2*17", "GE01")]
    [InlineData("GE*1*17", "GE*1*18", "GE02")]
    [InlineData("IEA*1*000000017", "IEA*0*000000017", "IEA01")]
    [InlineData("IEA*1*000000017", "IEA*1*000000018", "IEA02")]
    [InlineData("IEA*1*000000017", "IEA", "IEA01")]
    public void Warns_of_a_wrong_count_or_control_number(string right, string wrong, string element)
    {
        Reading reading = Reading.Of(Plain.Replace(right, wrong, StringComparison.Ordinal));

        Plain.Should().Contain(right);
        reading.Sessions.Should().ContainSingle();
        reading.Errors.Should().BeEmpty();
        reading.Warnings[0].Message.Should().Contain(element);
    }

    [Fact]
    public void Reads_several_transactions_groups_and_interchanges()
    {
        string two = Edi.Interchange(Edi.Transaction(Body), Edi.Transaction(Body));

        Reading reading = Reading.Of(two + two);

        reading.Sessions.Select(session => session.Id).Should().Equal("C1-1", "C1-1#2", "C1-1#3", "C1-1#4");
        reading.Results.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("005010X222")]
    [InlineData("005010X222A2")]
    public void Reads_labels_of_the_same_guide_with_one_warning(string version)
    {
        Reading reading = Reading.Of(Edi.Interchange(Edi.Transaction(Body, version), Edi.Transaction(Body, version)));

        reading.Sessions.Should().HaveCount(2);
        reading.Warning.Message.Should().Contain(version).And.Contain(Edi.Version);
    }

    [Theory]
    [InlineData("005010X224A2", "dental")]
    [InlineData("004010X098A1", "4010")]
    [InlineData("999999X999X9", "999999X999X9")]
    public void Refuses_another_guide_by_its_name(string version, string name)
    {
        Reading reading = Reading.Of(Edi.Interchange(Edi.Transaction(Body, version), Edi.Transaction(Body)));

        reading.Sessions.Should().ContainSingle();
        reading.Error.Should().Match<X12Error>(error => error.Line == 3 && error.Segment == 3);
        reading.Error.Message.Should().Contain(name).And.Contain(Edi.Version);
    }

    [Fact]
    public void Takes_the_version_of_the_group_where_ST_has_none()
    {
        string file = Plain.Replace("ST*837*0001*005010X222A1", "ST*837*0001", StringComparison.Ordinal);

        Reading.Of(file).Results.Should().ContainSingle().Which.Session.Should().NotBeNull();
        Reading.Of(file.Replace(Edi.Version, "004010X098A1", StringComparison.Ordinal)).Error.Message.Should().Contain("4010");
        Reading.Of(file.Replace("*X*" + Edi.Version, "", StringComparison.Ordinal)).Error.Message.Should().Contain("no stated version");
    }

    [Fact]
    public void Refuses_institutional_claims_by_their_name()
    {
        string[] institutional = [.. Body.Select(segment => segment.StartsWith("SV1", StringComparison.Ordinal) ? "SV2*0900*HC:H0038*120*UN*4" : segment)];

        Reading reading = Reading.Of(Edi.Interchange(Edi.Transaction(institutional, "005010X223A3"), Edi.Transaction(Body)));

        reading.Sessions.Should().ContainSingle();
        reading.Error.Message.Should().Contain("institutional").And.Contain("005010X223A3");
        reading.Error.Line.Should().Be(3);
    }

    [Fact]
    public void Refuses_an_institutional_label_without_any_line()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Claim], "005010X223A2"));

        reading.Results.Should().ContainSingle();
        reading.Error.Message.Should().Contain("institutional");
    }

    [Fact]
    public void Reads_professional_lines_under_an_institutional_label_with_a_warning()
    {
        Reading reading = Reading.Of(Edi.File(Body, "005010X223A2"));

        reading.Sessions.Should().ContainSingle();
        reading.Warning.Message.Should().Contain("005010X223A2");
    }

    [Theory]
    [InlineData("270")]
    [InlineData("278")]
    [InlineData("834")]
    [InlineData("835")]
    public void Passes_over_other_transactions_with_a_notice(string kind)
    {
        string other = $"ST*{kind}*0001~\nBHT*0078*11*X*20250401*1202~\nCLM*X*1~\nLX*1~\nSV1*HC:H0038*1*UN*1~\nSE*6*0001~\n";

        Reading reading = Reading.Of(Edi.Interchange(other, Edi.Transaction(Body), other));

        reading.Session.Id.Should().Be("C1-1");
        reading.Errors.Should().BeEmpty();
        reading.Warning.Message.Should().Contain(kind);
    }

    [Theory]
    [InlineData("SE*24*0001~\n", "SE")]
    [InlineData("GE*1*17~\n", "GE")]
    public void Reads_on_where_a_trailer_is_missing_inside_the_interchange(string trailer, string name)
    {
        Reading reading = Reading.Of(Plain.Replace(trailer, "", StringComparison.Ordinal));

        reading.Sessions.Should().ContainSingle();
        reading.Errors.Should().BeEmpty();
        reading.Warnings.Should().ContainSingle(warning => warning.Message.StartsWith(name + " is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ST*837*0001*005010X222A1~\n", "outside")]
    [InlineData("GS*HC*TESTSENDER*TESTPAYER*20250401*0930*17*X*005010X222A1~\n", "GE stands without GS")]
    public void Warns_where_a_header_is_missing(string header, string text)
    {
        Reading reading = Reading.Of(Plain.Replace(header, "", StringComparison.Ordinal));

        reading.Warnings.Should().Contain(warning => warning.Message.Contains(text));
    }

    [Fact]
    public void Passes_over_acknowledgement_requests() => Reading.Of(Plain.Replace("GS*", "TA1*000000017*250401*0930*A*000~\nGS*", StringComparison.Ordinal)).Results.Should().ContainSingle();
}
