using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>Hands the sessions of each subject, in order, to the checks that must see them together.</summary>
internal sealed class LedgerJudge : IAcrossFindings
{
    private readonly Ledger ledger;
    private readonly RuleFamilies families;
    private readonly TakenOut takenOut;
    private readonly IAcrossOutcomes outcomes;
    private readonly List<(int Row, CheckResult Result)> found = [];
    private ulong[] keys = [];
    private Sighting[] seen = [];
    private Sighting[] playing = [];

    public LedgerJudge(Ledger ledger, RuleFamilies families, TakenOut takenOut, IAcrossOutcomes outcomes)
    {
        (this.ledger, this.families, this.takenOut, this.outcomes) = (ledger, families, takenOut, outcomes);
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
        HashSet<int> played = [.. ledger.Patterns.SelectMany(pattern => pattern.Parts).OfType<(RuleVariant Variant, Role Role)>().Where(part => part.Role.IsOpen).Select(part => part.Variant.Family)];
        foreach (IGrouping<CheckScope, RuleVariant> scope in families.Variants.Where(variant => played.Contains(variant.Family)).GroupBy(variant => variant.Together).OrderBy(group => group.Key))
        {
            JudgeScope(scope.Key, [.. scope]);
        }
    }

    /// <inheritdoc/>
    void IAcrossFindings.Add(in Sighting sighting, CheckResult result)
    {
        if (!sighting.IsJudged)
        {
            throw new InvalidOperationException("A session that is not judged has no outcome.");
        }

        found.Add((sighting.Session, result));
    }

    /// <inheritdoc/>
    ImmutableArray<string> IAcrossFindings.Ids(ReadOnlySpan<int> sessions)
    {
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>(sessions.Length);
        foreach (int row in sessions)
        {
            ids.Add(ledger.Ids.Id(row));
        }

        return ids.MoveToImmutable();
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
        for (int subject = 1; subject < ends.Length - 1; subject++)
        {
            JudgeSubject(rows.AsSpan(ends[subject - 1], ends[subject] - ends[subject - 1]), rows, ends[subject - 1], variants);
        }
    }

    private void JudgeSubject(ReadOnlySpan<int> own, int[] rows, int first, RuleVariant[] variants)
    {
        // Rows of the batch come before those of the past, so that the first tells whether there is anything to judge.
        if (own.IsEmpty || own[0] >= ledger.BatchCount)
        {
            return;
        }

        Sort(rows, first, own.Length);
        for (int i = 0; i < own.Length; i++)
        {
            ledger.Read(own[i], out seen[i]);
        }

        foreach (RuleVariant variant in variants)
        {
            int count = Select(variant, own.Length, out bool anyJudged);
            if (anyJudged)
            {
                Judge(variant, playing.AsSpan(0, count));
            }
        }
    }

    private void Sort(int[] rows, int first, int count)
    {
        if (keys.Length < count)
        {
            int room = Math.Max(count, Math.Min(keys.Length * 2, int.MaxValue / 4));
            (keys, seen, playing) = (new ulong[room], new Sighting[room], new Sighting[room]);
        }

        for (int i = 0; i < count; i++)
        {
            keys[i] = ledger.Key(rows[first + i]);
        }

        if (count > 1)
        {
            SortByKeys(rows, first, count);
        }
    }

    private void SortByKeys(int[] rows, int first, int count)
    {
        int[] own = new int[count];
        Array.Copy(rows, first, own, 0, count);
        Array.Sort(keys, own, 0, count);
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                ledger.Sort(own.AsSpan(start, end - start));
            }

            start = end;
        }

        Array.Copy(own, 0, rows, first, count);
    }

    private int Select(RuleVariant variant, int count, out bool anyJudged)
    {
        anyJudged = false;
        int chosen = 0;
        for (int i = 0; i < count; i++)
        {
            if (ledger.Pattern(seen[i].Session).Parts[variant.Family] is { } part)
            {
                ref Sighting sighting = ref playing[chosen++];
                sighting = seen[i];
                sighting.Part = part.Role.Part;
                sighting.Amount = part.Role.Amount;
                sighting.IsJudged = !sighting.IsPast && part.Role.IsOpen && ReferenceEquals(part.Variant, variant);
                anyJudged |= sighting.IsJudged;
            }
        }

        return chosen;
    }

    private void Judge(RuleVariant variant, ReadOnlySpan<Sighting> sightings)
    {
        found.Clear();
        try
        {
            variant.Check.Judge(sightings, this);
        }
#pragma warning disable CA1031 // Whatever goes wrong inside a check, the sessions are held and the batch goes on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            foreach (Sighting sighting in sightings)
            {
                if (sighting.IsJudged)
                {
                    outcomes.Fail(sighting.Session, variant.Family, bug);
                }
            }

            return;
        }

        foreach ((int row, CheckResult result) in found)
        {
            outcomes.Add(row, variant.Family, result);
        }
    }
}
