using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Benchmarks;

/// <summary>What a programmer would write instead of a rule set: the conditions of <see cref="SixteenRules"/>, with every number and name in the code.</summary>
internal static class HandWritten
{
    /// <summary>A bit for each condition that is broken; 0 for a pass.</summary>
    public static int Judge(SessionRecord session)
    {
        int minutes = session.Minutes ?? Elapsed(session) ?? -1;
        int broken = session.ProcedureCode == Codes.PeerService && session.Program == "mental_health" ? 0 : 1;
        broken |= minutes >= 0 && session.Units is { } billed && Elapsed(session) is not < 0 && billed.Value <= UnitsFor(minutes) ? 0 : 1 << 1;
        broken |= session.Units is { } units && units.IsWhole && units.Value is >= 1 and <= 16 ? 0 : 1 << 2;
        broken |= minutes >= 8 ? 0 : 1 << 3;
        broken |= session.Modifiers is { } modifiers && (modifiers.Contains(Codes.He) || modifiers.Contains(Codes.Hf)) ? 0 : 1 << 4;
        broken |= session.PlaceOfService is { } place && (place == Codes.Office || place == Codes.Home || place == Codes.Clinic) ? 0 : 1 << 5;
        broken |= session.GroupSize is >= 1 and <= 12 ? 0 : 1 << 6;
        broken |= IsCertified(session) ? 0 : 1 << 7;
        broken |= session.Peer?.TrainingHours >= 40 ? 0 : 1 << 8;
        broken |= IsAdult(session.Peer?.BirthDate, session.DateOfService) ? 0 : 1 << 9;
        broken |= IsPlanned(session) ? 0 : 1 << 10;
        broken |= IsAuthorized(session) ? 0 : 1 << 11;
        broken |= IsAdult(session.Member?.BirthDate, session.DateOfService) ? 0 : 1 << 12;
        broken |= IsDocumented(session) ? 0 : 1 << 13;
        broken |= session.Activity == Activity.DirectService ? 0 : 1 << 14;
        broken |= IsInTime(session) ? 0 : 1 << 15;
        return broken;
    }

    /// <summary>Minutes from start to end by the clock; null when one is not known. Not across a change of daylight-saving time.</summary>
    public static int? Elapsed(SessionRecord session)
    {
        if (session.Start is not { } start || session.End is not { } end)
        {
            return null;
        }

        int days = start.Date == end.Date ? 0 : Period.DaysBetween(start.Date, end.Date);
        return (int)((days * (24L * 60)) + ((end.TickOfDay - start.TickOfDay) / NodaConstants.TicksPerMinute));
    }

    /// <summary>Units of fifteen minutes, a further one once past its half.</summary>
    public static int UnitsFor(int minutes) => (minutes / 15) + (minutes % 15 > 7 ? 1 : 0);

    /// <summary>Whether a certificate covers the date.</summary>
    public static bool IsCertified(SessionRecord session)
    {
        if (session.Peer?.Credentials is not { } held)
        {
            return false;
        }

        foreach (Credential credential in held)
        {
            if (credential.Type == "ZPS" && credential.State == "ZZ" && credential.Status == CredentialStatus.Active
                && credential.Issued <= session.DateOfService && credential.Expires >= session.DateOfService)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody is eighteen.</summary>
    public static bool IsAdult(LocalDate? birth, LocalDate date) => birth is { } born && born.PlusYears(18) <= date;

    /// <summary>Whether a signed plan of care names peer support.</summary>
    public static bool IsPlanned(SessionRecord session) => session.PlanOfCare is { IncludesPeerSupport: true } plan
        && plan.Effective <= session.DateOfService && !(plan.Expires < session.DateOfService) && plan.SignedOn <= session.DateOfService;

    /// <summary>Whether the authorization covers date and units.</summary>
    public static bool IsAuthorized(SessionRecord session) => session.Authorization is { Number: { Length: > 0 } } authorization
        && authorization.From <= session.DateOfService && authorization.To >= session.DateOfService && !(session.Units > authorization.Units);

    /// <summary>Whether the note has what it must.</summary>
    public static bool IsDocumented(SessionRecord session) =>
        session.Note?.Elements is { } elements && elements.Contains("goal") && elements.Contains("intervention") && elements.Contains("response");

    /// <summary>Whether the claim was sent within a year.</summary>
    public static bool IsInTime(SessionRecord session) =>
        session.Claim?.Submitted is { } submitted && submitted >= session.DateOfService && submitted <= session.DateOfService.PlusDays(365);
}
