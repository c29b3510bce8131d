using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;

namespace PeerBilling.Validation.Batches;

/// <summary>The ways to judge sessions: one, some, or as they come.</summary>
/// <param name="judge">Decides what a session's record alone decides.</param>
/// <param name="observe">Observes a past session.</param>
/// <param name="threads">How many judge at a time; null for the usual.</param>
internal readonly struct SessionBatches(Func<SessionRecord, SessionDraft> judge, Func<SessionRecord, SessionDraft> observe, int? threads)
{
    private const int InChunk = 256;

    public SessionReport One(SessionRecord session, ISessionHistory? history)
    {
        SessionDraft draft = judge(session);
        if (draft.Traits is null)
        {
            return Completion.Alone(draft);
        }

        using BatchRun run = new(observe, history, spools: false, threads: 1);
        run.Add(draft);
        using IEnumerator<SessionReport> reports = run.Finish().GetEnumerator();
        return reports.MoveNext() ? reports.Current : throw new InvalidOperationException("A session has a report.");
    }

    public BatchReport All(IEnumerable<SessionRecord> sessions, ISessionHistory? history)
    {
        using BatchRun run = new(observe, history, spools: false, threads ?? Environment.ProcessorCount);
        foreach (SessionDraft draft in Drafts(sessions ?? throw new ArgumentNullException(nameof(sessions)), Environment.ProcessorCount))
        {
            run.Add(draft);
        }

        ReportSummary summary = new();
        ImmutableArray<SessionReport>.Builder reports = ImmutableArray.CreateBuilder<SessionReport>();
        foreach (SessionReport report in run.Finish())
        {
            summary.Add(report);
            reports.Add(report);
        }

        return new BatchReport(reports.ToImmutable(), summary);
    }

    /// <summary>Judges sessions as they come.</summary>
    /// <param name="sessions">The batch.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    /// <param name="context">Sessions that count like those of the batch, but are reported elsewhere.</param>
    public IEnumerable<SessionReport> Each(IEnumerable<SessionRecord> sessions, ISessionHistory? history, IEnumerable<SessionRecord>? context = null)
    {
        Func<SessionRecord, SessionDraft> past = observe;
        int judging = threads ?? 1;
        return Each(Drafts(sessions ?? throw new ArgumentNullException(nameof(sessions)), 1), () => new BatchRun(past, history, spools: true, judging), Drafts(context ?? [], 1));
    }

    public IAsyncEnumerable<SessionReport> EachAsync(IAsyncEnumerable<SessionRecord> sessions, ISessionHistory? history, CancellationToken cancellation)
    {
        Func<SessionRecord, SessionDraft> past = observe;
        int judging = threads ?? 1;
        return EachAsync(judge, () => new BatchRun(past, history, spools: true, judging), sessions ?? throw new ArgumentNullException(nameof(sessions)), cancellation);
    }

    private IEnumerable<SessionDraft> Drafts(IEnumerable<SessionRecord> sessions, int usual) => InOrder.Select(sessions, judge, threads ?? usual, InChunk);

    private static IEnumerable<SessionReport> Each(IEnumerable<SessionDraft> drafts, Func<BatchRun> begin, IEnumerable<SessionDraft> context)
    {
        using BatchRun run = begin();
        foreach (SessionDraft draft in context)
        {
            run.AddContext(draft);
        }

        bool waits = false;
        foreach (SessionDraft draft in drafts)
        {
            waits |= draft.Traits is not null;
            if (waits)
            {
                run.Add(draft);
            }
            else
            {
                yield return Completion.Alone(draft);
            }
        }

        foreach (SessionReport report in waits ? run.Finish() : [])
        {
            yield return report;
        }
    }

    private static async IAsyncEnumerable<SessionReport> EachAsync(Func<SessionRecord, SessionDraft> judge, Func<BatchRun> begin, IAsyncEnumerable<SessionRecord> sessions, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using BatchRun run = begin();
        bool waits = false;
        await foreach (SessionRecord session in sessions.WithCancellation(cancellation).ConfigureAwait(false))
        {
            SessionDraft draft = judge(session);
            waits |= draft.Traits is not null;
            if (waits)
            {
                run.Add(draft);
            }
            else
            {
                yield return Completion.Alone(draft);
            }
        }

        foreach (SessionReport report in waits ? run.Finish() : [])
        {
            cancellation.ThrowIfCancellationRequested();
            yield return report;
        }
    }
}
