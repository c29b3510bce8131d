using System.Collections.Immutable;
using PeerBilling.RuleSets;

namespace PeerBilling.Reporting;

/// <summary>What a report can only say once every session is judged.</summary>
/// <param name="Summary">Counts.</param>
/// <param name="Inputs">What was read.</param>
/// <param name="RuleSets">The rule sets judged by.</param>
/// <param name="Notices">What a reader should know besides, such as a waiver that no session needed.</param>
public sealed record ReportFooter(ReportSummary Summary, ImmutableArray<ReportInput> Inputs, ImmutableArray<RuleSet> RuleSets, ImmutableArray<string> Notices)
{
    /// <summary>The notice of a waiver that was not needed.</summary>
    internal static string UnusedWaiver(string rule, string by) => $"The waiver of {rule} in {by} was not needed by any session.";
}
