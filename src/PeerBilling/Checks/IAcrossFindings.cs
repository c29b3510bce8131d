using System.Collections.Immutable;

namespace PeerBilling.Checks;

/// <summary>Takes what a check across sessions finds.</summary>
internal interface IAcrossFindings
{
    /// <summary>Says what the rule comes to for a session; asked once at most for each, and only for one that is judged.</summary>
    void Add(in Sighting sighting, CheckResult result);

    /// <summary>The ids of sessions, for a reason to name.</summary>
    ImmutableArray<string> Ids(System.ReadOnlySpan<int> sessions);
}
