using PeerBilling.Reporting;

namespace PeerBilling.Validation;

/// <summary>A finding and its place.</summary>
/// <param name="Order">The rule's place among those of the validator; -1 for the engine's own, which comes first.</param>
/// <param name="IsAcross">True when the rule looks across sessions, so that the finding goes with a session that is replaced or voided.</param>
/// <param name="Finding">What was found.</param>
internal readonly record struct DraftFinding(int Order, bool IsAcross, Finding Finding);
