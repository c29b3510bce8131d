using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

public sealed class ServiceLineTests
{
    [Fact]
    public void Reads_every_field_that_a_claim_can_carry()
    {
        string file = Edi.OneLine(
            inClaim: ["NM1*82*1*SPARROW*IDA****XX*" + Edi.PeerNpi, "NM1*DQ*1*HERON*MAX****XX*" + Edi.SupervisorNpi],
            inLine: ["REF*G1*AUTH1", "REF*6R*LINE1"]);

        Reading reading = Reading.Of(file);

        SessionRecord expected = new()
        {
            Id = "LINE1",
            State = "GA",
            Payer = "PAYER9",
            Program = "mental_health",
            DateOfService = new LocalDate(2025, 3, 14),
            ProcedureCode = ProcedureCode.Parse("H0038"),
            Modifiers = new ModifierList([Modifier.Parse("HE")]),
            Units = 4m,
            Charge = 120m,
            PlaceOfService = PlaceOfService.Parse("11"),
            Diagnoses = [DiagnosisCode.Parse("F33.1")],
            Member = new Member { Id = "MEMBER777", BirthDate = new LocalDate(1987, 6, 5) },
            Peer = new Peer { Npi = new Npi(Edi.PeerNpi) },
            Supervisor = new Supervisor { Npi = new Npi(Edi.SupervisorNpi) },
            Authorization = new Authorization { Number = "AUTH1" },
            BillingProvider = new BillingProvider { Npi = new Npi(Edi.BillingNpi), Taxonomy = "251S00000X" },
            Claim = new Claim { Id = "C1", Line = 1, Submitted = new LocalDate(2025, 4, 2), Frequency = "1" },
        };
        reading.Results.Should().ContainSingle();
        reading.Session.Diagnoses!.Value.Should().Equal(expected.Diagnoses!.Value);
        (reading.Session with { Source = null, Diagnoses = null }).Should().Be(expected with { Diagnoses = null });
    }

    [Fact]
    public void Leaves_null_what_a_claim_cannot_say()
    {
        SessionRecord session = Reading.Of(Edi.OneLine()).Session;

        session.Start.Should().BeNull();
        session.Minutes.Should().BeNull();
        session.GroupSize.Should().BeNull();
        session.Delivery.Should().BeNull();
        session.Activity.Should().BeNull();
        session.Note.Should().BeNull();
        session.Supervision.Should().BeNull();
        session.Peer!.Credentials.Should().BeNull();
        session.Member!.Coverage.Should().BeNull();
    }

    [Theory]
    [InlineData(":HE", "mental_health")]
    [InlineData(":U4:HF", "substance_use")]
    [InlineData(":HH", "co_occurring")]
    [InlineData(":HE:HF", null)] // both cannot be
    [InlineData(":HQ", null)]
    public void Takes_the_program_from_the_modifier_that_names_it(string modifiers, string? expected)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038{modifiers}*120*UN*4***1"));

        reading.Session.Program.Should().Be(expected);
    }

    [Fact]
    public void Reads_no_modifier_as_known_to_be_none()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038*120*UN*4***1"));

        reading.Session.Modifiers.Should().BeEquivalentTo(ModifierList.None);
    }

    [Fact]
    public void Passes_over_empty_modifier_positions()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038::HE::HQ:a description*120*UN*4***1"));

        reading.Session.Modifiers!.ToString().Should().Be("HE, HQ");
        reading.Locate("modifiers[0]").Should().Be(new X12Location("2400", "SV101-4", Edi.ServiceAt, Edi.ServiceAt));
        reading.Locate("modifiers[1]").Should().Be(new X12Location("2400", "SV101-6", Edi.ServiceAt, Edi.ServiceAt));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("4.0")]
    [InlineData("4.00")]
    public void Reads_units_however_they_are_written(string units)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*120*UN*{units}***1"));

        reading.Session.Units.Should().Be((Units)4m);
    }

    [Theory]
    [InlineData(".01", 0.01)]
    [InlineData("20", 20)]
    [InlineData("20.0", 20)]
    [InlineData("0", 0)]
    public void Reads_charges_however_they_are_written(string charge, decimal expected)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*{charge}*UN*4***1"));

        reading.Session.Charge.Should().Be(expected);
    }

    [Theory]
    [InlineData("1,000.00")]
    [InlineData("$20")]
    [InlineData("12e3")]
    [InlineData("999999999999999999999999999999999999")]
    public void Refuses_a_charge_that_is_no_number(string charge)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*{charge}*UN*4***1"));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Should().Match<X12Error>(error => error.Line == Edi.ServiceAt && error.Segment == Edi.ServiceAt);
        reading.Error.Message.Should().Contain("SV102");
    }

    [Theory]
    [InlineData("four")]
    [InlineData("-1")]
    public void Refuses_units_that_are_no_number_of_units(string units)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*120*UN*{units}***1"));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain("SV104");
    }

    [Fact]
    public void Takes_minutes_for_minutes_and_warns()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038*120*MJ*60.00***1"));

        reading.Session.Minutes.Should().Be(60);
        reading.Session.Units.Should().BeNull();
        reading.Warning.Message.Should().Contain("MJ");
        reading.Locate("minutes").Should().Be(new X12Location("2400", "SV104", Edi.ServiceAt, Edi.ServiceAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("F2")]
    public void Does_not_take_another_measure_for_units(string basis)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038*120*{basis}*4***1"));

        reading.Session.Units.Should().BeNull();
        reading.Warning.Message.Should().Contain("SV103");
    }

    [Fact]
    public void Takes_the_line_s_place_of_service_before_the_claim_s()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:H0038*120*UN*4*12**1"));

        reading.Session.PlaceOfService.Should().Be(PlaceOfService.Parse("12"));
        reading.Locate("placeOfService").Should().Be(new X12Location("2400", "SV105", Edi.ServiceAt, Edi.ServiceAt));
    }

    [Theory]
    [InlineData("95", Delivery.TelehealthVideo)]
    [InlineData("GT", Delivery.TelehealthVideo)]
    [InlineData("93", Delivery.TelehealthAudio)]
    [InlineData("FQ", Delivery.TelehealthAudio)]
    [InlineData("HE", null)]
    [InlineData("95:93", null)]
    public void Knows_the_delivery_from_modifiers_alone(string modifiers, Delivery? expected)
    {
        Reading reading = Reading.Of(Edi.WithService($"SV1*HC:H0038:{modifiers}*120*UN*4*02**1"));

        reading.Session.Delivery.Should().Be(expected);
    }

    [Theory]
    [InlineData("SV1*HC:*120*UN*4***1", "SV101-2")]
    [InlineData("SV1**120*UN*4***1", "SV101-2")]
    [InlineData("SV1*HC:H0038 XXXXX*120*UN*4***1", "SV101-2")]
    [InlineData("SV1*HC:H0038:TOOLONG*120*UN*4***1", "SV101-3")]
    [InlineData("SV1*HC:H0038*120*UN*4*OFFICE**1", "SV105")]
    public void Refuses_a_code_that_cannot_be_read(string sv1, string element)
    {
        Reading reading = Reading.Of(Edi.WithService(sv1));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain(element);
    }

    [Fact]
    public void Says_all_faults_of_a_line_in_one_error()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*HC:*x*UN*y***1"));

        reading.Error.Message.Should().ContainAll("SV101-2", "SV102", "SV104");
    }

    [Fact]
    public void Refuses_a_line_without_a_service()
    {
        Reading reading = Reading.Of(Edi.Without("SV1"));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain("SV1");
    }

    [Fact]
    public void A_line_that_cannot_be_read_does_not_stop_the_next()
    {
        string file = Edi.OneLine(inLine: ["LX*2", "SV1*HC:H0038*abc*UN*1***1", "DTP*472*D8*20250315", "LX*3", "SV1*HC:H0025*30*UN*1***2", "DTP*472*D8*20250316"]);

        Reading reading = Reading.Of(file);

        reading.Sessions.Should().HaveCount(2);
        reading.Sessions[1].Claim!.Line.Should().Be(3);
        reading.Errors.Should().ContainSingle().Which.Line.Should().Be(Edi.DateAt + 2);
    }

    [Theory]
    [InlineData("SV2*0900*HC:H0038*120*UN*4", "SV2")]
    [InlineData("SV3*AD:D0120*120", "SV3")]
    public void Refuses_a_line_of_another_guide(string segment, string id)
    {
        Reading reading = Reading.Of(Edi.With(segment, "SV1"));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain(id);
    }

    [Fact]
    public void Reads_a_line_without_its_LX()
    {
        Reading reading = Reading.Of(Edi.Without("LX"));

        reading.Session.Claim!.Line.Should().Be(1);
        reading.Locate("claim.line").Should().Be(new X12Location("2400", "LX01", null, null));
        reading.Warning.Message.Should().Contain("LX");
    }

    [Theory]
    [InlineData("SV1*HC>H0038>HE*120*UN*4***1>2")]
    [InlineData("SV1*HC:H0038:HE*120*UN*4***1:2")]
    public void Reads_composites_by_the_separator_they_use(string sv1)
    {
        Reading reading = Reading.Of(Edi.WithService(sv1));

        reading.Session.ProcedureCode.ToString().Should().Be("H0038");
        reading.Session.Modifiers!.ToString().Should().Be("HE");
        reading.Session.Diagnoses!.Value.Should().HaveCount(2);
        reading.Warnings.Should().HaveCount(sv1.Contains('>', System.StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public void Warns_of_a_code_that_is_not_called_HCPCS()
    {
        Reading reading = Reading.Of(Edi.WithService("SV1*ER:H0038*120*UN*4***1"));

        reading.Session.ProcedureCode.ToString().Should().Be("H0038");
        reading.Warning.Message.Should().Contain("ER");
    }
}
