using System;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the billing provider is of a kind that may bill the service, and has the approvals for it.</summary>
/// <remarks>
/// Unknown without the provider's type, taxonomy code or approvals, whichever the rule asks for, and when the rule set does not know the
/// type by any name.
/// </remarks>
public sealed record BillingProvider : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "billing-provider";

    /// <summary>The provider types that pass, by the vocabulary's names; empty when every one does that is not denied.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>The provider types that fail, by the vocabulary's names.</summary>
    public ImmutableArray<string> DenyTypes { get; init; } = [];

    /// <summary>The taxonomy codes that pass; empty when every one does.</summary>
    public ImmutableArray<string> Taxonomies { get; init; } = [];

    /// <summary>Approvals, enrollments or contracts that it needs, all of them; empty for none.</summary>
    public ImmutableArray<string> Approvals { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        CheckResult kind = EvaluateKind(context);
        return kind.Outcome == Outcome.Fail || Approvals.IsEmpty || ProviderApprovals.Problem(context.Session.BillingProvider?.Approvals, Approvals) is not { } lacking ? kind
            : kind.Outcome == Outcome.Unknown && lacking.Outcome == Outcome.Unknown ? kind
            : lacking;
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) => reach.Only(condition => condition.BillingProviders) is not { } asked || asked.Any(IsAccepted);

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) => !Taxonomies.IsEmpty || !Approvals.IsEmpty || reach.Only(condition => condition.BillingProviders) is not { } asked || !asked.All(IsAccepted);

    internal static BillingProvider Read(CheckSettings settings)
    {
        BillingProvider check = new()
        {
            Types = settings.Words("types", "The provider types that pass; every one when absent.", SettingKind.ProviderType),
            DenyTypes = settings.Words("deny_types", "The provider types that fail.", SettingKind.ProviderType),
            Taxonomies = settings.Words("taxonomies", "The taxonomy codes that pass, beside the type; every one when absent."),
            Approvals = settings.Words("approvals", "Approvals, enrollments or contracts that it needs, all of them, compared without case, blanks and hyphens."),
        };
        settings.Require(!check.Approvals.IsEmpty || !check.Types.IsEmpty || !check.DenyTypes.IsEmpty || !check.Taxonomies.IsEmpty, "types", "One of 'types', 'deny_types', 'taxonomies' and 'approvals' must be given.");
        return check;
    }

    private CheckResult EvaluateKind(in SessionContext context)
    {
        if ((!Types.IsEmpty || !DenyTypes.IsEmpty) && TypeProblem(context) is { } problem)
        {
            return problem;
        }

        if (Taxonomies.IsEmpty)
        {
            return !context.Explain
                ? CheckResult.Pass
                : Types.IsEmpty && DenyTypes.IsEmpty
                    ? context.Pass(Name, "billingProvider.approvals")
                    : context.Pass(Name, "billingProvider.type", context.Session.BillingProvider?.Type);
        }

        if (context.Session.BillingProvider?.Taxonomy is not { } taxonomy)
        {
            return CheckResult.Missing(Name, "billingProvider.taxonomy");
        }

        return HasTaxonomy(taxonomy)
            ? (context.Explain ? context.Pass(Name, "billingProvider.taxonomy", taxonomy) : CheckResult.Pass)
            : CheckResult.Fail(new($"{Name}/other-taxonomy", "billingProvider.taxonomy", actual: taxonomy, expected: Fact.OneOf(Taxonomies)));
    }

    private CheckResult? TypeProblem(in SessionContext context)
    {
        if (context.Session.BillingProvider?.Type is not { } spelling)
        {
            return CheckResult.Missing(Name, "billingProvider.type");
        }

        if (context.Vocabulary.ProviderTypes.Find(spelling) is not { } type)
        {
            return CheckResult.Unknown(new($"{Name}/unrecognized-type", "billingProvider.type", actual: spelling, expected: context.Vocabulary.ProviderTypes.Nearest(spelling)));
        }

        if (DenyTypes.Contains(type.Name))
        {
            return CheckResult.Fail(new($"{Name}/denied-type", "billingProvider.type", actual: type.Name, expected: Fact.NoneOf(DenyTypes)));
        }

        return IsAccepted(type.Name)
            ? null
            : CheckResult.Fail(new($"{Name}/other-type", "billingProvider.type", actual: type.Name, expected: Fact.OneOf(Types)));
    }

    private bool IsAccepted(string type) => !DenyTypes.Contains(type) && (Types.IsEmpty || Types.Contains(type));

    private bool HasTaxonomy(string taxonomy)
    {
        foreach (string allowed in Taxonomies)
        {
            if (string.Equals(allowed, taxonomy, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
