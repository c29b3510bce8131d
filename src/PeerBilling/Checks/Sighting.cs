using PeerBilling.Model;

namespace PeerBilling.Checks;

/// <summary>One session as the checks across sessions see it: numbers alone. Equal texts have equal numbers; 0 is an absent one.</summary>
internal struct Sighting
{
    /// <summary>What a time, a number of units or of minutes is that the record does not say.</summary>
    public const int Unknown = int.MinValue;

    /// <summary>Which session it is, for findings to point to.</summary>
    public int Session;

    /// <summary>The part it plays for the check that judges.</summary>
    public Part Part;

    /// <summary>True when it is judged: it is of this batch, counted or an other, and the version of the rule in force on its date is the one that judges.</summary>
    public bool IsJudged;

    /// <summary>True when it was billed before this batch: it counts before all others and is never judged.</summary>
    public bool IsPast;

    /// <summary>The first date of service, in days since 1970-01-01.</summary>
    public int Day;

    /// <summary>The last date of service, included; the first one again for a line of one day.</summary>
    public int LastDay;

    /// <summary>When it began, in minutes since 1970-01-01T00:00Z, or <see cref="Unknown"/>.</summary>
    public int Start;

    /// <summary>When it ended, in minutes since 1970-01-01T00:00Z: as recorded, else the minutes of service after it began; or <see cref="Unknown"/>.</summary>
    public int End;

    /// <summary>The member.</summary>
    public int Member;

    /// <summary>The peer: by id, else by NPI.</summary>
    public int Peer;

    /// <summary>The supervisor: by id, else by NPI.</summary>
    public int Supervisor;

    /// <summary>The billing provider's NPI.</summary>
    public int BillingProvider;

    /// <summary>The group session's id.</summary>
    public int Group;

    /// <summary>The authorization's number.</summary>
    public int Authorization;

    /// <summary>The episode of care.</summary>
    public int Episode;

    /// <summary>The procedure code.</summary>
    public int Code;

    /// <summary>The modifiers, whatever their order.</summary>
    public int Modifiers;

    /// <summary>True for a session of a group.</summary>
    public bool IsGroup;

    /// <summary>True when the record says that peer and member met in person.</summary>
    public bool IsInPerson;

    /// <summary>What the check took from the record besides, when it observed it; 0 for nothing.</summary>
    public int Amount;

    /// <summary>Units billed, in thousandths, or <see cref="Unknown"/>.</summary>
    public int MilliUnits;

    /// <summary>Minutes of service, or <see cref="Unknown"/>.</summary>
    public int Minutes;

    /// <summary>The date the claim was or will be sent, in days since 1970-01-01, or <see cref="Unknown"/>.</summary>
    public int Submitted;

    /// <summary>What the rule set says of the service; null when it is not listed or not in force.</summary>
    public ServiceTerms? Terms;

    /// <summary>Minutes of service; where the record has none, those of the units billed; or <see cref="Unknown"/>.</summary>
    public readonly int MinutesOrBilled => Minutes != Unknown || MilliUnits == Unknown || Terms?.Unit?.Minutes is not { } size
        ? Minutes
        : (int)System.Math.Min((long)MilliUnits * size / 1000, int.MaxValue);
}
