using System;

namespace PeerBilling.X12;

/// <summary>The levels above a claim, as HL opens them: billing provider, subscriber, patient. Each closes everything below it.</summary>
/// <remarks>A level belongs to the last one above it, for HL02 is often wrong; where the two disagree a warning says so.</remarks>
internal sealed class Hierarchy(ResultQueue results)
{
    private int lastNumber;

    public BillingLevel Billing { get; private set; } = new();

    /// <summary>The subscriber at hand; no claim outlives its level.</summary>
    public SubscriberLevel Subscriber { get; } = new();

    /// <summary>The patient; null where the subscriber is the patient.</summary>
    public PatientLevel? Patient { get; private set; }

    /// <summary>Starts a transaction.</summary>
    public void Clear()
    {
        lastNumber = 0;
        (Billing, Patient) = (new BillingLevel(), null);
        Subscriber.Begin(default);
    }

    public void Take(Segment segment)
    {
        CheckNumber(segment);
        ShortText number = new(segment[1]);
        Patient = null;
        switch (segment.Qualifier(3))
        {
            case Qualifiers.BillingLevel:
                Billing = new BillingLevel { Number = number };
                Subscriber.Begin(default);
                break;
            case Qualifiers.SubscriberLevel:
                CheckParent(segment, Billing.Number);
                Subscriber.Begin(number);
                break;
            case Qualifiers.PatientLevel:
                CheckParent(segment, Subscriber.Number);
                Patient = new PatientLevel();
                break;
            default:
                results.Warning(segment.At, "HL03 is none of 20 (billing provider), 22 (subscriber) and 23 (patient). What follows is read as a subscriber.");
                Subscriber.Begin(default);
                break;
        }
    }

    private void CheckNumber(Segment segment)
    {
        bool isNumber = Values.TryCount(segment[1], out int number);
        if (!isNumber || number <= lastNumber)
        {
            results.WarnOnce("HL01", segment.At, $"HL01 holds {Values.Quote(segment[1])}, which does not follow {lastNumber}. Levels are taken in their order instead.");
        }

        lastNumber = number;
    }

    private void CheckParent(Segment segment, ShortText parent)
    {
        if (!parent.Is(segment[2]))
        {
            string right = parent.IsAbsent ? "has no level above it" : $"stands below HL {Values.Quote(parent.ToString().AsSpan())}";
            results.Warning(segment.At, $"HL02 holds {Values.Quote(segment[2])}, but this level {right}. The order of the levels is taken.");
        }
    }
}
