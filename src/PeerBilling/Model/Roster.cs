using System.Collections.Immutable;

namespace PeerBilling.Model;

/// <summary>Who the peers and supervisors are: what a claim cannot say of them.</summary>
public sealed record Roster
{
    /// <summary>The peers.</summary>
    public ImmutableArray<RosterPeer>? Peers { get; init; }

    /// <summary>The supervisors.</summary>
    public ImmutableArray<Supervisor>? Supervisors { get; init; }
}
