using System;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class LevelTests
{
    private static readonly string[] Dependent = ["HL*3*2*23*0", "PAT*19", "NM1*QC*1*QUILLFEATHER*PIP", "N4*SAMPLETON*AL*300010000", "DMG*D8*20140203*M"];

    [Fact]
    public void Takes_the_birth_date_of_a_dependent_and_the_member_id_of_the_subscriber()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Dependent, .. Edi.Claim, .. Edi.Line]));

        reading.Session.Member.Should().Be(new Member { Id = "MEMBER777", BirthDate = new LocalDate(2014, 2, 3) });
        reading.Locate("member.birthDate")!.Loop.Should().Be("2010CA");
    }

    [Fact]
    public void Never_takes_the_subscriber_s_birth_date_for_a_dependent_s()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Dependent[..4], .. Edi.Claim, .. Edi.Line]));

        reading.Session.Member!.BirthDate.Should().BeNull();
        reading.Locate("member.birthDate").Should().Be(new X12Location("2010CA", "DMG02", null, null));
    }

    [Fact]
    public void A_new_subscriber_inherits_nothing_from_the_one_before()
    {
        string[] next = ["HL*3*1*22*0", "SBR*P*18*******MC", "NM1*PR*2*SAMPLE PAYER*****PI*PAYER9"];

        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Claim, .. Edi.Line, .. next, .. Edi.Claim, .. Edi.Line]));

        reading.Sessions[1].Member.Should().BeNull();
        reading.Sessions[1].BillingProvider!.Npi.Should().Be(new Npi(Edi.BillingNpi));
    }

    [Fact]
    public void A_new_billing_provider_inherits_nothing_from_the_one_before()
    {
        string[] next = ["HL*3**20*1", "HL*4*3*22*0", "NM1*IL*1*OTTER*TESS****MI*MEMBER888"];

        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Claim, .. Edi.Line, .. next, .. Edi.Claim, .. Edi.Line]));

        SessionRecord second = reading.Sessions[1];
        second.BillingProvider.Should().BeNull();
        second.Peer.Should().BeNull();
        second.State.Should().BeNull();
        second.Payer.Should().BeNull();
        second.Member.Should().Be(new Member { Id = "MEMBER888" });
    }

    [Fact]
    public void A_claim_right_below_a_new_billing_provider_has_no_member()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Claim, .. Edi.Line, "HL*3**20*1", .. Edi.Claim, .. Edi.Line]));

        reading.Sessions[1].Member.Should().BeNull();
    }

    [Fact]
    public void Takes_the_order_where_HL_numbers_start_again()
    {
        string[] again = [.. Edi.Billing, .. Edi.Subscriber];

        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Claim, .. Edi.Line, .. again, .. Edi.Claim, .. Edi.Line]));

        reading.Sessions.Should().HaveCount(2);
        reading.Warning.Message.Should().Contain("HL01");
    }

    [Fact]
    public void Accepts_HL_numbers_that_go_on_from_an_earlier_batch()
    {
        string file = Edi.OneLine().Replace("HL*1*", "HL*63*", StringComparison.Ordinal).Replace("HL*2*1*", "HL*64*63*", StringComparison.Ordinal);

        Reading.Of(file).Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("HL*2*7*22*0", "HL02")]
    [InlineData("HL*2*1*99*0", "HL03")]
    [InlineData("HL*x*1*22*0", "HL01")]
    public void Warns_of_a_level_that_does_not_fit(string segment, string element)
    {
        Reading reading = Reading.Of(Edi.With(segment, "HL*2*"));

        reading.Session.Member!.Id.Should().Be("MEMBER777");
        reading.Warning.Message.Should().Contain(element);
    }

    [Fact]
    public void Does_not_guess_whose_claim_it_is_when_a_subscriber_s_HL_is_missing()
    {
        string[] next = [.. Edi.Subscriber.Skip(1)];

        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, .. Edi.Claim, .. Edi.Line, .. next, .. Edi.Claim, .. Edi.Line]));

        reading.Sessions.Should().ContainSingle();
        reading.Error.Message.Should().Contain("HL");
    }

    [Fact]
    public void Does_not_guess_between_two_subscribers()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Levels, "NM1*IL*1*OTTER*TESS****MI*MEMBER888", .. Edi.Claim, .. Edi.Line]));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain("2010BA").And.NotContain("MEMBER");
    }

    [Theory]
    [InlineData("N4*SAMPLETON*GA*30001", "GA")]
    [InlineData("N4*SAMPLETON*ga*30001", "GA")]
    [InlineData("N4*SAMPLETON*GA*30001*US", "GA")]
    [InlineData("N4*SAMPLETON*11*30001", null)]
    [InlineData("N4*SAMPLETON", null)]
    [InlineData("N4*SAMPLETON*ON*30001*CA", null)]
    public void Takes_the_state_of_the_billing_provider_s_address(string n4, string? expected)
    {
        string[] billing = [.. Edi.Billing.Select(segment => segment.StartsWith("N4", StringComparison.Ordinal) ? n4 : segment)];

        Reading reading = Reading.Of(Edi.File([.. Edi.Head, .. billing, .. Edi.Subscriber, .. Edi.Claim, .. Edi.Line]));

        reading.Session.State.Should().Be(expected);
    }

    [Fact]
    public void Does_not_take_the_pay_to_address_for_the_billing_provider_s()
    {
        string[] billing = ["HL*1**20*1", "NM1*85*2*SAMPLE CENTER*****XX*" + Edi.BillingNpi, "NM1*87*2", "N4*ELSEWHERE*NV*890010000"];

        Reading.Of(Edi.File([.. Edi.Head, .. billing, .. Edi.Subscriber, .. Edi.Claim, .. Edi.Line])).Session.State.Should().BeNull();
    }

    [Fact]
    public void Reads_claims_without_a_billing_provider()
    {
        Reading reading = Reading.Of(Edi.File([.. Edi.Head, "HL*1**20*1", .. Edi.Subscriber, .. Edi.Claim, .. Edi.Line]));

        reading.Session.BillingProvider.Should().BeNull();
        reading.Locate("billingProvider.npi").Should().Be(new X12Location("2010AA", "NM109", null, null));
        reading.Locate("peer.npi").Should().Be(new X12Location("2310B", "NM109", null, null));
    }

    [Fact]
    public void Takes_the_first_of_two_billing_providers()
    {
        string[] billing = [.. Edi.Billing, "NM1*85*2*SAMPLE CENTER TWO*****XX*" + Edi.OtherNpi];

        Reading reading = Reading.Of(Edi.File([.. Edi.Head, .. billing, .. Edi.Subscriber, .. Edi.Claim, .. Edi.Line]));

        reading.Session.BillingProvider!.Npi.Should().Be(new Npi(Edi.BillingNpi));
        reading.Warning.Message.Should().Contain("2010AA");
    }

    [Theory]
    [InlineData("DMG*D8*18750230*F")]
    [InlineData("DMG*D8*1987-06-05*F")]
    public void Warns_of_an_unreadable_birth_date_without_repeating_it(string dmg)
    {
        Reading reading = Reading.Of(Edi.With(dmg));

        reading.Session.Member!.BirthDate.Should().BeNull();
        reading.Warning.Message.Should().Contain("DMG02").And.NotContain(dmg.Split('*')[2]);
    }
}
