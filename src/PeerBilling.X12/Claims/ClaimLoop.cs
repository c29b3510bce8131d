using System;
using System.Globalization;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The claim at hand (loop 2300 with 2310) and the levels it stands under. The next one is read into the same object.</summary>
internal sealed class ClaimLoop
{
    private ClaimPlaces? places;
    private Member? member;
    private BillingProvider? billingProvider;
    private Authorization? authorized;

    public Place At { get; private set; }

    public BillingLevel Billing { get; private set; } = new();

    public SubscriberLevel Subscriber { get; private set; } = new();

    public PatientLevel? Patient { get; private set; }

    public Submission Submission { get; private set; }

    public string? Id { get; private set; }

    public string? Frequency { get; private set; }

    public string? DelayReason { get; private set; }

    /// <summary>CLM02; null when it is absent or cannot be read.</summary>
    public decimal? Charge { get; private set; }

    /// <summary>CLM05-1; null when it is absent, or cannot be read and <see cref="HasBadPlace"/> says so.</summary>
    public PlaceOfService? PlaceOfService { get; private set; }

    public bool HasBadPlace { get; private set; }

    public Found Authorization { get; set; }

    public Found Replaces { get; set; }

    public Provider? Rendering { get; set; }

    public Provider? Supervising { get; set; }

    public DiagnosisList Diagnoses { get; } = new();

    /// <summary>Why nobody can tell whose claim this is; null when all is well.</summary>
    public string? Doubt { get; set; }

    /// <summary>How many service lines began.</summary>
    public int Lines { get; set; }

    /// <summary>The charges of the lines together; null when one of them is not known.</summary>
    public decimal? LineCharges { get; set; }

    /// <summary>True once the claim's ICD-9 qualifiers were warned of.</summary>
    public bool IsIcd9Told { get; set; }

    public ClaimPlaces Places => places ??= MakePlaces();

    public Member? Member => member ??= MakeMember();

    public BillingProvider? BillingProvider => billingProvider ??= Billing.Record();

    /// <summary>The claim's own authorization; null when it has none.</summary>
    public Authorization? Authorized => authorized ??= Authorization.Text is { } number ? new Authorization { Number = number } : null;

    /// <summary>The birth date of the patient: never the subscriber's where another is the patient.</summary>
    private Birth Birth => Patient?.Birth ?? Subscriber.Birth;

    /// <summary>Opens the claim that a CLM begins, in place of the one before it.</summary>
    public void Begin(Segment segment, Hierarchy levels, Submission submission, ResultQueue results)
    {
        Clear();
        (At, Submission) = (segment.At, submission);
        (Billing, Subscriber, Patient) = (levels.Billing, levels.Subscriber, levels.Patient);
        Doubt = levels.Subscriber.Doubt;
        Id = segment.Text(1);
        if (Id is null)
        {
            results.Warning(segment.At, "CLM01 is empty: the claim's id (patient control number) is expected there.");
        }

        Charge = !segment.IsBlank(2) && Values.TryNumber(segment[2], out decimal charge) ? charge : null;
        ReadPlace(segment);
        DelayReason = segment.Text(20);
    }

    /// <summary>Ends the claim: warns when it has no line, or when CLM02 is not what its lines add up to.</summary>
    public void CheckTotal(ResultQueue results)
    {
        if (Lines == 0)
        {
            results.Warning(At, "The claim has no service line: at least one LX with SV1 is expected after CLM.");
        }
        else if (Charge is not { } total)
        {
            results.Warning(At, "CLM02 is empty or no amount: the total charge of the claim is expected there.");
        }
        else if (LineCharges is { } sum && sum != total)
        {
            results.Warning(At, $"CLM02 holds {Money(total)}, but the charges of the lines (SV102) add up to {Money(sum)}.");
        }
    }

    private static string Money(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);

    private void Clear()
    {
        (places, member, billingProvider, authorized) = (null, null, null, null);
        (Authorization, Replaces, Rendering, Supervising) = (default, default, null, null);
        (Lines, LineCharges, IsIcd9Told) = (0, 0m, false);
        Diagnoses.Clear();
    }

    private void ReadPlace(Segment segment)
    {
        Components parts = segment.Components(5);
        ReadOnlySpan<byte> place = parts.Next();
        bool isPlace = Model.PlaceOfService.TryParse(place, out PlaceOfService placeOfService);
        PlaceOfService = isPlace ? placeOfService : null;
        HasBadPlace = !isPlace && !place.IsEmpty;
        parts.Next();
        Frequency = segment.Text(parts.Next());
    }

    private Member? MakeMember() =>
        Subscriber.MemberId.Text is null && Birth.Date is null ? null : new Member { Id = Subscriber.MemberId.Text, BirthDate = Birth.Date };

    private ClaimPlaces MakePlaces() => new()
    {
        Claim = At,
        Rendering = Rendering?.At ?? default,
        Supervising = Supervising?.At ?? default,
        Authorization = Authorization.At,
        Replaces = Replaces.At,
        Billing = Billing.Provider?.At ?? default,
        Taxonomy = Billing.Taxonomy.At,
        State = Billing.State.At,
        Subscriber = Subscriber.MemberId.At,
        Payer = Subscriber.Payer.At,
        Birth = Birth.At,
        HasPatient = Patient is not null,
        Submitted = Submission.At,
        IsSubmittedByGroup = Submission.IsOfGroup,
        Diagnoses = Diagnoses.Places(),
    };
}
