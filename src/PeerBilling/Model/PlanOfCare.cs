using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Model;

/// <summary>The individual plan of care the service rests on.</summary>
public sealed record PlanOfCare
{
    /// <summary>The first date it holds for, included.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The last date it holds for, included; null when not known or open.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>The date it was approved by signature.</summary>
    public LocalDate? SignedOn { get; init; }

    /// <summary>Who approved it, by credential or role.</summary>
    public string? SignedBy { get; init; }

    /// <summary>True when it names peer support.</summary>
    public bool? IncludesPeerSupport { get; init; }

    /// <summary>The date of its latest review.</summary>
    public LocalDate? LastReviewed { get; init; }

    /// <summary>What it contains, such as <c>goals</c>, <c>frequency</c> or <c>duration</c>.</summary>
    public ImmutableArray<string>? Elements { get; init; }
}
