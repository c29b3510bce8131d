using System;
using System.Collections.Generic;
using System.Linq;

namespace PeerBilling.Validation;

/// <summary>A history in memory. Threads may share it.</summary>
public sealed class SessionHistory : ISessionHistory
{
    private readonly object gate = new();
    private readonly Dictionary<string, PastSession> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(char Kind, string Id), HashSet<string>> bySubject = [];

    /// <summary>Sessions recorded.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return byId.Count;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<PastSession> Find(HistoryQuery query)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        lock (gate)
        {
            foreach ((char, string) subject in Subjects(query ?? throw new ArgumentNullException(nameof(query))))
            {
                if (bySubject.TryGetValue(subject, out HashSet<string>? ids))
                {
                    found.UnionWith(ids);
                }
            }

            List<PastSession> asked = [.. found.Select(id => byId[id]).Where(past => !(past.LastDate < query.From) && !(past.FirstDate > query.To))];
            HashSet<string> told = new(asked.Select(past => past.Id), StringComparer.Ordinal);
            return [.. asked, .. asked.Select(past => past.Member).OfType<string>().Distinct().SelectMany(Replacing).Where(past => told.Add(past.Id))];
        }
    }

    /// <inheritdoc/>
    public void Record(IEnumerable<PastSession> sessions)
    {
        PastSession[] all = [.. sessions ?? throw new ArgumentNullException(nameof(sessions))];
        lock (gate)
        {
            foreach (PastSession past in all)
            {
                Forget(past.Id);
                byId.Add(past.Id, past);
                foreach ((char, string) subject in Subjects(past))
                {
                    if (!bySubject.TryGetValue(subject, out HashSet<string>? ids))
                    {
                        bySubject.Add(subject, ids = new HashSet<string>(StringComparer.Ordinal));
                    }

                    ids.Add(past.Id);
                }
            }
        }
    }

    private IEnumerable<PastSession> Replacing(string member) =>
        bySubject.TryGetValue(('r', member), out HashSet<string>? ids) ? ids.Select(id => byId[id]) : [];

    private static IEnumerable<(char Kind, string Id)> Subjects(PastSession past) =>
        from subject in new[] { ('m', past.Member), ('r', past.Replaces is null ? null : past.Member), ('p', past.Peer), ('s', past.Supervisor), ('g', past.Group), ('b', past.BillingProvider) }
        where subject.Item2 is not null
        select (subject.Item1, subject.Item2!);

    private static IEnumerable<(char Kind, string Id)> Subjects(HistoryQuery query) =>
    [
        .. query.Members.Select(id => ('m', id)),
        .. query.Peers.Select(id => ('p', id)),
        .. query.Supervisors.Select(id => ('s', id)),
        .. query.Groups.Select(id => ('g', id)),
        .. query.BillingProviders.Select(id => ('b', id)),
    ];

    private void Forget(string id)
    {
        if (byId.TryGetValue(id, out PastSession? before))
        {
            byId.Remove(id);
            foreach ((char, string) subject in Subjects(before))
            {
                bySubject[subject].Remove(id);
            }
        }
    }
}
