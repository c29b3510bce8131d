using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class ClaimTests
{
    [Fact]
    public void Reads_frequency_replaced_claim_and_delay_reason()
    {
        string file = Edi.File([.. Edi.Levels, "CLM*C1*120***11:B:7*Y*A*Y*Y***********11", "REF*F8*PAYERCLAIM", Edi.Claim[1], .. Edi.Line]);

        Reading reading = Reading.Of(file);

        reading.Session.Claim.Should().Be(new Claim { Id = "C1", Line = 1, Submitted = new LocalDate(2025, 4, 2), Frequency = "7", Replaces = "PAYERCLAIM", DelayReason = "11" });
    }

    [Theory]
    [InlineData("CLM*C1*120", null, null)]
    [InlineData("CLM*C1*120***12::1", "12", "1")]
    [InlineData("CLM*C1*120***11>B>1", "11", "1")]
    [InlineData("CLM*C1*120***:B:", null, null)]
    public void Reads_what_CLM05_holds(string clm, string? place, string? frequency)
    {
        Reading reading = Reading.Of(Edi.With(clm));

        reading.Session.PlaceOfService?.ToString().Should().Be(place);
        reading.Session.Claim!.Frequency.Should().Be(frequency);
        reading.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Refuses_a_line_whose_place_of_service_cannot_be_read()
    {
        Reading reading = Reading.Of(Edi.With("CLM*C1*120***OFFICE:B:1"));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Should().Match<X12Error>(error => error.Line == Edi.ClaimAt && error.Message.Contains("CLM05-1"));
    }

    [Theory]
    [InlineData("119.99", 1)]
    [InlineData("120.00", 0)]
    [InlineData("120.01", 1)]
    [InlineData("", 1)]
    [InlineData("1,20", 1)]
    public void Warns_when_the_total_is_not_what_the_lines_add_up_to(string total, int warnings)
    {
        Reading reading = Reading.Of(Edi.With($"CLM*C1*{total}***11:B:1"));

        reading.Sessions.Should().ContainSingle();
        reading.Warnings.Should().HaveCount(warnings);
    }

    [Fact]
    public void Says_nothing_of_the_total_where_a_charge_is_not_known()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038**UN*4***1"));

        reading.Session.Charge.Should().BeNull();
        reading.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Warns_of_a_claim_without_lines()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, "CLM*C0*0***11:B:1", .. Edi.Claim, .. Edi.Line]));

        reading.Session.Claim!.Id.Should().Be("C1");
        reading.Warning.Line.Should().Be(Edi.ClaimAt);
    }

    [Fact]
    public void Refuses_a_line_that_belongs_to_no_claim()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Line, "CLM*C1*120***11:B:1", .. Edi.Line]));

        reading.Session.Claim!.Id.Should().Be("C1");
        reading.Error.Message.Should().Contain("CLM");
    }

    [Theory]
    [InlineData("BHT*0019*00*B1*20250402*0930*CH", 2, "Header", "BHT04")]
    [InlineData("BHT*0019*00*B1*2025*0930*CH", 1, "Envelope", "GS04")]
    public void Was_submitted_when_BHT_says_or_else_GS(string bht, int day, string loop, string element)
    {
        Reading reading = Reading.Of(Edi.With(bht));

        reading.Session.Claim!.Submitted.Should().Be(new LocalDate(2025, 4, day));
        reading.Locate("claim.submitted").Should().Match<X12Location>(location => location.Loop == loop && location.Element == element);
    }

    [Fact]
    public void Names_a_session_after_its_claim_and_line_where_it_has_no_control_number()
    {
        Reading.Of(Edi.OneLine()).Session.Id.Should().Be("C1-1");
    }

    [Fact]
    public void Names_a_session_of_a_claim_without_id_all_the_same()
    {
        Reading reading = Reading.Of(Edi.With("CLM**120***11:B:1"));

        reading.Session.Id.Should().Be($"claim-{Edi.ClaimAt}-1");
        reading.Session.Claim!.Id.Should().BeNull();
        reading.Warning.Message.Should().Contain("CLM01");
    }

    [Fact]
    public void Numbers_the_ids_that_repeat()
    {
        string file = Edi.File([.. Edi.Levels, .. Edi.Claim, .. Edi.Line, "REF*6R*L", .. Edi.Line, "REF*6R*L#2", .. Edi.Line, "REF*6R*L", .. Edi.Line, "REF*6R*L"]);

        Reading reading = Reading.Of(file);

        reading.Sessions.Should().HaveCount(4);
        string.Join(" ", System.Linq.Enumerable.Select(reading.Sessions, session => session.Id)).Should().Be("L L#2 L#3 L#4");
    }

    [Theory]
    [InlineData("LX*x", 0)]
    [InlineData("LX*0", 0)]
    [InlineData("LX", 0)]
    [InlineData("LX*7", 7)]
    public void Numbers_a_line_by_its_place_where_LX_does_not(string lx, int expected)
    {
        Reading reading = Reading.Of(Edi.With(lx, "LX"));

        reading.Session.Claim!.Line.Should().Be(expected == 0 ? 1 : expected);
        reading.Warnings.Should().HaveCount(expected == 0 ? 1 : 0);
    }
}
