using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class LocatorTests
{
    private static readonly Reading Full = Reading.Of(Edi.OneLine(
        inClaim: ["REF*G1*AUTH1", "REF*F8*PAYERCLAIM", "NM1*82*1*SPARROW*IDA****XX*" + Edi.PeerNpi, "NM1*DQ*1*HERON*MAX****XX*" + Edi.SupervisorNpi],
        inLine: ["REF*6R*LINE1"]));

    [Theory]
    [InlineData("id", "2400", "REF02", 30)]
    [InlineData("state", "2010AA", "N402", 12)]
    [InlineData("payer", "2010BB", "NM109", 20)]
    [InlineData("dateOfService", "2400", "DTP03", 29)]
    [InlineData("dateOfServiceEnd", "2400", "DTP03", 29)]
    [InlineData("procedureCode", "2400", "SV101-2", 28)]
    [InlineData("modifiers", "2400", "SV101-3", 28)]
    [InlineData("modifiers[0]", "2400", "SV101-3", 28)]
    [InlineData("modifiers[1]", "2400", "SV101-4", 28)]
    [InlineData("units", "2400", "SV104", 28)]
    [InlineData("charge", "2400", "SV102", 28)]
    [InlineData("placeOfService", "2300", "CLM05-1", 21)]
    [InlineData("diagnoses", "2300", "HI01-2", 22)]
    [InlineData("diagnoses[0]", "2300", "HI01-2", 22)]
    [InlineData("member.id", "2010BA", "NM109", 16)]
    [InlineData("member.birthDate", "2010BA", "DMG02", 19)]
    [InlineData("peer.npi", "2310B", "NM109", 25)]
    [InlineData("supervisor.npi", "2310D", "NM109", 26)]
    [InlineData("authorization.number", "2300", "REF02", 23)]
    [InlineData("billingProvider.npi", "2010AA", "NM109", 10)]
    [InlineData("billingProvider.taxonomy", "2000A", "PRV03", 9)]
    [InlineData("claim.id", "2300", "CLM01", 21)]
    [InlineData("claim.line", "2400", "LX01", 27)]
    [InlineData("claim.submitted", "Header", "BHT04", 4)]
    [InlineData("claim.frequency", "2300", "CLM05-3", 21)]
    [InlineData("claim.replaces", "2300", "REF02", 24)]
    [InlineData("claim.delayReason", "2300", "CLM20", 21)]
    public void Finds_the_element_of_a_field(string path, string loop, string element, int segment)
    {
        Full.Locate(path).Should().Be(new X12Location(loop, element, segment, segment));
    }

    [Theory]
    [InlineData("supervisor.npi", "2310D", "NM109")]
    [InlineData("authorization.number", "2300", "REF02")]
    [InlineData("claim.replaces", "2300", "REF02")]
    public void Names_the_element_of_a_field_whose_segment_is_absent(string path, string loop, string element)
    {
        Reading.Of(Edi.OneLine()).Locate(path).Should().Be(new X12Location(loop, element, null, null));
    }

    [Theory]
    [InlineData("program")]
    [InlineData("minutes")]
    [InlineData("start")]
    [InlineData("groupSize")]
    [InlineData("peer.credentials")]
    [InlineData("peer.credentials[0].expires")]
    [InlineData("member.coverage")]
    [InlineData("authorization.units")]
    [InlineData("claim.received")]
    [InlineData("modifiers[4]")]
    [InlineData("modifiers[]")]
    [InlineData("modifiers[x]")]
    [InlineData("modifiers[99999999999]")]
    [InlineData("diagnoses[1]")]
    [InlineData("")]
    [InlineData(null)]
    public void Finds_nothing_for_what_a_claim_does_not_carry(string? path)
    {
        Full.Locate(path!).Should().BeNull();
    }

    [Fact]
    public void Follows_the_line_s_pointers_to_its_diagnoses()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038*120*UN*4***2:1"));

        reading.Locate("diagnoses[0]").Should().Be(new X12Location("2300", "HI02-2", Edi.DiagnosesAt, Edi.DiagnosesAt));
        reading.Locate("diagnoses[1]")!.Element.Should().Be("HI01-2");
    }

    [Fact]
    public void Names_the_file_and_the_line_of_LX()
    {
        Full.Session.Source!.Path.Should().Be("claims.837");
        Full.Session.Source.Line.Should().Be(27);
    }
}
