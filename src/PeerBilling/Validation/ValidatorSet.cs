using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation.Batches;

namespace PeerBilling.Validation;

/// <summary>Judges sessions of several jurisdictions and payers, each by its own rule set; by the federal layer, and saying so, where there is none.</summary>
public sealed class ValidatorSet
{
    /// <summary>A file may name any number of payers; no more than so many are remembered.</summary>
    private const int MostPayersKept = 10_000;

    private readonly ConcurrentDictionary<(string State, string Payer), SessionValidator?> validators = new();
    private readonly ConcurrentDictionary<string, SessionValidator> byRuleSet = new(StringComparer.Ordinal);
    private readonly Func<string, string?, RuleSet?> find;
    private readonly Lazy<SessionValidator> federal;
    private readonly ValidationOptions options;
    private readonly SessionBatches batches;

    /// <summary>Creates a set.</summary>
    /// <param name="find">Finds the rule set of a jurisdiction (two capital letters) and payer (null for any); null when there is none.</param>
    /// <param name="federal">Loads the federal layer, once it is needed.</param>
    /// <param name="options">How to judge; null for the usual way.</param>
    public ValidatorSet(Func<string, string?, RuleSet?> find, Func<RuleSet> federal, ValidationOptions? options = null)
    {
        this.find = find ?? throw new ArgumentNullException(nameof(find));
        this.options = options ?? ValidationOptions.Default;
        this.federal = new Lazy<SessionValidator>(() =>
        {
            lock (this.find)
            {
                return new SessionValidator(federal(), this.options);
            }
        });
        batches = new SessionBatches(session => Draft(session, false), session => Draft(session, true), this.options.MaxDegreeOfParallelism);
    }

    /// <summary>The rule sets used so far, each once, in order of name.</summary>
    public IEnumerable<RuleSet> Used => validators.Values
        .Append(federal.IsValueCreated ? federal.Value : null)
        .OfType<SessionValidator>()
        .GroupBy(validator => validator.RuleSet.Reference, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First().RuleSet);

    /// <summary>Judges a session by the rule set of its state and payer, as a batch of its own.</summary>
    public SessionReport Validate(SessionRecord session) => batches.One(session ?? throw new ArgumentNullException(nameof(session)), null);

    /// <summary>Judges one session beside what was billed before, as at signing time.</summary>
    public SessionReport Validate(SessionRecord session, ISessionHistory history) =>
        batches.One(session ?? throw new ArgumentNullException(nameof(session)), history ?? throw new ArgumentNullException(nameof(history)));

    /// <summary>Judges sessions as they are asked for, in order and in little memory. Once a rule looks across sessions, reports wait for the last session.</summary>
    /// <param name="sessions">The batch.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    public IEnumerable<SessionReport> ValidateEach(IEnumerable<SessionRecord> sessions, ISessionHistory? history = null) => batches.Each(sessions, history);

    /// <summary>Judges one part of a batch, in order and in little memory.</summary>
    /// <param name="sessions">The part.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    /// <param name="context">Sessions of other parts that count here, and are reported there.</param>
    internal IEnumerable<SessionReport> ValidatePart(IEnumerable<SessionRecord> sessions, ISessionHistory? history, IEnumerable<SessionRecord> context) => batches.Each(sessions, history, context);

    /// <summary>Whose sessions must be seen together for all rules that judge a session; <see cref="CheckScope.Member"/> is always among them.</summary>
    internal IEnumerable<CheckScope> ScopesOf(SessionRecord session) => (Own(session) ?? federal.Value).Across.Scopes;

    /// <summary>Judges sessions as they arrive, in order and in little memory. Once a rule looks across sessions, reports wait for the last session.</summary>
    public IAsyncEnumerable<SessionReport> ValidateEachAsync(IAsyncEnumerable<SessionRecord> sessions, ISessionHistory? history = null, CancellationToken cancellation = default) =>
        batches.EachAsync(sessions, history, cancellation);

    /// <summary>Judges all sessions of a batch.</summary>
    /// <param name="sessions">The batch.</param>
    /// <param name="history">What was billed before; null for nothing.</param>
    public BatchReport ValidateAll(IEnumerable<SessionRecord> sessions, ISessionHistory? history = null) => batches.All(sessions, history);

    private SessionDraft Draft(SessionRecord session, bool isPast) =>
        Own(session) is { } validator
            ? validator.Draft(session, null, isPast)
            : federal.Value.Draft(session, EngineFindings.FederalOnly(session), isPast);

    /// <summary>The validator of a session's state and payer; null where it does not say its state, or there is none.</summary>
    private SessionValidator? Own(SessionRecord session) => session.State is { } state && !IsFederal(state) ? For(state.ToUpperInvariant(), session.Payer) : null;

    /// <summary>No state has these letters: a record that has them does not say its state.</summary>
    private static bool IsFederal(string state) => string.Equals(state, EngineFindings.Federal, StringComparison.OrdinalIgnoreCase);

    /// <summary>The validator of a state and payer; payers without rules of their own share their state's.</summary>
    private SessionValidator? For(string state, string? payer)
    {
        (string, string) key = (state, payer?.ToUpperInvariant() ?? string.Empty);
        if (validators.TryGetValue(key, out SessionValidator? known))
        {
            return known;
        }

        // Whoever finds rule sets need not think of threads.
        lock (find)
        {
            if (validators.TryGetValue(key, out known))
            {
                return known;
            }

            SessionValidator? validator = find(state, payer) is { } ruleSet ? byRuleSet.GetOrAdd(ruleSet.Reference, _ => new SessionValidator(ruleSet, options)) : null;
            return validators.Count < MostPayersKept ? validators.GetOrAdd(key, validator) : validator;
        }
    }
}
