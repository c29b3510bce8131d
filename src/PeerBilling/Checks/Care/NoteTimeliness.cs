using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the note of the session was signed in time.</summary>
/// <remarks>
/// The date of service is day zero, the last one where a line spans several days; a note signed before it does not count. Unknown when the
/// record does not say the date of the signature, or, where the note must come before the claim, the date the claim is sent. Holidays are
/// not known here: where a program does not count them either, a note may be called late that is not, so let such a rule only warn.
/// </remarks>
public sealed record NoteTimeliness : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "note-timeliness";

    private const int MostDays = 3660;

    /// <summary>Days after the date of service within which the note is signed, the last day included; null for no such limit.</summary>
    public int? Days { get; init; }

    /// <summary>True when Saturdays and Sundays do not count among <see cref="Days"/>.</summary>
    public bool BusinessDays { get; init; }

    /// <summary>Time after the date of service within which the note is signed, the last day included; null for no such limit.</summary>
    public Period? Within { get; init; }

    /// <summary>True when the note must be signed by the day the claim is sent, that day included.</summary>
    public bool BeforeClaim { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Note?.SignedOn is not { } signed)
        {
            return CheckResult.Missing(Name, "note.signedOn");
        }

        if (signed < context.LastDate)
        {
            return CheckResult.Fail(new($"{Name}/signed-early", "note.signedOn", actual: signed, expected: Fact.AtLeast(context.LastDate)));
        }

        LocalDate due = Due(context.LastDate);
        if (signed > due)
        {
            return CheckResult.Fail(new($"{Name}/late", "note.signedOn", actual: signed, expected: Fact.AtMost(due)));
        }

        return (BeforeClaim ? ClaimProblem(context, signed) : null) ?? (context.Explain ? context.Pass(Name, "note.signedOn", signed, due == LocalDate.MaxIsoValue ? default : Fact.AtMost(due)) : CheckResult.Pass);
    }

    internal static NoteTimeliness Read(CheckSettings settings)
    {
        NoteTimeliness check = new()
        {
            Days = settings.OptionalInteger("days", "Days after the date of service within which the note is signed, the last day included; 0 for the same day.", max: MostDays),
            BusinessDays = settings.Flag("business_days", "True when Saturdays and Sundays do not count among days; holidays do count."),
            Within = settings.OptionalPeriod("within", "Time after the date of service within which the note is signed, the last day included; an alternative to days."),
            BeforeClaim = settings.Flag("before_claim", "True when the note must be signed by the day the claim is sent, that day included."),
        };
        settings.Require(check.Days is not null || check.Within is not null || check.BeforeClaim, "days", "note-timeliness needs days, within or before_claim.");
        settings.Require(check.Days is null || check.Within is null, "within", "within is an alternative to days; give one of them.");
        settings.Require(!check.BusinessDays || check.Days is not null, "business_days", "business_days says how days are counted, and days is absent.");
        return check;
    }

    private static CheckResult? ClaimProblem(in SessionContext context, LocalDate signed)
    {
        if (context.Session.Claim?.Submitted is not { } submitted)
        {
            return CheckResult.Missing(Name, "claim.submitted");
        }

        return signed > submitted
            ? CheckResult.Fail(new($"{Name}/after-claim", "note.signedOn", actual: signed, expected: Fact.AtMost(submitted)))
            : null;
    }

    /// <summary>The last day for the signature: the earlier of two limits, the end of the calendar without any.</summary>
    private LocalDate Due(LocalDate date)
    {
        LocalDate byDays = Days is not { } days ? LocalDate.MaxIsoValue
            : BusinessDays ? DayCount.OfWeekdays(date, days)
            : DayCount.OfDays(date, days);
        return Within is { } within ? LocalDate.Min(byDays, date.Later(within)) : byDays;
    }
}
