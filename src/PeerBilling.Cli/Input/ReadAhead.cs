using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace PeerBilling.Cli.Input;

/// <summary>Works on one core while another goes on: the items of a sequence in their order, taken ahead by a thread of its own, in chunks and no more than a few.</summary>
internal static class ReadAhead
{
    private const int ItemsInChunk = 256;
    private const int ChunksAhead = 8;

    /// <summary>The same items. What the sequence throws is thrown behind the items before it.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using CancellationTokenSource stop = new();
        using BlockingCollection<List<T>> chunks = new(ChunksAhead);
        ExceptionDispatchInfo? thrown = null;
        Task reading = Task.Factory.StartNew(() => thrown = Fill(source, chunks, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (List<T> chunk in chunks.GetConsumingEnumerable())
            {
                foreach (T item in chunk)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            stop.Cancel();
            reading.Wait();
        }

        thrown?.Throw();
    }

    private static ExceptionDispatchInfo? Fill<T>(IEnumerable<T> source, BlockingCollection<List<T>> chunks, CancellationToken stop)
    {
        List<T> chunk = [];
        try
        {
            foreach (T item in source)
            {
                chunk.Add(item);
                if (chunk.Count == ItemsInChunk)
                {
                    chunks.Add(chunk, stop);
                    chunk = new(ItemsInChunk);
                }
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever reading threw is thrown to whoever reads.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(error);
        }
        finally
        {
            if (!stop.IsCancellationRequested)
            {
                TryAdd(chunks, chunk, stop);
            }

            chunks.CompleteAdding();
        }
    }

    private static void TryAdd<T>(BlockingCollection<List<T>> chunks, List<T> chunk, CancellationToken stop)
    {
        try
        {
            chunks.Add(chunk, stop);
        }
        catch (OperationCanceledException)
        {
            // Nobody wants the rest.
        }
    }
}
