using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
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
        (LocalDate? from, LocalDate? to) = Dates(ledger, families);
        ImmutableArray<string> Texts(CheckScope scope) => scopes.Contains(scope) ? Subjects(ledger, scope) : [];
        return new HistoryQuery
        {
            Members = Texts(CheckScope.Member),
            Peers = Texts(CheckScope.Peer),
            Supervisors = Texts(CheckScope.Supervisor),
            Groups = Texts(CheckScope.Group),
            BillingProviders = Texts(CheckScope.BillingProvider),
            From = from,
            To = to,
        };
    }

    /// <summary>The dates of the batch, and as many days around as any rule looks; open where one looks at all.</summary>
    private static (LocalDate? From, LocalDate? To) Dates(Ledger ledger, RuleFamilies families)
    {
        int around = 0;
        foreach (RuleVariant variant in families.Variants)
        {
            if (variant.Check.DaysAround is not { } days)
            {
                return (null, null);
            }

            around = Math.Max(around, days);
        }

        (int first, int last) = ledger.Dates();
        return (ClockMinutes.Date((long)first - around), ClockMinutes.Date((long)last + around));
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
