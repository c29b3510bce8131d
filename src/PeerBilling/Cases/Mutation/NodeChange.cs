using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases.Mutation;

/// <summary>One small change in a value of a rule set file.</summary>
/// <param name="Changed">The value afterwards; null when it is left out.</param>
/// <param name="At">What was changed, where it stands.</param>
/// <param name="Path">The way to it, such as <c>versions[2024-09-27].with.max</c>.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Became">What stands there instead.</param>
/// <param name="IsLimit">True for a number, a date or a period moved by the least step.</param>
internal sealed record NodeChange(YamlNode? Changed, YamlNode At, string Path, string Was, string Became, bool IsLimit = false);
