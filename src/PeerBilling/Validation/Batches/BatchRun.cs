using System;
using System.Collections.Generic;
using System.Linq;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation.Batches;

/// <summary>One batch: takes the sessions as one record decides them, then judges the rules across sessions and tells all, in the order of the input.</summary>
internal sealed class BatchRun : IDisposable
{
    private readonly Func<SessionRecord, SessionDraft> observe;
    private readonly ISessionHistory? history;
    private readonly int threads;
    private readonly ObjectNumbers names = new();
    private readonly RuleFamilies families = new();
    private readonly List<(SessionDraft Draft, int Row)>? kept;
    private readonly DraftSpool? spool;

    /// <summary>Creates a run.</summary>
    /// <param name="observe">Observes a session of the history without judging it.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    /// <param name="spools">True to put drafts by in as little memory as can be.</param>
    /// <param name="threads">How many judge at a time.</param>
    public BatchRun(Func<SessionRecord, SessionDraft> observe, ISessionHistory? history, bool spools, int threads)
    {
        (this.observe, this.history, this.threads) = (observe, history, threads);
        spool = spools ? new DraftSpool(names) : null;
        kept = spools ? null : [];
    }

    /// <summary>What is kept of each session for the rules across sessions.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Takes a session.</summary>
    public void Add(in SessionDraft draft)
    {
        int row = draft.Traits is null ? -1 : Ledger.Add(draft);
        spool?.Add(draft, row);
        kept?.Add((draft, row));
    }

    /// <summary>Takes a session that counts and takes out others, but is reported elsewhere.</summary>
    public void AddContext(in SessionDraft draft)
    {
        if (draft.Traits is not null)
        {
            Ledger.Add(draft);
        }
    }

    /// <summary>Judges across the sessions taken, and tells of each.</summary>
    public IEnumerable<SessionReport> Finish()
    {
        Ledger.BeginHistory();
        AddHistory();
        TakenOut takenOut = new(Ledger);
        using OutcomeStore outcomes = new(names, TellError);
        new LedgerJudge(Ledger, families, takenOut, outcomes, threads).Judge();
        outcomes.Seal();
        List<(int Family, CheckResult? Result)> told = [];
        foreach ((SessionDraft draft, int row) in spool?.Read() ?? kept!)
        {
            if (row < 0)
            {
                yield return Completion.Alone(draft);
                continue;
            }

            outcomes.Take(row, told);
            yield return Completion.Among(draft, Ledger.Pattern(row), takenOut[row], told);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => spool?.Dispose();

    private void AddHistory()
    {
        if (history is null || Ledger.Count == 0)
        {
            return;
        }

        foreach (PastSession past in history.Find(HistoryNeeds.Of(Ledger, families)))
        {
            SessionDraft draft = observe(past.ToJudge());
            if (draft.Traits is not null)
            {
                Ledger.Add(draft);
            }
        }
    }

    private void TellError(Exception bug, int row, int family)
    {
        SessionValidator validator = Ledger.Pattern(row).Validator;
        string rule = families.Variants.First(variant => variant.Family == family).RuleId;
        validator.Options.Tell(bug, rule, Ledger.Ids.Id(row));
    }
}
