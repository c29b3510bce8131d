using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace PeerBilling.Reading;

/// <summary>Works on several things at once and gives the results in the order of the things: nobody can tell from them how many threads there were.</summary>
internal static class InOrder
{
    private const int ChunksForEachThread = 2;

    /// <summary>More threads than any machine has at work would only take more ahead.</summary>
    private const int MostThreads = 256;

    /// <summary>What each thing comes to, one after the other. What taking or working throws is thrown behind the results before it.</summary>
    /// <param name="things">Taken on the thread that asks for results.</param>
    /// <param name="work">Done for several things at once.</param>
    /// <param name="threads">How many work at a time; with one, nothing is taken or done before its result is asked for.</param>
    /// <param name="inChunk">Things that one thread takes at a time: many where each is little work.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> things, Func<T, TResult> work, int threads, int inChunk) =>
        threads > 1 ? Ahead(things, work, Math.Min(threads, MostThreads), inChunk) : things.Select(work);

    private static IEnumerable<TResult> Ahead<T, TResult>(IEnumerable<T> things, Func<T, TResult> work, int threads, int inChunk)
    {
        Queue<Task<Chunk<TResult>>> working = new();
        using CancellationTokenSource stop = new();
        using IEnumerator<T> source = things.GetEnumerator();
        try
        {
            for (bool more = true; more || working.Count > 0;)
            {
                while (more && working.Count < threads * ChunksForEachThread)
                {
                    Chunk<T> taken = Take(source, inChunk);
                    more = taken.Items.Count == inChunk && taken.Thrown is null;
                    working.Enqueue(Task.Run(() => Work(taken, work, stop.Token)));
                }

                Task<Chunk<TResult>> next = working.Peek();
                next.Wait();
                working.Dequeue();
                foreach (TResult result in next.Result.Items)
                {
                    yield return result;
                }

                next.Result.Thrown?.Throw();
            }
        }
        finally
        {
            // Whoever asks for no more may close what the work reads.
            stop.Cancel();
            Task.WaitAll([.. working]);
        }
    }

    private static Chunk<T> Take<T>(IEnumerator<T> source, int most)
    {
        List<T> items = new(most);
        try
        {
            while (items.Count < most && source.MoveNext())
            {
                items.Add(source.Current);
            }

            return new Chunk<T>(items, null);
        }
#pragma warning disable CA1031 // Thrown again behind the items before it.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return new Chunk<T>(items, ExceptionDispatchInfo.Capture(thrown));
        }
    }

    private static Chunk<TResult> Work<T, TResult>(Chunk<T> chunk, Func<T, TResult> work, CancellationToken stop)
    {
        List<TResult> results = new(chunk.Items.Count);
        try
        {
            foreach (T item in chunk.Items)
            {
                if (stop.IsCancellationRequested)
                {
                    break;
                }

                results.Add(work(item));
            }

            return new Chunk<TResult>(results, chunk.Thrown);
        }
#pragma warning disable CA1031 // Thrown again behind the results before it.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return new Chunk<TResult>(results, ExceptionDispatchInfo.Capture(thrown));
        }
    }

    private readonly record struct Chunk<T>(List<T> Items, ExceptionDispatchInfo? Thrown);
}
