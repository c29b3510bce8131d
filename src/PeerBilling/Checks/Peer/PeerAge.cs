using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the peer is old enough, and young enough, on the date of service or when certified.</summary>
/// <remarks>
/// Ages are whole years. Where certifications are named, the rule is about their holders and not applicable to other peers; of several
/// accepted certifications one issued at the right age is enough. Unknown without a birth date, or without the date of issue where the
/// age is tested then. Findings tell the age, never the birth date.
/// </remarks>
public sealed record PeerAge : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "peer-age";

    private const string Field = "peer.birthDate";

    /// <summary>The least age, in whole years, included; null for none.</summary>
    public int? Min { get; init; }

    /// <summary>The greatest age, in whole years, included, so that a peer passes until the day before the next birthday; null for none.</summary>
    public int? Max { get; init; }

    /// <summary>The date on which the age is tested.</summary>
    public PeerAgeTest TestedOn { get; init; } = PeerAgeTest.Service;

    /// <summary>Certifications whose holders the rule is about, by the vocabulary's names; empty for all peers.</summary>
    public ImmutableArray<string> Credentials { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (Credentials.Length > 0 && CredentialSearch.NotConcerned(context, Name, Credentials) is { } notConcerned)
        {
            return notConcerned;
        }

        if (context.Session.Peer?.BirthDate is not { } birth)
        {
            return CheckResult.Missing(Name, Field);
        }

        if (TestedOn == PeerAgeTest.Certification)
        {
            return EvaluateAtIssue(context, birth);
        }

        CheckResult first = Judge(context, birth, context.Date);
        return first.Outcome == Outcome.Pass && context.Session.DateOfServiceEnd is { } last ? Judge(context, birth, last) : first;
    }

    internal static PeerAge Read(CheckSettings settings)
    {
        PeerAge check = new()
        {
            Min = settings.OptionalInteger("min", "Least age of the peer in whole years, the end included."),
            Max = settings.OptionalInteger("max", "Greatest age of the peer in whole years, the end included."),
            TestedOn = settings.Choice("tested_on", "The date on which the age is tested: that of the service, or that on which an accepted certification was issued.", PeerAgeTest.Service),
            Credentials = settings.Words("credentials", "Certifications whose holders the rule is about; all peers when absent.", SettingKind.Credential),
        };
        settings.Require(check.Min is not null || check.Max is not null, "min", "peer-age needs min, max or both.");
        settings.Require(!(check.Max < check.Min), "max", "max is less than min, so no age would pass.");
        settings.Require(check.TestedOn == PeerAgeTest.Service || check.Credentials.Length > 0, "credentials", "credentials are needed where the age is tested on certification.");
        return check;
    }

    private CheckResult EvaluateAtIssue(in SessionContext context, LocalDate birth)
    {
        CheckResult result = CheckResult.Skipped;
        ImmutableArray<Credential> held = context.Session.Peer!.Credentials ?? [];
        for (int i = 0; i < held.Length; i++)
        {
            if (CredentialSearch.Match(context, held[i], Credentials, out _) != CredentialMatch.Accepted)
            {
                continue;
            }

            CheckResult one = held[i].Issued is { } issued ? Judge(context, birth, issued) : CheckResult.Missing(Name, $"peer.credentials[{i}].issued");
            if (one.Outcome == Outcome.Pass)
            {
                return one;
            }

            result = result.Outcome == Outcome.Unknown ? result : one;
        }

        return result;
    }

    private CheckResult Judge(in SessionContext context, LocalDate birth, LocalDate date)
    {
        if (birth > date)
        {
            return CheckResult.Fail(new($"{Name}/born-later", Field, expected: Fact.AtMost(date), subject: Names.Of(TestedOn)));
        }

        int age = birth.AgeOn(date);
        if (age < Min)
        {
            return CheckResult.Fail(new($"{Name}/too-young", Field, actual: age, expected: Fact.AtLeast(Min.Value), subject: Names.Of(TestedOn)));
        }

        return age > Max
            ? CheckResult.Fail(new($"{Name}/too-old", Field, actual: age, expected: Fact.AtMost(Max.Value), subject: Names.Of(TestedOn)))
            : (context.Explain ? context.Pass(Name, Field, age, Min is { } min ? Fact.AtLeast(min) : Fact.AtMost(Max ?? age)) : CheckResult.Pass);
    }
}
