using System;
using System.Collections.Immutable;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds accepted credentials among recorded ones: the one place that says what "holds an accepted credential" means.</summary>
internal static class CredentialSearch
{
    /// <summary>How a recorded credential stands to the accepted types.</summary>
    /// <param name="context">The session and the rule set's names.</param>
    /// <param name="credential">The recorded credential.</param>
    /// <param name="accepted">Types as the vocabulary spells them.</param>
    /// <param name="term">What the vocabulary says of the type; null when it does not know it.</param>
    public static CredentialMatch Match(in SessionContext context, Credential credential, ImmutableArray<string> accepted, out CredentialTerm? term)
    {
        term = context.Vocabulary.Credentials.Find(credential.Type);
        if (term is null)
        {
            return CredentialMatch.Unrecognized;
        }

        if (!Texts.Have(accepted, term.Name))
        {
            return CredentialMatch.NotListed;
        }

        return OfOtherState(credential, term) ? CredentialMatch.OtherState : CredentialMatch.Accepted;
    }

    /// <summary>Whether the person holds one of the credentials; open when one of unknown name may be it.</summary>
    public static Holding AnyOf(in SessionContext context, ImmutableArray<Credential> held, ImmutableArray<string> accepted)
    {
        Holding standing = Holding.Refuted;
        foreach (Credential credential in held)
        {
            CredentialMatch match = Match(context, credential, accepted, out _);
            if (match == CredentialMatch.Accepted)
            {
                return Holding.Holds;
            }

            standing = match == CredentialMatch.Unrecognized ? Holding.Open : standing;
        }

        return standing;
    }

    /// <summary>True when the person holds a credential of this type.</summary>
    public static bool IsHeld(in SessionContext context, ImmutableArray<Credential> held, string type)
    {
        foreach (Credential credential in held)
        {
            if (context.Vocabulary.Credentials.Find(credential.Type) is { } term && term.Name == type && !OfOtherState(credential, term))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why a rule for holders of certain credentials does not judge this peer; null when it does.</summary>
    /// <param name="context">The session.</param>
    /// <param name="check">The check's YAML name.</param>
    /// <param name="accepted">The credentials the rule is about.</param>
    /// <param name="issued">The dates of issue it is about; any by default.</param>
    public static CheckResult? NotConcerned(in SessionContext context, string check, ImmutableArray<string> accepted, IssueDates issued = default)
    {
        if (context.Session.Peer?.Credentials is not { } held)
        {
            return CheckResult.Missing(check, "peer.credentials");
        }

        bool holder = false;
        int undated = -1;
        for (int i = 0; i < held.Length; i++)
        {
            if (Match(context, held[i], accepted, out _) != CredentialMatch.Accepted)
            {
                continue;
            }

            if (issued.IsAny || issued.Contains(held[i].Issued))
            {
                return null;
            }

            holder = true;
            undated = held[i].Issued is null ? i : undated;
        }

        if (undated >= 0)
        {
            return CheckResult.Missing(check, $"peer.credentials[{undated}].issued");
        }

        return holder ? CheckResult.Skipped : FirstUnrecognized(context, check, "peer.credentials", held) ?? CheckResult.Skipped;
    }

    /// <summary>Unknown because of the first credential that the vocabulary does not know; null when it knows them all.</summary>
    public static CheckResult? FirstUnrecognized(in SessionContext context, string check, string path, ImmutableArray<Credential> held)
    {
        for (int i = 0; i < held.Length; i++)
        {
            if (context.Vocabulary.Credentials.Find(held[i].Type) is null)
            {
                return Unrecognized(context, check, $"{path}[{i}].type", held[i]);
            }
        }

        return null;
    }

    /// <summary>Unknown because the vocabulary does not know this credential, with the name nearest to it.</summary>
    public static CheckResult Unrecognized(in SessionContext context, string check, string field, Credential credential) =>
        CheckResult.Unknown(new($"{check}/unrecognized-credential", field, actual: credential.Type, expected: context.Vocabulary.Credentials.Nearest(credential.Type)));

    /// <summary>The recorded credentials for a sentence: by name, with the state where it is not the type's own.</summary>
    public static ImmutableArray<string> Held(in SessionContext context, ImmutableArray<Credential> held)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>(held.Length);
        foreach (Credential credential in held)
        {
            CredentialTerm? term = context.Vocabulary.Credentials.Find(credential.Type);
            string name = term?.Name ?? credential.Type;
            names.Add(term is not null && OfOtherState(credential, term) ? $"{name} of {credential.State}" : name);
        }

        return names.ToImmutable();
    }

    private static bool OfOtherState(Credential credential, CredentialTerm term) =>
        term.State is { } own && credential.State is { } recorded && own != recorded && !string.Equals(own, recorded, StringComparison.OrdinalIgnoreCase);
}
