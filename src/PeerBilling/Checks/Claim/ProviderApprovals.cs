using System.Collections.Immutable;
using PeerBilling.Checks.Terms;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="BillingProvider"/> that asks for approvals.</summary>
internal static class ProviderApprovals
{
    /// <summary>The first approval that is not among those recorded; null when all are.</summary>
    public static CheckResult? Problem(ImmutableArray<string>? recorded, ImmutableArray<string> needed)
    {
        const string field = "billingProvider.approvals";
        if (recorded is not { } held)
        {
            return CheckResult.Missing(BillingProvider.Name, field);
        }

        foreach (string approval in needed)
        {
            if (!FreeText.Contains(held, approval))
            {
                return CheckResult.Fail(new($"{BillingProvider.Name}/not-approved", field, actual: held, expected: approval));
            }
        }

        return null;
    }
}
