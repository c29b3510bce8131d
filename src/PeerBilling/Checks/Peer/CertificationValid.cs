using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the peer held a valid certification on the date of service.</summary>
/// <remarks>
/// One accepted certification that was valid on every date of the line is enough; its last day, and the day it was issued, are included.
/// Dates decide: a certification that its issuer calls expired today was still valid on the dates before it expired, and one without a
/// status is judged by its dates alone; a suspended, revoked or pending one does not count. Unknown when the record has no
/// certifications, when an accepted one lacks its issue or expiry date, or when one has a name that the rule set does not know.
/// A certification that is past an expiry date worked out from its issue is unknown too: it may have been renewed.
/// </remarks>
public sealed record CertificationValid : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "certification-valid";

    /// <summary>Certifications of which one must be valid, by the vocabulary's names.</summary>
    public required ImmutableArray<string> Credentials { get; init; }

    /// <summary>How long after its last day services may still be billed, the end included; zero for none.</summary>
    public Period Grace { get; init; } = Period.Zero;

    /// <summary>How long a certification runs from its issue where no expiry date is recorded; null when it is not to be worked out.</summary>
    public Period? Term { get; init; }

    /// <summary>The calendar day on which certifications expire whatever their issue date, valid on that day; null for none.</summary>
    /// <remarks>A recorded expiry date after such a day is cut back to it.</remarks>
    public AnnualDate? FixedDay { get; init; }

    /// <summary>Years from one <see cref="FixedDay"/> of expiry to the next.</summary>
    public int CycleYears { get; init; } = 1;

    /// <summary>A year in which certifications expire on the <see cref="FixedDay"/>; null when each counts from its own issue, at most a cycle long.</summary>
    public int? AnchorYear { get; init; }

    /// <summary>True when a certification without an expiry date does not expire.</summary>
    public bool NoExpiry { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context) => !context.Explain && FixedDay is null && Grace.LeastDays() >= 0 && IsPlainlyValid(context)
        ? CheckResult.Pass
        : new CredentialValidity { Check = Name, Path = "peer.credentials", Accepted = Credentials, Rule = Rule }.Judge(context, context.Session.Peer?.Credentials);

    /// <summary>True when a certification's own dates cover the service, as those of nearly every session do.</summary>
    private bool IsPlainlyValid(in SessionContext context)
    {
        if (context.Session.Peer?.Credentials is not { } held)
        {
            return false;
        }

        foreach (Credential credential in held)
        {
            if (credential.Status is CredentialStatus.Active or CredentialStatus.Expired or null
                && credential.Issued <= context.Date && credential.Expires >= context.LastDate
                && CredentialSearch.Match(context, credential, Credentials, out _) == CredentialMatch.Accepted)
            {
                return true;
            }
        }

        return false;
    }

    private ValidityRule Rule => new()
    {
        Grace = Grace,
        Term = Term,
        FixedDay = FixedDay is { } day ? new FixedExpiry(day, CycleYears, AnchorYear) : null,
        NoExpiry = NoExpiry,
    };

    internal static CertificationValid Read(CheckSettings settings)
    {
        CertificationValid check = new()
        {
            Credentials = settings.Words("credentials", "Certifications of which one must be valid on the date of service.", SettingKind.Credential, required: true),
            Grace = settings.Period("grace", "How long after its last day services may still be billed, the end included.", Period.Zero).OrZero(),
            Term = settings.OptionalPeriod("term", "How long a certification runs from its issue where no expiry date is recorded: its last day is a day short of this."),
            FixedDay = settings.OptionalMonthDay("fixed_day", "Calendar day on which certifications expire whatever their issue date; they are valid on that day."),
            CycleYears = settings.Integer("cycle_years", "Years from one fixed day of expiry to the next.", min: 1, max: 100, fallback: 1),
            AnchorYear = settings.OptionalInteger("anchor_year", "A year in which certifications expire on the fixed day.", min: 1900, max: 2200),
            NoExpiry = settings.Flag("no_expiry", "True when a certification without an expiry date does not expire."),
        };
        settings.Require(check.FixedDay is not null || (check.CycleYears == 1 && check.AnchorYear is null), "cycle_years", "cycle_years and anchor_year are about fixed_day, which is absent.");
        settings.Require(!check.NoExpiry || (check.Term is null && check.FixedDay is null), "no_expiry", "no_expiry contradicts term and fixed_day.");
        return check;
    }
}
