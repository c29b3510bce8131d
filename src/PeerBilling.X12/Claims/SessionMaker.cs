using System;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>Makes a session record of a complete service line: its own facts, else the claim's, else the billing provider's.</summary>
internal sealed class SessionMaker(string path, ResultQueue results)
{
    // ICD-10-CM is required for services from this day on.
    private static readonly LocalDate Icd10Begins = new(2015, 10, 1);

    private static readonly Modifier Video = Modifier.Parse("95");
    private static readonly Modifier MentalHealth = Modifier.Parse("HE");
    private static readonly Modifier SubstanceUse = Modifier.Parse("HF");
    private static readonly Modifier Integrated = Modifier.Parse("HH");
    private static readonly Modifier OldVideo = Modifier.Parse("GT");
    private static readonly Modifier Audio = Modifier.Parse("93");
    private static readonly Modifier OldAudio = Modifier.Parse("FQ");

    private readonly SessionIds ids = new();
    private readonly Recent recent = new();

    // The diagnoses of the line at hand: their indexes among the claim's, and their codes.
    private readonly byte[] indexes = new byte[DiagnosisList.Most];
    private readonly DiagnosisCode[] codes = new DiagnosisCode[DiagnosisList.Most];
    private int indexCount;

    /// <summary>Gives the session, or the one error that says what keeps the line from being one.</summary>
    public void Make(ClaimLoop claim, LineLoop line)
    {
        Complete(claim, line);
        TakeDiagnoses(claim, line);
        if (line.FaultText is { } text)
        {
            results.Error(line.FaultAt, $"A service line is not given. {text}");
            return;
        }

        WarnOfIcd9(claim, line);
        results.Add(Record(claim, line));
    }

    private static void Complete(ClaimLoop claim, LineLoop line)
    {
        if (claim.Doubt is { } doubt)
        {
            line.Fault(line.At, doubt);
        }

        if (line.ServiceAt.IsAbsent)
        {
            line.Fault(line.At, "It has no SV1: LX must be followed by SV1 with code, charge and units.");
        }

        if (line.DateAt.IsAbsent)
        {
            line.Fault(line.At, "It has no DTP*472: the date of service is expected there.");
        }

        if (line.PlaceOfService is null && claim.HasBadPlace)
        {
            line.Fault(claim.At, "CLM05-1 cannot be read: a place of service of two digits is expected.");
        }
    }

    private void TakeDiagnoses(ClaimLoop claim, LineLoop line)
    {
        indexCount = 0;
        int count = line.HasPointers ? line.Pointers.Count : claim.Diagnoses.Count;
        for (int i = 0; i < count; i++)
        {
            byte index = line.HasPointers ? line.Pointers[i] : (byte)i;
            Diagnosis diagnosis = claim.Diagnoses[index];
            if (diagnosis.Code is not { } code)
            {
                line.Fault(diagnosis.Place.At, $"{diagnosis.Place.Name} cannot be read: a diagnosis code such as F331 is expected.");
            }
            else if (!code.IsEmpty)
            {
                (indexes[indexCount], codes[indexCount]) = (index, code);
                indexCount++;
            }
        }
    }

    private SessionRecord Record(ClaimLoop claim, LineLoop line) => new()
    {
        Id = ids.Unique(line.ControlNumber.Text ?? Name(claim, line)),
        State = claim.Billing.State.Text,
        Payer = claim.Subscriber.Payer.Text,
        Program = ProgramOf(line),
        DateOfService = line.From.GetValueOrDefault(),
        DateOfServiceEnd = line.To,
        ProcedureCode = line.Code,
        Modifiers = recent.Modifiers(line.Modifiers.Items),
        Units = line.Units,
        Minutes = line.Minutes,
        Charge = line.Charge,
        PlaceOfService = line.PlaceOfService ?? claim.PlaceOfService,
        Delivery = DeliveryOf(line),
        Diagnoses = CodesOf(claim),
        Member = claim.Member,
        Peer = PeerOf(claim, line),
        Supervisor = (line.Supervising ?? claim.Supervising) is { } supervising ? recent.Supervisor(supervising.Npi, supervising.Id) : null,
        Authorization = line.Authorization.Text is { } number ? new Authorization { Number = number } : claim.Authorized,
        BillingProvider = claim.BillingProvider,
        Claim = ClaimOf(claim, line),
        Source = Source(claim, line),
    };

    private static string Name(ClaimLoop claim, LineLoop line) =>
        (claim.Id ?? "claim-" + claim.At.Segment.ToString(CultureInfo.InvariantCulture)) + "-" + line.Number.ToString(CultureInfo.InvariantCulture);

    private static Claim ClaimOf(ClaimLoop claim, LineLoop line) => new()
    {
        Id = claim.Id,
        Line = line.Number,
        Submitted = claim.Submission.Date,
        Frequency = claim.Frequency,
        Replaces = claim.Replaces.Text,
        DelayReason = claim.DelayReason,
    };

    private Peer? PeerOf(ClaimLoop claim, LineLoop line) =>
        (line.Rendering ?? claim.Rendering) is { } rendering ? recent.Peer(rendering.Npi, rendering.Id)
        : claim.Billing.Provider?.Npi is { } npi ? recent.Peer(npi, null)
        : null;

    /// <summary>The program that the national meaning of HE, HF or HH names; null without exactly one of them.</summary>
    private static string? ProgramOf(LineLoop line) =>
        (line.Modifiers.Contains(MentalHealth), line.Modifiers.Contains(SubstanceUse), line.Modifiers.Contains(Integrated)) switch
        {
            (true, false, false) => "mental_health",
            (false, true, false) => "substance_use",
            (false, false, true) => "co_occurring",
            _ => null,
        };

    private static Delivery? DeliveryOf(LineLoop line)
    {
        bool isVideo = line.Modifiers.Contains(Video) || line.Modifiers.Contains(OldVideo);
        bool isAudio = line.Modifiers.Contains(Audio) || line.Modifiers.Contains(OldAudio);
        return (isVideo, isAudio) switch
        {
            (true, false) => Delivery.TelehealthVideo,
            (false, true) => Delivery.TelehealthAudio,
            _ => null,
        };
    }

    /// <summary>The line's diagnoses: empty where the claim has none, null where it has some and the line's pointers reach none of them.</summary>
    private ImmutableArray<DiagnosisCode>? CodesOf(ClaimLoop claim) =>
        indexCount == 0 && claim.Diagnoses.Count > 0 ? null : recent.Diagnoses(codes.AsSpan(0, indexCount));

    private RecordSource Source(ClaimLoop claim, LineLoop line)
    {
        LinePlaces places = new()
        {
            Number = line.NumberAt,
            Service = line.ServiceAt,
            Date = line.DateAt,
            ControlNumber = line.ControlNumber.At,
            Authorization = line.Authorization.At,
            Rendering = line.Rendering?.At ?? default,
            Supervising = line.Supervising?.At ?? default,
            HasPlaceOfService = line.PlaceOfService is not null,
            CountsMinutes = line.Minutes is not null,
            Modifiers = line.Modifiers.Positions,
            Diagnoses = recent.Indexes(indexes.AsSpan(0, indexCount)),
        };
        return new RecordSource(path, line.At.Line) { LocateX12 = new LineLocator(claim.Places, places).Locate };
    }

    private void WarnOfIcd9(ClaimLoop claim, LineLoop line)
    {
        if (claim.Diagnoses.FirstIcd9 is { } at && line.From >= Icd10Begins && !claim.IsIcd9Told)
        {
            claim.IsIcd9Told = true;
            results.Warning(at, $"HI calls its codes ICD-9 (BK, BF), but the service is of {Values.Iso(line.From.Value)}: from {Values.Iso(Icd10Begins)} on ICD-10-CM (ABK, ABF) is required.");
        }
    }
}
