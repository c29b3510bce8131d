using FluentAssertions;
using NodaTime;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class DateOfServiceTests
{
    private static readonly LocalDate First = new(2025, 3, 14);

    [Fact]
    public void Reads_one_day()
    {
        Reading reading = Reading.Of(Edi.With("DTP*472*D8*20250314"));

        reading.Session.DateOfService.Should().Be(First);
        reading.Session.DateOfServiceEnd.Should().BeNull();
    }

    [Fact]
    public void Reads_a_range_over_several_days()
    {
        Reading reading = Reading.Of(Edi.With("DTP*472*RD8*20250314-20250320"));

        reading.Session.DateOfService.Should().Be(First);
        reading.Session.DateOfServiceEnd.Should().Be(new LocalDate(2025, 3, 20));
    }

    [Fact]
    public void Reads_a_range_of_one_day_as_that_day()
    {
        Reading reading = Reading.Of(Edi.With("DTP*472*RD8*20250314-20250314"));

        reading.Session.DateOfServiceEnd.Should().BeNull();
    }

    [Theory]
    [InlineData("D8*20250229", "29 February in a common year")]
    [InlineData("D8*20251301", "month 13")]
    [InlineData("D8*20250100", "day 0")]
    [InlineData("D8*00000101", "year 0")]
    [InlineData("D8*2025031", "a digit short")]
    [InlineData("D8*2025-03-14", "hyphens")]
    [InlineData("D8*20250314-20250315", "a range called a day")]
    [InlineData("RD8*20250314", "a day called a range")]
    [InlineData("RD8*20250314-2025031X", "a letter")]
    [InlineData("RD8*20250320-20250314", "backwards")]
    [InlineData("DT*202503140900", "a time")]
    [InlineData("*20250314", "no format")]
    [InlineData("D8*", "no date")]
    public void Refuses_what_is_no_date_of_service(string date, string because)
    {
        Reading reading = Reading.Of(Edi.With("DTP*472*" + date));

        reading.Sessions.Should().BeEmpty(because);
        reading.Error.Line.Should().Be(Edi.DateAt);
        reading.Error.Segment.Should().Be(Edi.DateAt);
    }

    [Fact]
    public void Reads_the_leap_day_of_a_leap_year()
    {
        Reading reading = Reading.Of(Edi.With("DTP*472*D8*20240229"));

        reading.Session.DateOfService.Should().Be(new LocalDate(2024, 2, 29));
    }

    [Fact]
    public void Refuses_a_line_without_a_date()
    {
        Reading reading = Reading.Of(Edi.Without("DTP"));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain("DTP*472");
    }

    [Fact]
    public void Does_not_take_a_claim_s_date_for_the_line_s()
    {
        string file = Edi.File([.. Edi.Levels, .. Edi.Claim, "DTP*472*D8*20250314", "DTP*435*D8*20250314", "LX*1", "SV1*HC:H0038*120*UN*4***1"]);

        Reading.Of(file).Sessions.Should().BeEmpty();
    }

    [Fact]
    public void Does_not_take_another_kind_of_date()
    {
        string file = Edi.OneLine(inLine: ["DTP*304*D8*20250401", "SVD*OTHER*10*HC:H0038**1", "DTP*573*D8*20250402"]);

        Reading.Of(file).Session.DateOfService.Should().Be(First);
    }

    [Fact]
    public void Accepts_the_same_date_twice()
    {
        Reading reading = Reading.Of(Edi.OneLine(inLine: ["DTP*472*RD8*20250314-20250314"]));

        reading.Session.DateOfService.Should().Be(First);
        reading.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Refuses_two_different_dates()
    {
        Reading reading = Reading.Of(Edi.OneLine(inLine: ["DTP*472*D8*20250315"]));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain("second");
    }
}
