using System;
using System.Buffers;
using System.Collections.Generic;
using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>Some records of a file, cut out but not read yet, for a thread to read.</summary>
internal sealed class RecordChunk
{
    private const int Enough = 64 * 1024;

    private readonly List<(int Start, int Length, int Line, string? Problem)> records = [];
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(2 * Enough);
    private int length;

    /// <summary>The records that a splitter cuts out, many together.</summary>
    public static IEnumerable<RecordChunk> Of(IEnumerable<JsonRecordSplitter.Slice> slices)
    {
        RecordChunk chunk = new();
        foreach (JsonRecordSplitter.Slice slice in slices)
        {
            chunk.Add(slice);
            if (chunk.length >= Enough || chunk.records.Count >= Enough)
            {
                yield return chunk;
                chunk = new();
            }
        }

        yield return chunk;
    }

    /// <summary>Reads the records. Once only: the bytes are given back.</summary>
    /// <param name="path">The name that errors and reports give the file.</param>
    public List<SessionReadResult> Read(string path)
    {
        List<SessionReadResult> results = new(records.Count);
        foreach ((int start, int size, int line, string? problem) in records)
        {
            results.Add(problem is null ? SessionReader.ReadOne(bytes.AsSpan(start, size), line, path) : SessionReadResult.Of(new InputError(line, problem)));
        }

        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        return results;
    }

    private void Add(in JsonRecordSplitter.Slice slice)
    {
        string? problem = SessionReader.Problem(slice);
        int size = problem is null ? slice.Length : 0;
        if (length + size > bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + size));
            bytes.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        slice.Bytes.Slice(0, size).CopyTo(bytes.AsSpan(length));
        records.Add((length, size, slice.Line, problem));
        length += size;
    }
}
