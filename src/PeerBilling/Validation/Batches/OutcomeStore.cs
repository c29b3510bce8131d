using System;
using System.Collections.Generic;
using System.IO;
using PeerBilling.Checks;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation.Batches;

/// <summary>The outcomes of the checks across sessions, found by subject, on several threads, and asked for by session.</summary>
internal sealed class OutcomeStore : IAcrossOutcomes, IDisposable
{
    private const int MostInMemory = 16 << 20;
    private const int BufferSize = 4096;

    private readonly SpillStream stream = new(MostInMemory, BufferSize);
    private readonly BinaryWriter writer;
    private readonly BinaryReader reader;
    private readonly ReasonCodec codec;
    private readonly ChunkedList<Entry> entries = new();
    private readonly Action<Exception, int, int> onError;
    private int[] order = [];
    private int next;

    /// <summary>Creates a store.</summary>
    /// <param name="names">Shared names.</param>
    /// <param name="onError">Told when a check threw: with the exception, the session's row and the family of rules.</param>
    public OutcomeStore(ObjectNumbers names, Action<Exception, int, int> onError)
    {
        this.onError = onError;
        codec = new ReasonCodec(names);
        writer = new BinaryWriter(stream);
        reader = new BinaryReader(stream);
    }

    /// <inheritdoc/>
    public void Add(int row, int family, CheckResult result)
    {
        lock (entries)
        {
            entries.Add(new Entry(row, family, stream.Position));
            writer.Write((byte)result.Outcome);
            writer.Write(result.Reason is not null);
            if (result.Reason is not null)
            {
                codec.Write(writer, result.Reason);
            }
        }
    }

    /// <inheritdoc/>
    public void Fail(int row, int family, Exception bug)
    {
        onError(bug, row, family);
        lock (entries)
        {
            entries.Add(new Entry(row, family, -1));
        }
    }

    /// <summary>All is told: from here on it is asked for.</summary>
    public void Seal()
    {
        writer.Flush();
        order = new int[entries.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Comparer<int>.Create(Compare));
    }

    /// <summary>The outcomes of a session by family; null for an error. Rows are asked for in order.</summary>
    public void Take(int row, List<(int Family, CheckResult? Result)> outcomes)
    {
        outcomes.Clear();
        for (; next < order.Length && entries[order[next]].Row <= row; next++)
        {
            Entry entry = entries[order[next]];
            if (entry.Row == row)
            {
                outcomes.Add((entry.Family, entry.Place < 0 ? null : Read(entry.Place)));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        reader.Dispose();
        stream.Dispose();
    }

    private CheckResult Read(long place)
    {
        stream.Position = place;
        Outcome outcome = (Outcome)reader.ReadByte();
        Reason? reason = reader.ReadBoolean() ? codec.Read(reader) : null;
        return outcome switch
        {
            Outcome.Pass => reason is null ? CheckResult.Pass : CheckResult.Passed(reason),
            Outcome.Skipped => reason is null ? CheckResult.Skipped : CheckResult.SkippedAs(reason),
            Outcome.Fail => CheckResult.Fail(reason!),
            _ => CheckResult.Unknown(reason!),
        };
    }

    private int Compare(int one, int other)
    {
        int rows = entries[one].Row.CompareTo(entries[other].Row);
        return rows != 0 ? rows : entries[one].Family != entries[other].Family ? entries[one].Family.CompareTo(entries[other].Family) : one.CompareTo(other);
    }

    private readonly record struct Entry(int Row, int Family, long Place);
}
