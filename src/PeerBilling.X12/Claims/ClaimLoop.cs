using System.Collections.Immutable;
using System.Globalization;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>The claim at hand (loop 2300 with 2310) and the levels it stands under.</summary>
internal sealed class ClaimLoop
{
    private ClaimPlaces? places;
    private Member? member;
    private BillingProvider? billingProvider;

    public required Place At { get; init; }

    public required BillingLevel Billing { get; init; }

    public required SubscriberLevel Subscriber { get; init; }

    public required PatientLevel? Patient { get; init; }

    public required Submission Submission { get; init; }

    public string? Id { get; init; }

    public string? Frequency { get; init; }

    public string? DelayReason { get; init; }

    /// <summary>CLM02; null when it is absent or cannot be read.</summary>
    public decimal? Charge { get; init; }

    /// <summary>CLM05-1; null when it is absent, or cannot be read and <see cref="HasBadPlace"/> says so.</summary>
    public PlaceOfService? PlaceOfService { get; init; }

    public bool HasBadPlace { get; init; }

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
    public decimal? LineCharges { get; set; } = 0m;

    /// <summary>True once the claim's ICD-9 qualifiers were warned of.</summary>
    public bool IsIcd9Told { get; set; }

    public ClaimPlaces Places => places ??= MakePlaces();

    public Member? Member => member ??= MakeMember();

    public BillingProvider? BillingProvider => billingProvider ??= MakeBillingProvider();

    /// <summary>The birth date of the patient: never the subscriber's where another is the patient.</summary>
    private Birth Birth => Patient?.Birth ?? Subscriber.Birth;

    /// <summary>Opens the claim that a CLM begins.</summary>
    public static ClaimLoop Read(Segment segment, Hierarchy levels, Submission submission, ResultQueue results)
    {
        if (segment.Text(1) is null)
        {
            results.Warning(segment.At, "CLM01 is empty: the claim's id (patient control number) is expected there.");
        }

        string? place = segment.Component(5, 1);
        bool isPlace = Model.PlaceOfService.TryParse(place, out PlaceOfService placeOfService);
        return new ClaimLoop
        {
            At = segment.At,
            Billing = levels.Billing,
            Subscriber = levels.Subscriber,
            Patient = levels.Patient,
            Submission = submission,
            Doubt = levels.Subscriber.Doubt,
            Id = segment.Text(1),
            Charge = segment.Text(2) is { } total && Values.TryNumber(total, out decimal charge) ? charge : null,
            PlaceOfService = isPlace ? placeOfService : null,
            HasBadPlace = !isPlace && place is not null,
            Frequency = segment.Component(5, 3),
            DelayReason = segment.Text(20),
        };
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

    private Member? MakeMember() =>
        Subscriber.MemberId.Text is null && Birth.Date is null ? null : new Member { Id = Subscriber.MemberId.Text, BirthDate = Birth.Date };

    private BillingProvider? MakeBillingProvider() =>
        Billing.Provider is null && Billing.Taxonomy.Text is null
            ? null
            : new BillingProvider { Npi = Billing.Provider?.AsNpi(), Taxonomy = Billing.Taxonomy.Text };

    private ClaimPlaces MakePlaces()
    {
        ImmutableArray<Diagnosis>.Builder diagnoses = ImmutableArray.CreateBuilder<Diagnosis>(Diagnoses.Count);
        for (int i = 0; i < Diagnoses.Count; i++)
        {
            diagnoses.Add(Diagnoses[i]);
        }

        return new ClaimPlaces
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
            Diagnoses = diagnoses.MoveToImmutable(),
        };
    }
}
