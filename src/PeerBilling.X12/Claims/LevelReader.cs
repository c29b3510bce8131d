using System;
using NodaTime;

namespace PeerBilling.X12;

/// <summary>Reads the segments above the claims: who bills, whose claim it is, who pays.</summary>
internal sealed class LevelReader(ResultQueue results)
{
    private const int StateLength = 2;

    private NameLoop name;

    public Hierarchy Hierarchy { get; } = new(results);

    /// <summary>Starts a transaction.</summary>
    public void Begin()
    {
        name = NameLoop.None;
        Hierarchy.Clear();
    }

    public void Take(Segment segment)
    {
        switch (segment.Id)
        {
            case SegmentId.Hl:
                name = NameLoop.None;
                Hierarchy.Take(segment);
                break;
            case SegmentId.Nm1: name = Name(segment); break;
            case SegmentId.Sbr: name = NameLoop.None; break;
            case SegmentId.Prv when segment.Has(1, "BI"u8) && Hierarchy.Billing.Taxonomy.IsAbsent:
                Hierarchy.Billing.Taxonomy = new Found(segment.Text(3), segment.At);
                break;
            case SegmentId.N4 when name == NameLoop.BillingProvider: TakeState(segment); break;
            case SegmentId.Dmg: TakeBirth(segment); break;
        }
    }

    private NameLoop Name(Segment segment) => segment.Qualifier(1) switch
    {
        Qualifiers.BillingProvider => TakeBillingProvider(segment),
        Qualifiers.Subscriber => TakeSubscriber(segment),
        Qualifiers.Payer => TakePayer(segment),
        Qualifiers.Patient => NameLoop.Patient,
        _ => NameLoop.Other,
    };

    private NameLoop TakeBillingProvider(Segment segment)
    {
        if (Hierarchy.Billing.Provider is not null)
        {
            results.Warning(segment.At, "NM1*85 (2010AA) stands twice under one billing provider. The first is taken.");
            return NameLoop.Other;
        }

        Hierarchy.Billing.Provider = Provider.Read(segment, "2010AA", results);
        return NameLoop.BillingProvider;
    }

    private NameLoop TakeSubscriber(Segment segment)
    {
        SubscriberLevel subscriber = Hierarchy.Subscriber;
        if (subscriber.MemberId.IsAbsent)
        {
            subscriber.MemberId = new Found(segment.Text(9), segment.At);
            return NameLoop.Subscriber;
        }

        if (!segment.Is(9, subscriber.MemberId.Text))
        {
            subscriber.Doubt = "NM1*IL (2010BA) stands twice with different numbers above its claim: an HL may be missing, so that nobody can tell whose claim it is.";
        }

        return NameLoop.Other;
    }

    private NameLoop TakePayer(Segment segment)
    {
        if (Hierarchy.Subscriber.Payer.IsAbsent)
        {
            Hierarchy.Subscriber.Payer = new Found(segment.Text(9), segment.At);
        }

        return NameLoop.Other;
    }

    private void TakeState(Segment segment)
    {
        ReadOnlySpan<byte> state = segment[2];
        bool isAbroad = !segment.IsBlank(4) && !segment.Has(4, "US"u8) && !segment.Has(4, "USA"u8);
        if (state.Length == StateLength && IsLetter(state[0]) && IsLetter(state[1]) && !isAbroad && Hierarchy.Billing.State.IsAbsent)
        {
            Hierarchy.Billing.State = new Found(segment.Text(2)!.ToUpperInvariant(), segment.At);
        }
    }

    private void TakeBirth(Segment segment)
    {
        if (name is not (NameLoop.Subscriber or NameLoop.Patient))
        {
            return;
        }

        Birth birth = new(Values.TryDate(segment[2], out LocalDate date) ? date : null, segment.At);
        if (birth.Date is null && !segment.IsBlank(2))
        {
            results.Warning(segment.At, "DMG02 cannot be read as a date of birth: CCYYMMDD is expected. The date is taken as not known.");
        }

        if (name == NameLoop.Subscriber)
        {
            Hierarchy.Subscriber.Birth = birth;
        }
        else if (Hierarchy.Patient is { } patient)
        {
            patient.Birth = birth;
        }
    }

    private static bool IsLetter(byte b) => b is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z');
}
