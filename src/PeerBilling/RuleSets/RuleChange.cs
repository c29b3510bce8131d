namespace PeerBilling.RuleSets;

/// <summary>What an overlay changed in a rule of a set below it.</summary>
/// <param name="By">The id of the overlay.</param>
/// <param name="What">What it changed, for people.</param>
/// <param name="Reason">Why; null when it does not say.</param>
public sealed record RuleChange(string By, string What, string? Reason);
