using System;
using System.Collections.Generic;
using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>Supplies what a record does not say of its peer and supervisor, by id or NPI; what the record itself says wins, field by field.</summary>
public sealed class RosterIndex
{
    private readonly Dictionary<string, RosterPeer> peers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Supervisor> supervisors = new(StringComparer.Ordinal);

    /// <summary>Creates an index; of two entries with one id or NPI the first counts.</summary>
    public RosterIndex(Roster roster)
    {
        foreach (RosterPeer peer in roster.Peers ?? [])
        {
            Add(peers, peer, peer.Id, peer.Npi);
        }

        foreach (Supervisor supervisor in roster.Supervisors ?? [])
        {
            Add(supervisors, supervisor, supervisor.Id, supervisor.Npi);
        }
    }

    /// <summary>The record with what the roster knows besides.</summary>
    public SessionRecord Complete(SessionRecord session)
    {
        RosterPeer? known = Find(peers, session.Peer?.Id, session.Peer?.Npi);
        Supervisor? boss = Find(supervisors, session.Supervisor?.Id, session.Supervisor?.Npi);
        if (boss is null && session.Supervisor is null && known?.Supervisor is { } name)
        {
            supervisors.TryGetValue(name, out boss);
        }

        return known is null && boss is null ? session : session with
        {
            Peer = known is null ? session.Peer : Complete(session.Peer!, known),
            Supervisor = boss is null ? session.Supervisor : Complete(session.Supervisor ?? new Supervisor(), boss),
            Supervision = known?.Supervision is { } supervised ? Complete(session.Supervision ?? new Supervision(), supervised) : session.Supervision,
        };
    }

    private static Peer Complete(Peer peer, RosterPeer known) => new()
    {
        Id = peer.Id ?? known.Id,
        Npi = peer.Npi ?? known.Npi,
        BirthDate = peer.BirthDate ?? known.BirthDate,
        TrainingHours = peer.TrainingHours ?? known.TrainingHours,
        BackgroundCheck = peer.BackgroundCheck ?? known.BackgroundCheck,
        BackgroundChecks = peer.BackgroundChecks ?? known.BackgroundChecks,
        Credentials = peer.Credentials ?? known.Credentials,
        ContinuingEducation = peer.ContinuingEducation ?? known.ContinuingEducation,
        Trainings = peer.Trainings ?? known.Trainings,
        Hired = peer.Hired ?? known.Hired,
        WorkHours = peer.WorkHours ?? known.WorkHours,
        SupervisedHours = peer.SupervisedHours ?? known.SupervisedHours,
    };

    private static Supervisor Complete(Supervisor supervisor, Supervisor known) => new()
    {
        Id = supervisor.Id ?? known.Id,
        Npi = supervisor.Npi ?? known.Npi,
        Credentials = supervisor.Credentials ?? known.Credentials,
        SupervisorTraining = supervisor.SupervisorTraining ?? known.SupervisorTraining,
        Trainings = supervisor.Trainings ?? known.Trainings,
        ExperienceYears = supervisor.ExperienceYears ?? known.ExperienceYears,
        Degree = supervisor.Degree ?? known.Degree,
        Since = supervisor.Since ?? known.Since,
    };

    private static Supervision Complete(Supervision supervision, Supervision known) => new()
    {
        LastSession = supervision.LastSession ?? known.LastSession,
        SignedOn = supervision.SignedOn ?? known.SignedOn,
        SuperviseeCount = supervision.SuperviseeCount ?? known.SuperviseeCount,
        HoursWorked = supervision.HoursWorked ?? known.HoursWorked,
        Log = supervision.Log ?? known.Log,
    };

    private static void Add<T>(Dictionary<string, T> index, T entry, string? id, Npi? npi)
    {
        foreach (string? key in new[] { id, npi?.ToString() })
        {
            if (!string.IsNullOrEmpty(key) && !index.ContainsKey(key!))
            {
                index.Add(key!, entry);
            }
        }
    }

    private static T? Find<T>(Dictionary<string, T> index, string? id, Npi? npi)
        where T : class
    {
        if (!string.IsNullOrEmpty(id) && index.TryGetValue(id!, out T? found))
        {
            return found;
        }

        return npi is { IsEmpty: false } number && index.TryGetValue(number.ToString(), out found) ? found : null;
    }
}
