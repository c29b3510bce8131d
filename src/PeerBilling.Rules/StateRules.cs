using System;
using System.Collections.Generic;
using System.Linq;
using PeerBilling.RuleSets;

namespace PeerBilling.Rules;

/// <summary>The embedded rule sets, each read when it is first asked for. Immutable; all threads may share them.</summary>
public static class StateRules
{
    private static readonly Lazy<EmbeddedRules> Embedded = new(() => new EmbeddedRules());
    private static readonly Lazy<RuleSetLibrary> Shared = new(() => new RuleSetLibrary(Embedded.Value));

    /// <summary>The files, for what wants to lay others over them.</summary>
    public static RuleSetLocator Locator => Embedded.Value;

    /// <summary>The jurisdictions there is a rule set for, as two capital letters, in order; the federal layer among them as US.</summary>
    public static IReadOnlyList<string> Jurisdictions => [.. Embedded.Value.Ids.Where(id => id.Length == 2).Select(id => id.ToUpperInvariant())];

    /// <summary>The rule set of a jurisdiction, or the overlay of one of its payers.</summary>
    /// <param name="jurisdiction">Two letters, such as <c>CA</c>, of any case; <c>US</c> for the federal layer alone.</param>
    /// <param name="payer">The payer's id as claims give it; null for none. One without an overlay gets the jurisdiction's own set.</param>
    /// <exception cref="RuleSetException">There is no rule set for the jurisdiction.</exception>
    public static RuleSet Load(string jurisdiction, string? payer = null) =>
        TryLoad(jurisdiction, payer) ?? throw new RuleSetException($"There is no rule set for '{jurisdiction}'. There are: {string.Join(", ", Jurisdictions)}.");

    /// <summary>The rule set of a jurisdiction, or the overlay of one of its payers; null when there is none for the jurisdiction.</summary>
    /// <param name="jurisdiction">Two letters, such as <c>CA</c>, of any case.</param>
    /// <param name="payer">The payer's id as claims give it; null for none.</param>
    public static RuleSet? TryLoad(string jurisdiction, string? payer = null) => Shared.Value.Find(jurisdiction, payer);
}
