using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation;

/// <summary>Judges sessions of several jurisdictions and payers, each by its own rule set; by the federal layer, and saying so, where there is none.</summary>
public sealed class ValidatorSet
{
    private readonly ConcurrentDictionary<(string State, string Payer), SessionValidator?> validators = new();
    /// <summary>A file may name any number of payers; no more than so many are remembered.</summary>
    private const int MostPayersKept = 10_000;

    private readonly ConcurrentDictionary<string, SessionValidator> byRuleSet = new(StringComparer.Ordinal);
    private readonly Func<string, string?, RuleSet?> find;
    private readonly Lazy<SessionValidator> federal;
    private readonly ValidationOptions options;

    /// <summary>Creates a set.</summary>
    /// <param name="find">Finds the rule set of a jurisdiction (two capital letters) and payer (null for any); null when there is none.</param>
    /// <param name="federal">Loads the federal layer, once it is needed.</param>
    /// <param name="options">How to judge; null for the usual way.</param>
    public ValidatorSet(Func<string, string?, RuleSet?> find, Func<RuleSet> federal, ValidationOptions? options = null)
    {
        this.find = find ?? throw new ArgumentNullException(nameof(find));
        this.options = options ?? ValidationOptions.Default;
        this.federal = new Lazy<SessionValidator>(() => new SessionValidator(federal(), this.options));
    }

    /// <summary>The rule sets used so far, each once, in order of name.</summary>
    public IEnumerable<RuleSet> Used => validators.Values
        .Append(federal.IsValueCreated ? federal.Value : null)
        .OfType<SessionValidator>()
        .GroupBy(validator => validator.RuleSet.Reference, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.First().RuleSet);

    /// <summary>Judges a session by the rule set of its state and payer.</summary>
    public SessionReport Validate(SessionRecord session)
    {
        if (session.State is { } state && !IsFederal(state) && For(state.ToUpperInvariant(), session.Payer) is { } validator)
        {
            return validator.Validate(session);
        }

        return federal.Value.Validate(session, EngineFindings.FederalOnly(session));
    }

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

        SessionValidator? validator = find(state, payer) is { } ruleSet ? byRuleSet.GetOrAdd(ruleSet.Reference, _ => new SessionValidator(ruleSet, options)) : null;
        return validators.Count < MostPayersKept ? validators.GetOrAdd(key, validator) : validator;
    }
}
