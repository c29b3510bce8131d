using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Tests;

/// <summary>Valid objects that tests vary with <c>with</c>; all invented.</summary>
internal static class Sample
{
    public static readonly LocalDate Date = new(2025, 3, 14);

    /// <summary>An hour of individual peer support of 15-minute units that satisfies everything.</summary>
    public static readonly SessionRecord Session = new()
    {
        Id = "S-1",
        State = "ZZ",
        Program = "mental_health",
        DateOfService = Date,
        Start = Date.At(new LocalTime(9, 0)),
        End = Date.At(new LocalTime(10, 0)),
        ProcedureCode = ProcedureCode.Parse("H0038"),
        Modifiers = new ModifierList([Modifier.Parse("HE")]),
        Units = 4m,
        Minutes = 60,
        Charge = 120m,
        PlaceOfService = PlaceOfService.Parse("11"),
        Delivery = Delivery.InPerson,
        GroupSize = 1,
        Activity = Activity.DirectService,
        Diagnoses = [DiagnosisCode.Parse("F33.1")],
        Member = new Member
        {
            Id = "M1",
            BirthDate = new LocalDate(1990, 1, 1),
            Coverage = [new Coverage { From = new LocalDate(2024, 7, 1), Plan = "zz-plan" }],
        },
        Peer = new Peer
        {
            Id = "P1",
            Npi = new Npi("1234567893"),
            BirthDate = new LocalDate(1980, 5, 1),
            TrainingHours = 80,
            BackgroundCheck = new LocalDate(2023, 11, 2),
            Credentials = [PeerCertificate],
            ContinuingEducation = [new() { Completed = new LocalDate(2024, 5, 1), Hours = 6 }],
        },
        Supervisor = new Supervisor
        {
            Id = "V9",
            Npi = new Npi("1234567893"),
            Credentials = [License],
            SupervisorTraining = new LocalDate(2024, 2, 1),
            ExperienceYears = 5,
        },
        Supervision = new Supervision
        {
            LastSession = new LocalDate(2025, 3, 1),
            SignedOn = new LocalDate(2025, 3, 15),
            SuperviseeCount = 6,
            Log = [new SupervisionMeeting { Date = new LocalDate(2025, 3, 1), Minutes = 60, Mode = "in_person" }],
        },
        PlanOfCare = new()
        {
            Effective = new LocalDate(2025, 1, 1),
            Expires = new LocalDate(2025, 12, 31),
            SignedOn = new LocalDate(2025, 1, 2),
            SignedBy = "LCSW",
            IncludesPeerSupport = true,
            LastReviewed = new LocalDate(2025, 1, 2),
        },
        Authorization = new() { Number = "A1", Units = 100m, From = new LocalDate(2025, 1, 1), To = new LocalDate(2025, 6, 30) },
        Note = new Note { SignedOn = Date, Elements = ["start_time", "end_time", "goal", "intervention", "response", "signature"] },
        BillingProvider = new BillingProvider { Npi = new Npi("1234567893"), Type = "community_mental_health_center" },
        Claim = new Claim { Id = "C1", Line = 1, Submitted = new LocalDate(2025, 4, 1), Frequency = "1" },
    };

    /// <summary>The same hour with a group of six.</summary>
    public static readonly SessionRecord GroupSession = Session with { GroupSize = 6, GroupId = "G1", Modifiers = new ModifierList([Modifier.Parse("HQ")]) };

    /// <summary>What the rule set of ZZ says of H0038.</summary>
    public static readonly ServiceTerms Service = new()
    {
        Code = ProcedureCode.Parse("H0038"),
        Name = "Peer service",
        Unit = new UnitDefinition(Rounding.Midpoint, 15),
        Confidence = Confidence.High,
        RoundingConfidence = Confidence.High,
    };

    /// <summary>The names that the rule set of ZZ knows.</summary>
    public static readonly Vocabulary Vocabulary = new()
    {
        Credentials = new TermList<CredentialTerm>(
        [
            new() { Name = "ZPS", Title = "ZZ Peer Specialist", State = "ZZ", Role = CredentialRole.Peer, Aliases = ["ZZ-CPS"] },
            new() { Name = "ZPS-T", Title = "ZZ Peer Specialist Trainee", State = "ZZ", Role = CredentialRole.Peer, Stage = "trainee" },
            new() { Name = "LCSW", Title = "Licensed Clinical Social Worker", Role = CredentialRole.Clinician, Aliases = ["LICSW"] },
            new() { Name = "LPC", Title = "Licensed Professional Counselor", Role = CredentialRole.Clinician },
        ]),
        Programs = new TermList<Term>(
        [
            new() { Name = "mental_health", Title = "Mental health", Aliases = ["MH"] },
            new() { Name = "substance_use", Title = "Substance use", Aliases = ["SUD"] },
            new() { Name = "co_occurring", Title = "Co-occurring" },
        ]),
        Populations = new TermList<Term>([new() { Name = "adult", Title = "Adults" }, new() { Name = "youth", Title = "Youth" }, new() { Name = "family", Title = "Families" }]),
        ProviderTypes = new TermList<Term>([new() { Name = "community_mental_health_center", Title = "Community mental health center", Aliases = ["CMHC"] }, new() { Name = "opioid_treatment_program", Title = "Opioid treatment program" }]),
        Elements = new TermList<Term>([new() { Name = "start_time", Title = "Start time", Aliases = ["time in"] }, new() { Name = "goal", Title = "Goal" }]),
        DiagnosisGroups = new TermList<DiagnosisGroup>(
        [
            new() { Name = "mood", Title = "Mood disorders", Categories = Categories("F30", "F31", "F32", "F33") },
            new() { Name = "substance_use", Title = "Substance use disorders", Categories = Categories("F10", "F11", "F12") },
        ]),
    };

    public static Credential PeerCertificate => new() { Type = "ZPS", State = "ZZ", Issued = new LocalDate(2024, 1, 1), Expires = new LocalDate(2025, 12, 31), Status = CredentialStatus.Active };

    public static Credential License => new() { Type = "LCSW", State = "ZZ", Issued = new LocalDate(2015, 1, 1), Expires = new LocalDate(2026, 6, 30), Status = CredentialStatus.Active };

    /// <summary>Evaluates a check as the rule set of ZZ would.</summary>
    public static CheckResult Judge(this SessionCheck check, SessionRecord session, ServiceTerms? service = null, bool explain = false) =>
        check.Evaluate(new SessionContext(session, Vocabulary, new ServiceLookup(ServiceStanding.InForce, service ?? Service, null), explain: explain));

    private static ImmutableArray<DiagnosisCode> Categories(params string[] codes) => [.. System.Linq.Enumerable.Select(codes, DiagnosisCode.Parse)];
}
