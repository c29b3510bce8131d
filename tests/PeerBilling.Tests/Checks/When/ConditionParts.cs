using System.Collections.Generic;
using System.Linq;
using NodaTime.Text;
using PeerBilling.Checks.When;
using PeerBilling.Model;

namespace PeerBilling.Tests.Checks;

/// <summary>The parts that a condition may have, each with sessions inside and outside it.</summary>
internal static class ConditionParts
{
    /// <summary>A part of a condition: a session that meets it, one that does not, and one that lacks what it asks.</summary>
    public sealed record Part(Condition Condition, SessionRecord Met, SessionRecord NotMet, SessionRecord? Lacking = null, string? Field = null);

    public static readonly SessionRecord Session = Sample.Session with { Population = "adult", Payer = "ZZ-Plan", Recipient = Recipient.Member };

    /// <summary>Every part by name.</summary>
    public static readonly Dictionary<string, Part> All = new()
    {
        ["codes"] = new(
            new() { Codes = [ProcedureCode.Parse("H0025"), ProcedureCode.Parse("H0038")] },
            Session,
            Session with { ProcedureCode = ProcedureCode.Parse("H2015") }),
        ["all of modifiers"] = new(
            new() { Modifiers = new() { All = Codes.Modifiers("HE", "HQ") } },
            Session with { Modifiers = Codes.ModifierList("HQ", "HE") },
            Session with { Modifiers = Codes.ModifierList("HE") },
            Session with { Modifiers = null },
            "modifiers"),
        ["any of modifiers"] = new(
            new() { Modifiers = new() { Any = Codes.Modifiers("HE", "HF") } },
            Session with { Modifiers = Codes.ModifierList("U1", "HF") },
            Session with { Modifiers = Codes.ModifierList("U1") },
            Session with { Modifiers = null },
            "modifiers"),
        ["none of modifiers"] = new(
            new() { Modifiers = new() { None = Codes.Modifiers("HQ") } },
            Session with { Modifiers = ModifierList.None },
            Session with { Modifiers = Codes.ModifierList("HE", "HQ") },
            Session with { Modifiers = null },
            "modifiers"),
        ["programs"] = new(
            new() { Programs = ["mental_health", "co_occurring"] },
            Session,
            Session with { Program = "substance_use" },
            Session with { Program = null },
            "program"),
        ["populations"] = new(
            new() { Populations = ["adult"] },
            Session,
            Session with { Population = "youth" },
            Session with { Population = null },
            "population"),
        ["formats"] = new(
            new() { Formats = [ServiceFormat.Group] },
            Session with { GroupSize = 2 },
            Session with { GroupSize = 1 },
            Session with { GroupSize = null },
            "groupSize"),
        ["deliveries"] = new(
            new() { Deliveries = [Delivery.TelehealthAudio, Delivery.TelehealthVideo] },
            Session with { Delivery = Delivery.TelehealthVideo },
            Session with { Delivery = Delivery.InPerson },
            Session with { Delivery = null },
            "delivery"),
        ["places of service"] = new(
            new() { PlacesOfService = Codes.Places("11", "53") },
            Session,
            Session with { PlaceOfService = PlaceOfService.Parse("12") },
            Session with { PlaceOfService = null },
            "placeOfService"),
        ["payers"] = new(
            new() { Payers = ["zz-plan"] },
            Session,
            Session with { Payer = "zz-plans" },
            Session with { Payer = null },
            "payer"),
        ["least age"] = new(
            new() { MinMemberAge = 18 },
            Session,
            Born("2010-01-01"),
            Session with { Member = Session.Member! with { BirthDate = null } },
            "member.birthDate"),
        ["greatest age"] = new(
            new() { MaxMemberAge = 17 },
            Born("2010-01-01"),
            Session,
            Session with { Member = null },
            "member.birthDate"),
        ["diagnosis groups"] = new(
            new() { DiagnosisGroups = ["substance_use", "mood"] },
            Session with { Diagnoses = Codes.Diagnoses("Z59.0", "F33.1") },
            Session with { Diagnoses = [] },
            Session with { Diagnoses = null },
            "diagnoses"),
        ["credentials"] = new(
            new() { Credentials = ["ZPS-T", "ZPS"] },
            Session,
            WithPeer("LPC"),
            Session with { Peer = Session.Peer! with { Credentials = null } },
            "peer.credentials"),
        ["credential stages"] = new(
            new() { CredentialStages = ["trainee"] },
            WithPeer("LPC", "ZPS-T"),
            WithPeer("ZPS"),
            Session with { Peer = null },
            "peer.credentials"),
        ["supervisors"] = new(
            new() { Supervisors = ["LCSW"] },
            Session,
            Session with { Supervisor = new Supervisor { Credentials = [] } },
            Session with { Supervisor = null },
            "supervisor.credentials"),
        ["billing providers"] = new(
            new() { BillingProviders = ["community_mental_health_center"] },
            Session,
            Session with { BillingProvider = new BillingProvider { Type = "opioid_treatment_program" } },
            Session with { BillingProvider = new BillingProvider() },
            "billingProvider.type"),
        ["recipients"] = new(
            new() { Recipients = [Recipient.Family] },
            Session with { Recipient = Recipient.Family },
            Session,
            Session with { Recipient = null },
            "recipient"),
        ["activities"] = new(
            new() { Activities = [Activity.DirectService] },
            Session,
            Session with { Activity = Activity.Travel },
            Session with { Activity = null },
            "activity"),
        ["claim frequencies"] = new(
            new() { ClaimFrequencies = ["7", "8"] },
            Session with { Claim = new Claim { Frequency = "8" } },
            Session,
            Session with { Claim = new Claim() },
            "claim.frequency"),
    };

    private static SessionRecord Born(string birth) => Session with { Member = new Member { BirthDate = LocalDatePattern.Iso.Parse(birth).Value } };

    public static SessionRecord WithPeer(params string[] types) => Session with { Peer = new Peer { Credentials = [.. types.Select(type => new Credential { Type = type })] } };

    public static SessionRecord WithSupervisor(string type) => Session with { Supervisor = new Supervisor { Credentials = [new Credential { Type = type }] } };
}
