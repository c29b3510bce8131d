using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Judges whether a person held a valid credential on the date of service, for peers and supervisors alike.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CredentialValidity
{
    /// <summary>The check's YAML name, with which its reason codes begin.</summary>
    public required string Check { get; init; }

    /// <summary>The JSON path of the person's credentials.</summary>
    public required string Path { get; init; }

    /// <summary>The types of which one must be valid.</summary>
    public required ImmutableArray<string> Accepted { get; init; }

    /// <summary>How long such a credential is valid.</summary>
    public required ValidityRule Rule { get; init; }

    /// <summary>Passes as soon as one accepted credential is valid; otherwise says what the most telling of them lacks.</summary>
    public CheckResult Judge(in SessionContext context, ImmutableArray<Credential>? recorded)
    {
        if (recorded is not { } held)
        {
            return CheckResult.Missing(Check, Path);
        }

        for (int i = 0; i < held.Length; i++)
        {
            if (CredentialSearch.Match(context, held[i], Accepted, out CredentialTerm? term) == CredentialMatch.Accepted
                && Standing(context, held[i]) is { State: CredentialState.Valid })
            {
                return context.Explain ? Explained(context, held[i], $"{Path}[{i}]", term!) : CheckResult.Pass;
            }
        }

        return Undecided(context, held) ?? Refused(context, held);
    }

    private CheckResult Explained(in SessionContext context, Credential credential, string path, CredentialTerm term) => credential.Expires is { } last
        ? CheckResult.Passed(new Reason(Check + "/pass", path + ".expires", last, Fact.AtLeast(context.LastDate), term.Name))
        : context.Pass(Check, path, term.Name);

    /// <summary>Unknown when an accepted credential lacks a field, or one that the vocabulary does not know may be an accepted one.</summary>
    private CheckResult? Undecided(in SessionContext context, ImmutableArray<Credential> held)
    {
        int unrecognized = -1;
        for (int i = 0; i < held.Length; i++)
        {
            CredentialMatch match = CredentialSearch.Match(context, held[i], Accepted, out _);
            CredentialStanding standing = Standing(context, held[i]);
            if (match == CredentialMatch.Accepted && standing.State == CredentialState.Open)
            {
                return CheckResult.Missing(Check, $"{Path}[{i}].{standing.Field}");
            }

            if (match == CredentialMatch.Unrecognized && unrecognized < 0 && standing.State is CredentialState.Open or CredentialState.Valid)
            {
                unrecognized = i;
            }
        }

        return unrecognized < 0 ? null : CredentialSearch.Unrecognized(context, Check, $"{Path}[{unrecognized}].type", held[unrecognized]);
    }

    /// <summary>Fails by the accepted credential that ended last; by what is held when none is accepted.</summary>
    private CheckResult Refused(in SessionContext context, ImmutableArray<Credential> held)
    {
        int index = -1;
        CredentialStanding? telling = null;
        for (int i = 0; i < held.Length; i++)
        {
            if (CredentialSearch.Match(context, held[i], Accepted, out _) == CredentialMatch.Accepted
                && Standing(context, held[i]) is var standing
                && standing.TellsMoreThan(telling))
            {
                (index, telling) = (i, standing);
            }
        }

        return telling is { } most
            ? CheckResult.Fail(Describe(context, held[index], most, $"{Path}[{index}].{most.Field}"))
            : CredentialSearch.FirstUnrecognized(context, Check, Path, held) ?? CheckResult.Fail(new($"{Check}/not-held", Path, actual: CredentialSearch.Held(context, held), expected: Fact.OneOf(Accepted)));
    }

    private Reason Describe(in SessionContext context, Credential credential, CredentialStanding standing, string field)
    {
        string? type = context.Vocabulary.Credentials.Find(credential.Type)?.Name;
        return standing.State switch
        {
            CredentialState.Expired => new($"{Check}/expired", field, actual: standing.Ended!.Value, expected: Fact.AtLeast(context.LastDate), subject: type),
            CredentialState.NotYetIssued => new($"{Check}/not-yet-issued", field, actual: credential.Issued!.Value, expected: Fact.AtMost(context.Date), subject: type),
            _ => new($"{Check}/{Names.Of(standing.State)}", field, actual: Names.Of(standing.State), subject: type),
        };
    }

    private CredentialStanding Standing(in SessionContext context, Credential credential) => Rule.Judge(credential, context.Date, context.LastDate);
}
