using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds whose session it is.</summary>
internal static class Subject
{
    /// <summary>What must be seen together to count by a subject.</summary>
    public static CheckScope Scope(CountedBy by) => by switch
    {
        CountedBy.Member => CheckScope.Member,
        CountedBy.Peer => CheckScope.Peer,
        CountedBy.Supervisor => CheckScope.Supervisor,
        CountedBy.Group => CheckScope.Group,
        _ => CheckScope.BillingProvider,
    };

    /// <summary>The path of the field that the record lacks to say whose session it is; null when it says it.</summary>
    public static string? Missing(SessionRecord session, CheckScope scope) => scope switch
    {
        CheckScope.Member => session.Member?.Id is null ? "member.id" : null,
        CheckScope.Peer => session.Peer is null or { Id: null, Npi: null } ? "peer.id" : null,
        CheckScope.Supervisor => session.Supervisor is null or { Id: null, Npi: null } ? "supervisor.id" : null,
        CheckScope.Group => session.GroupId is null ? "groupId" : null,
        CheckScope.BillingProvider => session.BillingProvider?.Npi is null ? "billingProvider.npi" : null,
        _ => null,
    };
}
