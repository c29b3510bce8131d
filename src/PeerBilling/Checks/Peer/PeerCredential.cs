using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the peer holds a certification that the program accepts.</summary>
/// <remarks>
/// Says only that the peer holds it; whether it was valid on the date of service is certification-valid's question. Unknown when the
/// record has no certifications, when none is accepted but one has a name that the rule set does not know, or when an accepted one does
/// not say its specializations where one is needed. A certification of another state does not count.
/// </remarks>
public sealed record PeerCredential : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "peer-credential";

    private const string Path = "peer.credentials";

    /// <summary>Certifications of which the peer must hold one, by the vocabulary's names.</summary>
    public required ImmutableArray<string> Credentials { get; init; }

    /// <summary>Credentials that the peer must hold besides, all of them; empty for none.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    /// <summary>Credentials that sound alike but do not count; empty for none.</summary>
    public ImmutableArray<string> NotAccepted { get; init; } = [];

    /// <summary>Specializations of which the accepted certification must carry one; empty for any.</summary>
    public ImmutableArray<string> Specializations { get; init; } = [];

    /// <summary>Stages of which the accepted certification must have one; empty for any.</summary>
    public ImmutableArray<string> Stages { get; init; } = [];

    /// <summary>How long after being hired a peer may serve without the certification, the last day included; null for no such time.</summary>
    public Period? HiredGrace { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        CheckResult held = EvaluateHeld(context);
        return HiredGrace is { } grace && held.Outcome != Outcome.Pass ? NewlyHired(context, grace, held) : held;
    }

    internal static PeerCredential Read(CheckSettings settings) => new()
    {
        Credentials = settings.Words("credentials", "Certifications of which the peer must hold one.", SettingKind.Credential, required: true),
        Also = settings.Words("also", "Credentials that the peer must hold besides, all of them.", SettingKind.Credential),
        NotAccepted = settings.Words("not_accepted", "Credentials that sound alike but do not count.", SettingKind.Credential),
        Specializations = settings.Words("specializations", "Specializations of which the accepted certification must carry one; spelling is compared without case, blanks and hyphens."),
        Stages = settings.Words("stages", "Stages of which the accepted certification must have one, such as trainee."),
        HiredGrace = settings.OptionalPeriod("hired_grace", "How long after being hired a peer may serve without the certification, the last day included; not at all when absent."),
    };

    /// <summary>True when the stage of a certification is one that counts.</summary>
    internal bool HasStage(CredentialTerm term) => Stages.Length == 0 || (term.Stage is { } stage && FreeText.Contains(Stages, stage));

    /// <summary>Passes in the time after being hired; where that date is absent, what would fail is not known.</summary>
    private static CheckResult NewlyHired(in SessionContext context, Period grace, CheckResult otherwise)
    {
        if (context.Session.Peer?.Hired is not { } hired)
        {
            return otherwise.Outcome == Outcome.Fail ? CheckResult.Missing(Name, "peer.hired") : otherwise;
        }

        return hired <= context.Date && context.LastDate <= hired.Later(grace) ? context.Pass(Name, "peer.hired", hired, Fact.AtLeast(context.LastDate.Earlier(grace))) : otherwise;
    }

    private CheckResult EvaluateHeld(in SessionContext context)
    {
        if (context.Session.Peer?.Credentials is not { } held)
        {
            return CheckResult.Missing(Name, Path);
        }

        foreach (Credential credential in held)
        {
            if (IsAccepted(context, credential, out CredentialTerm? term))
            {
                return EvaluateAlso(context, held, term!);
            }
        }

        return PeerCredentialRefusal.Of(this, context, held);
    }

    private bool IsAccepted(in SessionContext context, Credential credential, out CredentialTerm? term) =>
        CredentialSearch.Match(context, credential, Credentials, out term) == CredentialMatch.Accepted
        && HasStage(term!)
        && (Specializations.Length == 0 || (credential.Specializations is { } carried && FreeText.Overlap(Specializations, carried)));

    private CheckResult EvaluateAlso(in SessionContext context, ImmutableArray<Credential> held, CredentialTerm accepted)
    {
        foreach (string needed in Also)
        {
            if (!CredentialSearch.IsHeld(context, held, needed))
            {
                return CredentialSearch.FirstUnrecognized(context, Name, Path, held)
                    ?? CheckResult.Fail(new($"{Name}/also-not-held", Path, actual: CredentialSearch.Held(context, held), expected: needed, subject: accepted.Name));
            }
        }

        return context.Explain ? context.Pass(Name, Path, accepted.Name) : CheckResult.Pass;
    }
}
