using System.Collections.Immutable;

namespace PeerBilling.Reporting;

/// <summary>What a report by a part of the rules leaves open.</summary>
/// <param name="Orders">The place of each finding's rule among those of its rule set; one more finding, if there is one, stands behind all.</param>
/// <param name="IsJudged">True when some rule of the part is about the session.</param>
/// <param name="NotJudged">What is found where no rule of the other parts is about it either; null where this is not for this part to say.</param>
internal sealed record PartialJudgement(ImmutableArray<int> Orders, bool IsJudged, Finding? NotJudged);
