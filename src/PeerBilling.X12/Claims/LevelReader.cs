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
            case "HL":
                name = NameLoop.None;
                Hierarchy.Take(segment);
                break;
            case "NM1": name = Name(segment); break;
            case "SBR": name = NameLoop.None; break;
            case "PRV" when segment.Has(1, "BI") && Hierarchy.Billing.Taxonomy.IsAbsent:
                Hierarchy.Billing.Taxonomy = new Found(segment.Text(3), segment.At);
                break;
            case "N4" when name == NameLoop.BillingProvider: TakeState(segment); break;
            case "DMG": TakeBirth(segment); break;
        }
    }

    private NameLoop Name(Segment segment) => segment.Text(1) switch
    {
        "85" => TakeBillingProvider(segment),
        "IL" => TakeSubscriber(segment),
        "PR" => TakePayer(segment),
        "QC" => NameLoop.Patient,
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

        if (subscriber.MemberId.Text != segment.Text(9))
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
        ReadOnlySpan<char> state = segment[2];
        bool isAbroad = segment.Text(4) is not (null or "US" or "USA");
        if (state.Length == StateLength && IsLetter(state[0]) && IsLetter(state[1]) && !isAbroad && Hierarchy.Billing.State.IsAbsent)
        {
            Hierarchy.Billing.State = new Found(state.ToString().ToUpperInvariant(), segment.At);
        }
    }

    private void TakeBirth(Segment segment)
    {
        Birth birth = new(Values.TryDate(segment[2], out LocalDate date) ? date : null, segment.At);
        if (name is not (NameLoop.Subscriber or NameLoop.Patient))
        {
            return;
        }

        if (birth.Date is null && segment.Text(2) is not null)
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

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
