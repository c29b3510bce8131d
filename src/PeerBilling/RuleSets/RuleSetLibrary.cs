using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace PeerBilling.RuleSets;

/// <summary>Rule sets found by jurisdiction and payer, each read once and only when it is asked for. All threads may share it.</summary>
public sealed class RuleSetLibrary
{
    /// <summary>The id of the federal layer.</summary>
    public const string Federal = "us";

    private readonly RuleSetLocator locator;
    private readonly ConcurrentDictionary<string, RuleSetReadResult> read = new(StringComparer.Ordinal);

    /// <summary>Creates a library over the files that a locator finds.</summary>
    public RuleSetLibrary(RuleSetLocator locator) => this.locator = locator ?? throw new ArgumentNullException(nameof(locator));

    /// <summary>The rule set of a jurisdiction, or the overlay of one of its payers.</summary>
    /// <param name="jurisdiction">Two letters, of any case.</param>
    /// <param name="payer">The payer's id as claims give it, whatever its case; null for none. One without an overlay gets the jurisdiction's own set.</param>
    /// <returns>Null when there is no rule set for the jurisdiction.</returns>
    /// <exception cref="RuleSetException">The rule set cannot be used; all diagnostics are attached.</exception>
    public RuleSet? Find(string jurisdiction, string? payer = null)
    {
        string code = (jurisdiction ?? throw new ArgumentNullException(nameof(jurisdiction))).ToLowerInvariant();
        if (!RuleSetLocator.IsId(code) || locator.Find(code) is null)
        {
            return null;
        }

        return (payer is null ? null : Overlays(code).FirstOrDefault(overlay => overlay.Payers.Contains(payer, StringComparer.OrdinalIgnoreCase)))
            ?? Read(code).Value;
    }

    /// <summary>Reads a rule set by id, once.</summary>
    public RuleSetReadResult Read(string id) => read.GetOrAdd(id, each => RuleSetReader.TryRead(each, locator, read));

    private IEnumerable<RuleSet> Overlays(string code) =>
        locator.Ids.Where(id => id.StartsWith(code + "-", StringComparison.Ordinal)).Select(id => Read(id).Value);
}
