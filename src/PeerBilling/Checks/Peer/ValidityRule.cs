using System.Runtime.InteropServices;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>How long a credential is valid, and its judgement on a date.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ValidityRule
{
    /// <summary>How long after its last day services may still be billed.</summary>
    public required Period Grace { get; init; }

    /// <summary>How long it runs from its issue where no expiry is recorded; null when no document says.</summary>
    public Period? Term { get; init; }

    /// <summary>The calendar day on which all expire; null where there is none.</summary>
    public FixedExpiry? FixedDay { get; init; }

    /// <summary>True when a credential without an expiry date does not expire.</summary>
    public bool NoExpiry { get; init; }

    /// <summary>Judges one credential on all dates of a line.</summary>
    public CredentialStanding Judge(Credential credential, LocalDate date, LocalDate lastDate)
    {
        if (Withdrawn(credential.Status) is { } withdrawn)
        {
            return new(withdrawn, withdrawn == CredentialState.Pending ? null : credential.Expires ?? LocalDate.MaxIsoValue, "status");
        }

        if (credential.Issued > date)
        {
            return new(CredentialState.NotYetIssued, null, "issued");
        }

        return credential.Expires is { } recorded ? JudgeRecorded(credential, recorded, lastDate) : JudgeDerived(credential, lastDate);
    }

    private static CredentialState? Withdrawn(CredentialStatus? status) => status switch
    {
        CredentialStatus.Suspended => CredentialState.Suspended,
        CredentialStatus.Revoked => CredentialState.Revoked,
        CredentialStatus.Pending => CredentialState.Pending,
        _ => null,
    };

    private CredentialStanding JudgeRecorded(Credential credential, LocalDate recorded, LocalDate lastDate)
    {
        LocalDate last = CutBack(recorded, credential.Issued);
        if (last.Later(Grace) < lastDate)
        {
            return new(CredentialState.Expired, last, "expires");
        }

        return credential.Issued is null ? new(CredentialState.Open, null, "issued") : new(CredentialState.Valid, last, "expires");
    }

    /// <summary>Without an expiry date: a certificate past its derived end may have been renewed, so nothing here is expired.</summary>
    private CredentialStanding JudgeDerived(Credential credential, LocalDate lastDate)
    {
        if (credential.Status == CredentialStatus.Expired)
        {
            return new(CredentialState.Open, null, "expires");
        }

        if (credential.Issued is not { } issued)
        {
            return new(CredentialState.Open, null, "issued");
        }

        if (NoExpiry)
        {
            return new(CredentialState.Valid, LocalDate.MaxIsoValue, "issued");
        }

        LocalDate? last = DerivedLast(issued);
        return last?.Later(Grace) >= lastDate ? new(CredentialState.Valid, last, "issued") : new(CredentialState.Open, null, "expires");
    }

    private LocalDate? DerivedLast(LocalDate issued) => (Term, FixedDay) switch
    {
        ({ } term, _) => CutBack(issued.Later(term).DayBefore(), issued),
        (null, { } fixedDay) => fixedDay.After(issued),
        _ => null,
    };

    /// <summary>The latest fixed day on or before a date; the date itself where the first such day after issue is still to come.</summary>
    private LocalDate CutBack(LocalDate last, LocalDate? issued) =>
        FixedDay is { } fixedDay && issued is { } first && fixedDay.OnOrBefore(last) is var cut && cut > first ? cut : last;
}
