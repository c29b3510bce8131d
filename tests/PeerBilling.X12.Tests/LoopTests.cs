using System.Linq;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>The same qualifier means other things in other loops.</summary>
public sealed class LoopTests
{
    private const string Other = "1000000038";

    private static readonly string[] OtherPayer =
    [
        "SBR*S*18*******CI",
        "OI***Y*P**Y",
        "NM1*IL*1*QUILLFEATHER*OTTOLINE****MI*OTHERMEMBER",
        "N4*ELSEWHERE*NV*890010000",
        "DMG*D8*19010101*F",
        "NM1*PR*2*OTHER PAYER*****PI*OTHERPAYER",
        "REF*G1*OTHERAUTH",
        "REF*F8*OTHERCLAIM",
        "NM1*82*1*RENDERING*X****XX*" + Other,
        "NM1*DQ*1*SUPERVISING*X****XX*" + Other,
        "NM1*85*2*BILLING X*****XX*" + Other,
    ];

    [Fact]
    public void Takes_the_billing_provider_where_no_rendering_provider_is_named()
    {
        Reading reading = Reading.Of(Edi.OneLine());

        reading.Session.Peer.Should().Be(new Peer { Npi = new Npi(Edi.BillingNpi) });
        reading.Locate("peer.npi").Should().Be(new X12Location("2010AA", "NM109", Edi.BillingAt, Edi.BillingAt));
    }

    [Fact]
    public void Takes_the_claim_s_rendering_provider_before_the_billing_provider()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: [Rendering(Edi.PeerNpi)]));

        reading.Session.Peer!.Npi.Should().Be(new Npi(Edi.PeerNpi));
        reading.Locate("peer.npi")!.Loop.Should().Be("2310B");
    }

    [Fact]
    public void Takes_the_line_s_rendering_provider_before_the_claim_s()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: [Rendering(Edi.PeerNpi)], inLine: [Rendering(Edi.OtherNpi)]));

        reading.Session.Peer!.Npi.Should().Be(new Npi(Edi.OtherNpi));
        reading.Locate("peer.npi")!.Loop.Should().Be("2420A");
    }

    [Fact]
    public void A_line_s_rendering_provider_without_a_number_hides_the_claim_s()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: [Rendering(Edi.PeerNpi)], inLine: ["NM1*82*1*SPARROW*IDA"]));

        reading.Session.Peer.Should().Be(new Peer());
    }

    [Fact]
    public void Takes_a_number_that_is_not_called_an_NPI_for_an_id()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: ["NM1*82*1*SPARROW*IDA****34*000000002"]));

        reading.Session.Peer.Should().Be(new Peer { Id = "000000002" });
        reading.Warning.Message.Should().Contain("2310B").And.NotContain("000000002");
    }

    [Fact]
    public void Takes_the_line_s_supervisor_before_the_claim_s()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: [Supervising(Edi.SupervisorNpi)], inLine: [Supervising(Edi.OtherNpi)]));

        reading.Session.Supervisor!.Npi.Should().Be(new Npi(Edi.OtherNpi));
        reading.Locate("supervisor.npi")!.Loop.Should().Be("2420D");
    }

    [Fact]
    public void Takes_the_claim_s_supervisor_where_the_line_names_none()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: [Supervising(Edi.SupervisorNpi)]));

        reading.Session.Supervisor!.Npi.Should().Be(new Npi(Edi.SupervisorNpi));
        reading.Locate("supervisor.npi")!.Loop.Should().Be("2310D");
    }

    [Fact]
    public void Takes_nothing_of_another_payer_for_the_claim_s_own()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: OtherPayer));

        SessionRecord session = reading.Session;
        session.Supervisor.Should().BeNull();
        session.Authorization.Should().BeNull();
        session.Claim!.Replaces.Should().BeNull();
        session.Peer!.Npi.Should().Be(new Npi(Edi.BillingNpi));
        session.BillingProvider!.Npi.Should().Be(new Npi(Edi.BillingNpi));
        session.Payer.Should().Be("PAYER9");
        session.Member!.Id.Should().Be("MEMBER777");
        session.Member.BirthDate!.Value.Year.Should().Be(1987);
        session.State.Should().Be("GA");
        reading.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Keeps_the_claim_s_own_facts_beside_those_of_another_payer()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: ["REF*G1*AUTH1", "REF*F8*PAYERCLAIM", Rendering(Edi.PeerNpi), Supervising(Edi.SupervisorNpi), .. OtherPayer]));

        SessionRecord session = reading.Session;
        session.Supervisor!.Npi.Should().Be(new Npi(Edi.SupervisorNpi));
        session.Peer!.Npi.Should().Be(new Npi(Edi.PeerNpi));
        session.Authorization!.Number.Should().Be("AUTH1");
        session.Claim!.Replaces.Should().Be("PAYERCLAIM");
    }

    [Fact]
    public void Takes_the_line_s_authorization_before_the_claim_s()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: ["REF*G1*AUTH1"], inLine: ["REF*G1*AUTH2"]));

        reading.Session.Authorization!.Number.Should().Be("AUTH2");
        reading.Locate("authorization.number")!.Loop.Should().Be("2400");
    }

    [Fact]
    public void Does_not_take_a_line_s_authorization_by_another_payer()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: ["REF*G1*AUTH1"], inLine: ["REF*G1*OTHERAUTH**2U:OTHERPAYER"]));

        reading.Session.Authorization!.Number.Should().Be("AUTH1");
    }

    [Fact]
    public void Takes_a_line_s_authorization_that_names_the_claim_s_payer()
    {
        Reading reading = Reading.Of(Edi.OneLine(inLine: ["REF*G1*OTHERAUTH**2U:OTHERPAYER", "REF*G1*AUTH2**2U:PAYER9"]));

        reading.Session.Authorization!.Number.Should().Be("AUTH2");
    }

    [Fact]
    public void Warns_of_an_authorization_behind_a_provider()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: [Rendering(Edi.PeerNpi), "REF*G1*AUTH1"]));

        reading.Session.Authorization.Should().BeNull();
        reading.Warning.Message.Should().Contain("REF*G1");
    }

    [Fact]
    public void A_referral_is_no_authorization()
    {
        Reading.Of(Edi.OneLine(inClaim: ["REF*9F*R1"], inLine: ["REF*9F*R2"])).Session.Authorization.Should().BeNull();
    }

    [Fact]
    public void Nothing_behind_another_payer_s_decision_belongs_to_the_line()
    {
        Reading reading = Reading.Of(Edi.OneLine(inLine: ["SVD*OTHERPAYER*10*HC:H0038**1", "CAS*CO*45*10", "REF*G1*OTHERAUTH", "DTP*573*D8*20250401"]));

        reading.Session.Authorization.Should().BeNull();
    }

    [Fact]
    public void Nothing_flows_from_one_claim_to_the_next()
    {
        string file = Edi.File(
        [
            .. Edi.Levels, .. Edi.Claim, "REF*G1*AUTH1", Rendering(Edi.PeerNpi), Supervising(Edi.SupervisorNpi), .. Edi.Line,
            "CLM*C2*120***12:B:1", .. Edi.Line,
        ]);

        SessionRecord second = Reading.Of(file).Sessions[1];

        second.Claim!.Id.Should().Be("C2");
        second.PlaceOfService.Should().Be(PlaceOfService.Parse("12"));
        second.Authorization.Should().BeNull();
        second.Supervisor.Should().BeNull();
        second.Diagnoses!.Value.Should().BeEmpty();
        second.Peer!.Npi.Should().Be(new Npi(Edi.BillingNpi));
    }

    [Fact]
    public void Nothing_flows_from_one_line_to_the_next()
    {
        Reading reading = Reading.Of(Edi.OneLine(inLine: ["REF*6R*L1", "REF*G1*AUTH1", Rendering(Edi.PeerNpi), "LX*2", "SV1*HC:H0025*10*UN*1***1", "DTP*472*D8*20250315"]));

        SessionRecord second = reading.Sessions[1];

        second.Id.Should().Be("C1-2");
        second.Authorization.Should().BeNull();
        second.Peer!.Npi.Should().Be(new Npi(Edi.BillingNpi));
        second.Modifiers!.Should().BeEmpty();
    }

    [Fact]
    public void Takes_the_first_where_a_loop_stands_twice()
    {
        Reading reading = Reading.Of(Edi.OneLine(inClaim: ["REF*G1*AUTH1", "REF*G1*AUTH2", Rendering(Edi.PeerNpi), Rendering(Edi.OtherNpi)]));

        reading.Session.Peer!.Npi.Should().Be(new Npi(Edi.PeerNpi));
        reading.Session.Authorization!.Number.Should().Be("AUTH1");
        reading.Warnings.Should().HaveCount(2);
    }

    [Fact]
    public void Text_that_looks_like_a_segment_id_is_text()
    {
        string[] levels = [.. Edi.Levels.Select(segment => segment.Replace("N4*SAMPLETON*GA", "N4*CLM*SE", System.StringComparison.Ordinal).Replace("N3*1 SAMPLE WAY", "N3*HL*LX", System.StringComparison.Ordinal))];

        Reading reading = Reading.Of(Edi.File([.. levels, .. Edi.Claim, "NTE*ADD*SV1", .. Edi.Line]));

        reading.Sessions.Should().ContainSingle();
        reading.Results.Should().ContainSingle();
    }

    private static string Rendering(string npi) => $"NM1*82*1*SPARROW*IDA****XX*{npi}";

    private static string Supervising(string npi) => $"NM1*DQ*1*HERON*MAX****XX*{npi}";
}
