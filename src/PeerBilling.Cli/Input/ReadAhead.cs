using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PeerBilling.Cli.Input;

/// <summary>Reads on a thread of its own while what is read already is being judged. The order stays.</summary>
internal static class ReadAhead
{
    private const int ItemsInChunk = 256;
    private const int MostChunks = 16;

    /// <summary>The same items in the same order; an exception of the source comes where the source threw it.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using BlockingCollection<T[]> chunks = new(MostChunks);
        using CancellationTokenSource stop = new();
        Task reading = Task.Factory.StartNew(() => Read(source, chunks, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (T[] chunk in chunks.GetConsumingEnumerable())
            {
                foreach (T item in chunk)
                {
                    yield return item;
                }
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            Task.WaitAny(reading);
        }
    }

    private static void Read<T>(IEnumerable<T> source, BlockingCollection<T[]> chunks, CancellationToken stop)
    {
        List<T> chunk = new(ItemsInChunk);
        try
        {
            try
            {
                foreach (T item in source)
                {
                    stop.ThrowIfCancellationRequested();
                    chunk.Add(item);
                    if (chunk.Count == ItemsInChunk)
                    {
                        chunks.Add([.. chunk], stop);
                        chunk.Clear();
                    }
                }
            }
            finally
            {
                // What was read before an error comes before it.
                if (chunk.Count > 0)
                {
                    chunks.Add([.. chunk], stop);
                }
            }
        }
        finally
        {
            chunks.CompleteAdding();
        }
    }
}
