using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.Validation;

/// <summary>Which past sessions a batch needs: those of any of these members, peers, supervisors, groups or billing providers.</summary>
public sealed record HistoryQuery
{
    /// <summary>Members' ids; empty where no rule looks at the sessions of a member.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Peers, by <see cref="PastSession.Peer"/>.</summary>
    public ImmutableArray<string> Peers { get; init; } = [];

    /// <summary>Supervisors, by <see cref="PastSession.Supervisor"/>.</summary>
    public ImmutableArray<string> Supervisors { get; init; } = [];

    /// <summary>Ids of group sessions.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Billing providers' NPIs.</summary>
    public ImmutableArray<string> BillingProviders { get; init; } = [];

    /// <summary>The earliest last date of service that matters, included; null for any.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The latest first date of service that matters, included; null for any.</summary>
    public LocalDate? To { get; init; }
}
