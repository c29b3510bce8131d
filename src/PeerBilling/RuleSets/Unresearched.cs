namespace PeerBilling.RuleSets;

/// <summary>Something that was looked for and not found: a rule may exist.</summary>
/// <param name="Topic">What was looked for.</param>
/// <param name="Check">The YAML name of the check it would become; null when it fits none.</param>
public sealed record Unresearched(string Topic, string? Check);
