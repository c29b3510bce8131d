using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation.Batches;

/// <summary>What a batch asks of the history.</summary>
internal static class HistoryNeeds
{
    public static HistoryQuery Of(Ledger ledger, RuleFamilies families)
    {
        foreach (Pattern pattern in ledger.Patterns)
        {
            families.Of(pattern.Validator);
        }

        HashSet<CheckScope> scopes = [.. families.Variants.Select(variant => variant.Together)];
        ImmutableArray<string> Texts(CheckScope scope) => scopes.Contains(scope) ? Subjects(ledger, scope) : [];
        return new HistoryQuery
        {
            Members = Texts(CheckScope.Member),
            Peers = Texts(CheckScope.Peer),
            Supervisors = Texts(CheckScope.Supervisor),
            Groups = Texts(CheckScope.Group),
            BillingProviders = Texts(CheckScope.BillingProvider),
        };
    }

    private static ImmutableArray<string> Subjects(Ledger ledger, CheckScope scope)
    {
        bool[] asked = new bool[ledger.Texts.Count];
        for (int row = 0; row < ledger.Count; row++)
        {
            asked[ledger.Subject(row, scope)] = true;
        }

        return [.. Enumerable.Range(1, asked.Length - 1).Where(number => asked[number]).Select(ledger.Texts.Text)];
    }
}
