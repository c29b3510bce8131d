using PeerBilling.Checks;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Across;

/// <summary>A version of a rule across sessions.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Order">The rule's place among those of its validator.</param>
/// <param name="Version">The version.</param>
/// <param name="Check">Its check.</param>
internal sealed record AcrossVersion(Rule Rule, int Order, RuleVersion Version, IAcross Check);
