using PeerBilling.RuleSets;

namespace PeerBilling.Cases.Coverage;

/// <summary>Something of a rule set that no case shows.</summary>
/// <param name="Place">Where it stands; null when it was not read from a file.</param>
/// <param name="Subject">The rule's id, or the service's procedure code.</param>
/// <param name="Message">What is not shown, as a sentence without its full stop.</param>
public sealed record CoverageGap(FilePlace? Place, string Subject, string Message)
{
    /// <summary>The gap as <c>file(line,column): rule: message.</c></summary>
    public override string ToString() => $"{(Place is null ? string.Empty : $"{Place}: ")}{Subject}: {Message}.";
}
