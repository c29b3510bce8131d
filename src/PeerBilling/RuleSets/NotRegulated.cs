namespace PeerBilling.RuleSets;

/// <summary>A check that somebody looked up and found no rule for.</summary>
/// <param name="Check">The check's YAML name.</param>
/// <param name="Cite">Where they looked.</param>
public sealed record NotRegulated(string Check, Citation Cite);
