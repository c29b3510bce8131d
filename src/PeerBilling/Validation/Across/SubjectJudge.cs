using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>Judges one subject after the other: puts its sessions in order and hands them to the checks. One thread at a time may use it.</summary>
internal sealed class SubjectJudge(Ledger ledger, IAcrossOutcomes outcomes) : IAcrossFindings
{
    private readonly List<(int Row, CheckResult Result)> found = [];
    private ulong[] keys = [];
    private Sighting[] seen = [];
    private Sighting[] playing = [];

    /// <summary>Judges a subject.</summary>
    /// <param name="rows">Its rows, in the order of the input; put in theirs.</param>
    /// <param name="variants">What its sessions are judged by.</param>
    public void Judge(Span<int> rows, RuleVariant[] variants)
    {
        // Rows of the batch come before those of the past, so that the first tells whether there is anything to judge.
        if (rows.IsEmpty || rows[0] >= ledger.BatchCount)
        {
            return;
        }

        Sort(rows);
        for (int i = 0; i < rows.Length; i++)
        {
            ledger.Read(rows[i], out seen[i]);
        }

        foreach (RuleVariant variant in variants)
        {
            int count = Select(variant, rows.Length, out bool anyJudged);
            if (anyJudged)
            {
                Judge(variant, playing.AsSpan(0, count));
            }
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

    private void Sort(Span<int> rows)
    {
        if (keys.Length < rows.Length)
        {
            int room = Math.Max(rows.Length, Math.Min(keys.Length * 2, int.MaxValue / 4));
            (keys, seen, playing) = (new ulong[room], new Sighting[room], new Sighting[room]);
        }

        for (int i = 0; i < rows.Length; i++)
        {
            keys[i] = ledger.Key(rows[i]);
        }

        if (rows.Length > 1)
        {
            SortByKeys(rows);
        }
    }

    private void SortByKeys(Span<int> rows)
    {
        int[] own = rows.ToArray();
        Array.Sort(keys, own, 0, own.Length);
        for (int start = 0; start < own.Length;)
        {
            int end = start + 1;
            while (end < own.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                ledger.Sort(own.AsSpan(start, end - start));
            }

            start = end;
        }

        own.CopyTo(rows);
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
