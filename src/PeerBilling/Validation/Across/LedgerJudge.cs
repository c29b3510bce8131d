using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>Hands the sessions of each subject, in order, to the checks that must see them together.</summary>
internal sealed class LedgerJudge
{
    /// <summary>Sessions from which on it is worth the while to wake other threads.</summary>
    private const int WorthThreads = 10_000;

    private readonly Ledger ledger;
    private readonly RuleFamilies families;
    private readonly TakenOut takenOut;
    private readonly IAcrossOutcomes outcomes;
    private readonly int threads;

    public LedgerJudge(Ledger ledger, RuleFamilies families, TakenOut takenOut, IAcrossOutcomes outcomes, int threads)
    {
        (this.ledger, this.families, this.takenOut, this.outcomes, this.threads) = (ledger, families, takenOut, outcomes, threads);
        foreach (Pattern pattern in ledger.Patterns)
        {
            families.Of(pattern.Validator);
        }

        foreach (Pattern pattern in ledger.Patterns)
        {
            pattern.Parts = PartsOf(pattern);
        }
    }

    /// <summary>Judges everything.</summary>
    public void Judge()
    {
        HashSet<int> played = [];
        foreach (Pattern pattern in ledger.Patterns)
        {
            foreach ((RuleVariant Variant, Role Role)? part in pattern.Parts)
            {
                if (part is { Role.IsOpen: true } open)
                {
                    played.Add(open.Variant.Family);
                }
            }
        }

        foreach (IGrouping<CheckScope, RuleVariant> scope in families.Variants.Where(variant => played.Contains(variant.Family)).GroupBy(variant => variant.Together).OrderBy(group => group.Key))
        {
            JudgeScope(scope.Key, [.. scope]);
        }
    }

    private (RuleVariant, Role)?[] PartsOf(Pattern pattern)
    {
        (RuleVariant, Role)?[] parts = new (RuleVariant, Role)?[families.Count];
        RuleVariant[] variants = families.Of(pattern.Validator);
        foreach (Role role in pattern.Roles)
        {
            if (role.Version > 0 && role.Part != Part.None)
            {
                RuleVariant variant = variants[role.Version - 1];
                parts[variant.Family] = (variant, role);
            }
        }

        return parts;
    }

    private void JudgeScope(CheckScope scope, RuleVariant[] variants)
    {
        int[] ends = new int[ledger.Texts.Count + 1];
        for (int row = 0; row < ledger.Count; row++)
        {
            ends[ledger.Subject(row, scope) + 1] += takenOut[row] ? 0 : 1;
        }

        for (int subject = 1; subject < ends.Length; subject++)
        {
            ends[subject] += ends[subject - 1];
        }

        int[] rows = new int[ends[ends.Length - 1]];
        for (int row = 0; row < ledger.Count; row++)
        {
            if (!takenOut[row])
            {
                rows[ends[ledger.Subject(row, scope)]++] = row;
            }
        }

        // Each end has moved to where the next subject begins; subject 0 is nobody.
        SubjectJudge JudgeOne(int subject, SubjectJudge judge)
        {
            judge.Judge(rows.AsSpan(ends[subject - 1], ends[subject] - ends[subject - 1]), variants);
            return judge;
        }

        if (threads > 1 && rows.Length >= WorthThreads)
        {
            try
            {
                Parallel.For(1, ends.Length - 1, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new SubjectJudge(ledger, outcomes), (subject, _, judge) => JudgeOne(subject, judge), _ => { });
            }
            catch (AggregateException several)
            {
                // As one thread would have thrown it: the first.
                ExceptionDispatchInfo.Capture(several.InnerExceptions[0]).Throw();
            }

            return;
        }

        SubjectJudge alone = new(ledger, outcomes);
        for (int subject = 1; subject < ends.Length - 1; subject++)
        {
            JudgeOne(subject, alone);
        }
    }
}
