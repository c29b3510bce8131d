using NodaTime;

namespace PeerBilling.RuleSets;

/// <summary>One file of a rule set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The day of its last change.</param>
/// <param name="Path">Where it was read.</param>
/// <param name="Hash">The first twelve hexadecimal digits of the SHA-256 of its bytes.</param>
public sealed record RuleSetLayer(string Id, LocalDate Revision, string Path, string Hash);
