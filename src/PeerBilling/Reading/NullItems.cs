using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>Finds a null inside a list: JSON allows it, and no list of a record or a roster means anything by it.</summary>
internal static class NullItems
{
    /// <summary>The JSON path of the first one in a record; null when there is none.</summary>
    public static string? In(SessionRecord record) =>
        In(record.Documents, "$.documents")
        ?? In(record.Member?.Coverage, "$.member.coverage")
        ?? In(record.Note?.Elements, "$.note.elements")
        ?? In(record.PlanOfCare?.Elements, "$.planOfCare.elements")
        ?? In(record.Supervision?.Log, "$.supervision.log")
        ?? In(record.Supervisor, "$.supervisor")
        ?? (record.Peer is { } peer ? In(peer.Credentials, peer.ContinuingEducation, peer.Trainings, peer.BackgroundChecks, "$.peer") : null);

    /// <summary>The JSON path of the first one in a roster; null when there is none.</summary>
    public static string? In(Roster roster)
    {
        string? found = In(roster.Peers, "$.peers") ?? In(roster.Supervisors, "$.supervisors");
        for (int i = 0; found is null && i < (roster.Peers?.Length ?? 0); i++)
        {
            RosterPeer peer = roster.Peers!.Value[i];
            found = In(peer.Credentials, peer.ContinuingEducation, peer.Trainings, peer.BackgroundChecks, $"$.peers[{i}]") ?? In(peer.Supervision?.Log, $"$.peers[{i}].supervision.log");
        }

        for (int i = 0; found is null && i < (roster.Supervisors?.Length ?? 0); i++)
        {
            found = In(roster.Supervisors!.Value[i], $"$.supervisors[{i}]");
        }

        return found;
    }

    private static string? In(Supervisor? supervisor, string path) =>
        In(supervisor?.Credentials, path, ".credentials") ?? In(supervisor?.Trainings, path, ".trainings");

    private static string? In(
        ImmutableArray<Credential>? credentials,
        ImmutableArray<ContinuingEducation>? education,
        ImmutableArray<Training>? trainings,
        ImmutableArray<BackgroundCheck>? checks,
        string path) =>
        In(credentials, path, ".credentials") ?? In(education, path, ".continuingEducation") ?? In(trainings, path, ".trainings") ?? In(checks, path, ".backgroundChecks");

    private static string? In<T>(ImmutableArray<T>? items, string path, string field = "")
        where T : class
    {
        if (items is not { } list)
        {
            return null;
        }

        for (int i = 0; i < list.Length; i++)
        {
            if (list[i] is null)
            {
                return $"{path}{field}[{i}]";
            }
        }

        return null;
    }
}
