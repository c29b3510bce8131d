using NodaTime;

namespace PeerBilling.Validation.Plans;

/// <summary>The rules and services in force for one procedure code over a span of dates in which none of them changes. Immutable.</summary>
internal sealed class PlanSegment
{
    /// <summary>The first date, included.</summary>
    public required LocalDate First { get; init; }

    /// <summary>The last date, included.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>The rules that may have something to say, in order.</summary>
    public required Step[] Steps { get; init; }

    /// <summary>The services of the code.</summary>
    public required ServiceChoices Services { get; init; }

    /// <summary>True when some rule says whether codes are covered.</summary>
    public required bool IsCoverageJudged { get; init; }
}
