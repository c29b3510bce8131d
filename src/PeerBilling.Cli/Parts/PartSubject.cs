using System.Text;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Cli.Parts;

/// <summary>Which part a session belongs to.</summary>
internal static class PartSubject
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The part, from 0: by the id of the member, peer ...; a session without one, which is judged with no other, by its own id.</summary>
    public static int Part(SessionRecord session, CheckScope scope, int parts) => (int)(Hash(Id(session, scope) ?? session.Id) % (ulong)parts);

    /// <summary>The id of the member, peer ... as the rules across sessions take it; null for none.</summary>
    private static string? Id(SessionRecord session, CheckScope scope) => scope switch
    {
        CheckScope.Member => session.Member?.Id,
        CheckScope.Peer => session.Peer?.Id ?? Text(session.Peer?.Npi),
        CheckScope.Supervisor => session.Supervisor?.Id ?? Text(session.Supervisor?.Npi),
        CheckScope.Group => session.GroupId,
        CheckScope.BillingProvider => Text(session.BillingProvider?.Npi),
        _ => null,
    };

    private static string? Text(Npi? npi) => npi is { IsEmpty: false } some ? some.ToString() : null;

    /// <summary>FNV-1a of 64 bits, over UTF-8: the same on every machine.</summary>
    private static ulong Hash(string id)
    {
        ulong hash = Basis;
        foreach (byte each in Encoding.UTF8.GetBytes(id))
        {
            hash = unchecked((hash ^ each) * Prime);
        }

        // The lowest bits of ids that differ in their last digit alone are alike.
        return hash ^ (hash >> 32);
    }
}
