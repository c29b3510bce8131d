using System.Collections.Immutable;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Says why none of a peer's credentials is accepted: the nearest miss first.</summary>
internal static class PeerCredentialRefusal
{
    private const string Name = PeerCredential.Name;
    private const string Path = "peer.credentials";

    /// <summary>The reason, or unknown when an absent field or an unknown name could still decide otherwise.</summary>
    public static CheckResult Of(PeerCredential rule, in SessionContext context, ImmutableArray<Credential> held) =>
        WithoutSpecializations(rule, context, held)
        ?? CredentialSearch.FirstUnrecognized(context, Name, Path, held)
        ?? AlmostAccepted(rule, context, held)
        ?? NotAccepted(rule, context, held)
        ?? CheckResult.Fail(new($"{Name}/not-held", Path, actual: CredentialSearch.Held(context, held), expected: Fact.OneOf(rule.Credentials)));

    private static CheckResult? WithoutSpecializations(PeerCredential rule, in SessionContext context, ImmutableArray<Credential> held)
    {
        for (int i = 0; i < held.Length; i++)
        {
            if (held[i].Specializations is null
                && CredentialSearch.Match(context, held[i], rule.Credentials, out CredentialTerm? term) == CredentialMatch.Accepted
                && rule.HasStage(term!))
            {
                return CheckResult.Missing(Name, $"{Path}[{i}].specializations");
            }
        }

        return null;
    }

    /// <summary>Of an accepted type, but of another specialization, stage or state.</summary>
    private static CheckResult? AlmostAccepted(PeerCredential rule, in SessionContext context, ImmutableArray<Credential> held)
    {
        Reason? nearest = null;
        for (int i = 0; i < held.Length; i++)
        {
            CredentialMatch match = CredentialSearch.Match(context, held[i], rule.Credentials, out CredentialTerm? term);
            if (match == CredentialMatch.Accepted && rule.HasStage(term!))
            {
                return CheckResult.Fail(new($"{Name}/other-specialization", $"{Path}[{i}].specializations", actual: held[i].Specializations!.Value, expected: Fact.OneOf(rule.Specializations), subject: term!.Name));
            }

            nearest = match switch
            {
                CredentialMatch.Accepted => new($"{Name}/other-stage", $"{Path}[{i}].type", actual: term!.Stage ?? "none", expected: Fact.OneOf(rule.Stages), subject: term.Name),
                CredentialMatch.OtherState => nearest ?? new($"{Name}/other-state", $"{Path}[{i}].state", actual: held[i].State, expected: term!.State, subject: term.Name),
                _ => nearest,
            };
        }

        return nearest is null ? null : CheckResult.Fail(nearest);
    }

    private static CheckResult? NotAccepted(PeerCredential rule, in SessionContext context, ImmutableArray<Credential> held)
    {
        for (int i = 0; i < held.Length; i++)
        {
            if (context.Vocabulary.Credentials.Find(held[i].Type) is { } term && rule.NotAccepted.Contains(term.Name))
            {
                return CheckResult.Fail(new($"{Name}/not-accepted", $"{Path}[{i}].type", actual: term.Name, expected: Fact.OneOf(rule.Credentials)));
            }
        }

        return null;
    }
}
