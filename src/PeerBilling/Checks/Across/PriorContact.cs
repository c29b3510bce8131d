using System;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that the member was seen in a certain way not long before, such as in person within six months before a session by telephone.</summary>
/// <remarks>
/// A session given in that way itself passes, and so does one with such a session of the member on its own date or before it, in the batch or billed before, in or
/// outside the rule. Without one it is not known: the member may have been seen in a service that is not in the history. Unknown, too, without
/// the member or the way of delivery. This check never fails a session.
/// </remarks>
public sealed record PriorContact : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "prior-contact";

    /// <summary>How long before the date of service the member may have been seen last, the day so long before included.</summary>
    public required Period Within { get; init; }

    /// <summary>The ways of delivery that count.</summary>
    public required ImmutableArray<Delivery> Deliveries { get; init; }

    /// <summary>True when it must have been the same billing provider.</summary>
    public bool SameProvider { get; init; }

    /// <inheritdoc/>
    public override CheckScope Scope => CheckScope.Member;

    internal override Observation Observe(in SessionContext context)
    {
        if ((Subject.Missing(context.Session, Scope) ?? (context.Session.Delivery is null ? "delivery" : null)) is { } missing)
        {
            return Observation.Missing(Name, missing);
        }

        return Deliveries.Contains(context.Session.Delivery!.Value)
            ? Observation.Lifted
            : Observation.Counted with { Amount = CalendarPeriods.Number(context.Date.Earlier(Within)) };
    }

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => false;

    internal override Part ObserveOutside(in SessionContext context) =>
        Subject.Missing(context.Session, Scope) is null && context.Session.Delivery is { } delivery && Deliveries.Contains(delivery) ? Part.Other : Part.None;

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        foreach (ref readonly Sighting one in sightings)
        {
            if (one.IsJudged && one.Part == Part.Counted && !IsSeen(sightings, one))
            {
                findings.Add(one, CheckResult.Unknown(new($"{Name}/none-seen", "delivery", expected: Fact.AtLeast(CalendarPeriods.Date(one.Amount)))));
            }
        }
    }

    internal static PriorContact Read(CheckSettings settings)
    {
        PriorContact check = new()
        {
            Within = settings.Period("within", "How long before the date of service the member may have been seen last, the day so long before included."),
            Deliveries = settings.Choices<Delivery>("deliveries", "The ways of delivery that count as being seen."),
            SameProvider = settings.Flag("same_provider", "True when it must have been the same billing provider."),
        };
        settings.Require(!check.Deliveries.IsEmpty, "deliveries", "prior-contact needs deliveries, such as [in_person].");
        return check;
    }

    private bool IsSeen(ReadOnlySpan<Sighting> sightings, in Sighting one)
    {
        foreach (ref readonly Sighting other in sightings)
        {
            if (other.Part is Part.Lifted or Part.Other
                && other.Day <= one.Day
                && other.LastDay >= one.Amount
                && (!SameProvider || (one.BillingProvider != 0 && other.BillingProvider == one.BillingProvider)))
            {
                return true;
            }
        }

        return false;
    }
}
