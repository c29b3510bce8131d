using System;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>What is read out of files made by others.</summary>
public sealed class SharedSamplesTests
{
    // Service lines given, errors and warnings. A new sample must be looked at and entered here.
    public static TheoryData<string, int, int, int> Expected => new()
    {
        { "hccinfhir__sample_837_0.txt", 5, 0, 0 },
        { "hccinfhir__sample_837_1.txt", 4, 0, 2 },
        { "hccinfhir__sample_837_11.txt", 1, 0, 2 },
        { "hccinfhir__sample_837_2.txt", 3, 0, 2 },
        { "hccinfhir__sample_837_3.txt", 2, 0, 2 },
        { "hccinfhir__sample_837_4.txt", 1, 0, 2 },
        { "hccinfhir__sample_837_6.txt", 5, 0, 2 },
        { "hccinfhir__sample_837_7.txt", 4, 0, 2 },
        { "hccinfhir__sample_837_8.txt", 4, 0, 2 },
        { "hccinfhir__sample_837_9.txt", 4, 0, 2 },
        { "imsweb__x12_ambiguous_loop.txt", 1, 0, 3 },
        { "imsweb__x12_bad_first_line.txt", 2, 0, 7 },
        { "imsweb__x12_bad_segment_identifier.txt", 2, 0, 9 },
        { "imsweb__x12_complex.txt", 10, 0, 23 },
        { "imsweb__x12_loop_errors1_exceeds_max_1_parent.txt", 1, 0, 4 },
        { "imsweb__x12_loop_errors3_missing_loops.txt", 1, 0, 3 },
        { "imsweb__x12_many_claims.txt", 820, 0, 1233 },
        { "imsweb__x12_missing_elements.txt", 2, 0, 6 },
        { "imsweb__x12_missing_required_loop_in_one_repeat.txt", 2, 0, 6 },
        { "imsweb__x12_multiple_isa.txt", 4, 0, 12 },
        { "imsweb__x12_multiple_st.txt", 4, 0, 11 },
        { "imsweb__x12_no_errors.txt", 2, 0, 5 },
        { "imsweb__x12_segment_errors.txt", 1, 0, 3 },
        { "imsweb__x12_valid.txt", 2, 0, 6 },
        { "imsweb__x12_writer_test.txt", 1, 0, 4 },
        { "lfh4010__coordination-of-benefits.837", 0, 1, 0 },
        { "lfh4010__dependent-commercial-insurance-01.837", 0, 1, 0 },
        { "lfh4010__patient-is-subscriber.837", 0, 1, 0 },
        { "lfh__demo.ambulance.example5.837", 4, 0, 1 },
        { "lfh__demo.autoaccident.837", 2, 0, 1 },
        { "lfh__demo.cob.example3.A.837", 3, 0, 1 },
        { "lfh__demo.cob.example3.C.837", 3, 0, 1 },
        { "lfh__demo.cob.example4.837", 1, 0, 1 },
        { "lfh__demo.drug.example10.1.837", 2, 0, 1 },
        { "lfh__demo.drug.example10.2.837", 6, 0, 1 },
        { "lfh__demo.example1.837", 4, 0, 1 },
        { "lfh__demo.example11.837", 2, 0, 2 },
        { "lfh__demo.example2.837", 4, 0, 1 },
        { "lfh__demo.example6.837", 1, 0, 2 },
        { "lfh__demo.example8.837", 1, 0, 1 },
        { "lfh__demo.example9.837", 1, 0, 3 },
        { "lfh__institutional-claim.837i", 0, 1, 0 },
        { "oopfactory4010__837_DeIdent_01.dat", 0, 1, 2 },
        { "oopfactory4010__Cms1500Test.txt", 0, 1, 0 },
        { "oopfactory__Example1_2_And_3_Combined.txt", 11, 0, 1 },
        { "oopfactory__Example1_HealthInsurance.txt", 4, 0, 1 },
        { "oopfactory__Example2_Encounter.txt", 4, 0, 1 },
        { "oopfactory__MedicaidExample.txt", 10, 0, 6 },
        { "oopfactory__ProfessionalClaim1.txt", 7, 0, 4 },
        { "pyx12__bad_2010AA_bug.txt", 0, 1, 0 },
        { "pyx12__fail_no_IEA.txt", 0, 2, 1 },
        { "pyx12__mult_isa.txt", 0, 2, 4 },
        { "pyx12__per_repeat.txt", 0, 1, 0 },
        { "pyx12__simple_837p.txt", 0, 1, 0 },
    };

    [SharedTheory]
    [MemberData(nameof(Expected))]
    public void Gives_each_service_line_and_problem(string name, int sessions, int errors, int warnings)
    {
        Reading reading = SharedSamples.Read(name);

        (reading.Sessions.Count, reading.Errors.Count, reading.Warnings.Count).Should().Be((sessions, errors, warnings));
        reading.Sessions.Select(session => session.Id).Should().OnlyHaveUniqueItems();
    }

    [SharedFact]
    public void Every_sample_is_expected()
    {
        SharedSamples.Names.Should().BeEquivalentTo(Expected.Select(row => (string)row[0]));
    }

    [SharedFact]
    public void Reads_behavioral_lines_as_they_were_billed()
    {
        Reading reading = SharedSamples.Read("hccinfhir__sample_837_0.txt");

        reading.Results.Should().OnlyContain(result => result.Error == null);
        reading.Sessions.Select(session => $"{session.Id} {session.DateOfService:uuuu-MM-dd} {session.ProcedureCode}:{session.Modifiers} x{session.Units} at {session.PlaceOfService} for {session.Charge:0.00}")
            .Should().Equal(
                "142671 2018-04-28 H0003: x1 at 57 for 20.00",
                "143792 2018-04-26 96153:HF x6 at 57 for 50.10",
                "140976 2018-04-27 T1017:HF x1 at 57 for 11.64",
                "140787 2018-04-27 90853: x120 at 53 for 234.00",
                "143907 2018-04-27 H0003: x1 at 57 for 20.00");
        reading.Sessions.Select(session => session.Peer!.Npi.ToString()).Should().Equal("1112223338", "1112223346", "1112223346", "1112223346", "1112223338");
        reading.Sessions.Select(session => string.Join(' ', session.Diagnoses!.Value)).Should().Equal("F11.20", "F15.20 F12.20", "F10.20 F12.20", "F25.1", "F10.20 F11.20");
        reading.Sessions.Should().OnlyContain(session => session.State == "WA" && session.Payer == "CHPWA" && session.Supervisor == null && session.Claim!.Frequency == "1");
        reading.Sessions.Should().OnlyContain(session => session.Claim!.Submitted == new LocalDate(2018, 5, 8) && session.BillingProvider!.Npi == new Npi("1122334455"));
    }

    [SharedFact]
    public void Takes_the_line_s_supervisor_and_never_the_other_payer_s()
    {
        Reading reading = SharedSamples.Read("imsweb__x12_complex.txt");

        // Of each transaction only the claim A37YH667 has a supervisor: 2310D, and 2420D over it, whose NM108 says MI in place of XX.
        SessionRecord[] supervised = [.. reading.Sessions.Where(session => session.Supervisor is not null)];
        supervised.Select(session => session.Claim!.Id).Should().Equal("A37YH667", "A37YH667");
        supervised.Should().OnlyContain(session => session.Supervisor == new Supervisor { Id = "1234567890" });
        supervised.Should().OnlyContain(session => session.Peer == new Peer { Npi = new Npi("303304") });
        supervised[0].Source!.LocateX12!("supervisor.npi").Should().Be(new X12Location("2420D", "NM109", 116, 116));
        supervised[0].Member!.BirthDate.Should().Be(new LocalDate(1989, 9, 16));
    }

    [SharedFact]
    public void Keeps_the_claim_s_rendering_provider_beside_another_payer_s()
    {
        Reading reading = SharedSamples.Read("lfh__demo.cob.example3.C.837");

        reading.Sessions.Should().OnlyContain(session => session.Peer!.Npi == new Npi("1999996666") && session.Payer == "567890");
    }

    [SharedFact]
    public void Reads_ranges_over_several_days()
    {
        Reading reading = SharedSamples.Read("lfh__demo.drug.example10.2.837");

        reading.Sessions.Should().OnlyContain(session => session.DateOfService == new LocalDate(2004, 2, 1) && session.DateOfServiceEnd == new LocalDate(2004, 2, 7));
        reading.Sessions.Select(session => session.Units!.Value.Value).Should().Equal(7, 7, 14, 7, 14, 7);
    }

    [SharedFact]
    public void Reads_minutes_and_a_foreign_component_separator()
    {
        SessionRecord session = SharedSamples.Read("lfh__demo.example9.837").Session;

        (session.ProcedureCode.ToString(), session.Modifiers!.ToString(), session.Minutes, session.Units).Should().Be(("00142", "QK, QS, P1", 61, null));
        session.PlaceOfService.Should().Be(PlaceOfService.Parse("22"));
    }

    [SharedFact]
    public void Reads_own_place_and_rendering_provider_of_a_line()
    {
        Reading reading = SharedSamples.Read("oopfactory__ProfessionalClaim1.txt");

        reading.Sessions.Select(session => session.PlaceOfService.ToString()).Should().Equal("13", "11", "11", "11", "11", "11", "11");
        reading.Sessions.Select(session => session.Peer!.Npi.ToString()).Should().Equal("1234567890", "3456789012", "1234567890", "1234567890", "1234567890", "1234567890", "1234567890");
        reading.Sessions.Should().OnlyContain(session => session.State == "FL" && session.BillingProvider!.Taxonomy == "203BF0100Y");
    }

    [SharedFact]
    public void Reads_fractional_units_of_a_Medicaid_waiver()
    {
        Reading reading = SharedSamples.Read("oopfactory__MedicaidExample.txt");

        reading.Sessions.Select(session => session.Units!.Value.Value).Distinct().Should().Equal(99.99m, 9.99m);
        reading.Sessions.Should().OnlyContain(session => session.State == "TX" && session.Diagnoses!.Value.IsEmpty && session.DateOfServiceEnd == null);
    }

    [SharedTheory]
    [InlineData("lfh4010__patient-is-subscriber.837", "4010")]
    [InlineData("oopfactory4010__Cms1500Test.txt", "4010")]
    [InlineData("pyx12__simple_837p.txt", "4010")]
    [InlineData("lfh__institutional-claim.837i", "institutional")]
    public void Refuses_other_guides_by_their_name(string name, string guide)
    {
        Reading reading = SharedSamples.Read(name);

        reading.Error.Message.Should().Contain(guide);
    }

    [SharedFact]
    public void Reads_on_behind_segments_that_837_does_not_have()
    {
        Reading reading = SharedSamples.Read("imsweb__x12_bad_segment_identifier.txt");

        reading.Sessions[0].Member.Should().BeNull("the segment NM31 is not taken for NM1");
        reading.Sessions[1].Member!.Id.Should().Be("123456");
        reading.Warnings.Count(warning => warning.Message.Contains("837 does not have", StringComparison.Ordinal)).Should().Be(3);
    }
}
