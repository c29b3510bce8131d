using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>Which sessions do not count: voids, what is voided or replaced, and past ones that the batch presents again.</summary>
/// <remarks>
/// A claim that replaces another takes out all sessions of the same member on that claim. Lines that replace the same claim beside it stay, where both are
/// of the batch or both of the past, since payers let a replacement keep its original's id. What was billed before takes out nothing of the batch.
/// </remarks>
internal sealed class TakenOut
{
    private readonly Ledger ledger;
    private readonly BitArray rows;

    public TakenOut(Ledger ledger)
    {
        this.ledger = ledger;
        rows = new BitArray(ledger.Count);
        TakePresentedAgain();
        TakeReplaced();
    }

    public bool this[int row] => rows[row];

    private void TakePresentedAgain()
    {
        if (ledger.Count <= ledger.BatchCount)
        {
            return;
        }

        Dictionary<string, List<int>> past = new(StringComparer.Ordinal);
        for (int row = ledger.BatchCount; row < ledger.Count; row++)
        {
            string id = ledger.Ids.Id(row);
            if (!past.TryGetValue(id, out List<int>? same))
            {
                past.Add(id, same = []);
            }

            same.Add(row);
        }

        for (int row = 0; row < ledger.BatchCount; row++)
        {
            if (past.TryGetValue(ledger.Ids.Id(row), out List<int>? again))
            {
                again.ForEach(each => rows[each] = true);
            }
        }
    }

    private void TakeReplaced()
    {
        Dictionary<(int Member, string Claim), List<Replacement>> byClaim = [];
        foreach (Replacement replacement in ledger.Replacements.Where(each => !rows[each.Row]).ToList())
        {
            rows[replacement.Row] |= replacement.IsVoid;
            if (replacement.Claim is { } claim && ledger.Subject(replacement.Row, CheckScope.Member) is var member && member != 0)
            {
                if (!byClaim.TryGetValue((member, claim), out List<Replacement>? same))
                {
                    byClaim.Add((member, claim), same = []);
                }

                same.Add(replacement);
            }
        }

        if (byClaim.Count == 0)
        {
            return;
        }

        HashSet<int> members = [.. byClaim.Keys.Select(key => key.Member)];
        for (int row = 0; row < ledger.Count; row++)
        {
            int member = ledger.Subject(row, CheckScope.Member);
            if (members.Contains(member) && ledger.Ids.Claim(row) is { } claim && byClaim.TryGetValue((member, claim), out List<Replacement>? replacements) && replacements.Exists(each => Takes(each, row, replacements)))
            {
                rows[row] = true;
            }
        }
    }

    private bool Takes(Replacement replacement, int row, List<Replacement> beside)
    {
        bool past = row >= ledger.BatchCount;
        bool replacementPast = replacement.Row >= ledger.BatchCount;
        if (replacement.Row == row || (replacementPast && !past) || (past == replacementPast && beside.Exists(each => each.Row == row)))
        {
            return false;
        }

        int one = ledger.Subject(replacement.Row, CheckScope.BillingProvider), other = ledger.Subject(row, CheckScope.BillingProvider);
        return one == 0 || other == 0 || one == other;
    }
}
