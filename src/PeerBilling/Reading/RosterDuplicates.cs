using System;
using System.Collections.Generic;
using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>Finds people who stand on a roster twice: nobody could tell whose certificate counts.</summary>
internal static class RosterDuplicates
{
    public static IEnumerable<InputError> Find(Roster roster)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < (roster.Peers?.Length ?? 0); i++)
        {
            RosterPeer peer = roster.Peers!.Value[i];
            if (IsTaken(seen, "peer", peer.Id, peer.Npi))
            {
                yield return new InputError(1, "a peer of this id or NPI stands on the roster already", $"$.peers[{i}]");
            }
        }

        for (int i = 0; i < (roster.Supervisors?.Length ?? 0); i++)
        {
            Supervisor supervisor = roster.Supervisors!.Value[i];
            if (IsTaken(seen, "supervisor", supervisor.Id, supervisor.Npi))
            {
                yield return new InputError(1, "a supervisor of this id or NPI stands on the roster already", $"$.supervisors[{i}]");
            }
        }
    }

    private static bool IsTaken(HashSet<string> seen, string role, string? id, Npi? npi)
    {
        bool idTaken = !string.IsNullOrEmpty(id) && !seen.Add($"{role} id {id}");
        bool npiTaken = npi is { IsEmpty: false } number && !seen.Add($"{role} npi {number}");
        return idTaken || npiTaken;
    }
}
