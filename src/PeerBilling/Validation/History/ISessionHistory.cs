using System.Collections.Generic;

namespace PeerBilling.Validation;

/// <summary>Sessions billed before: they count toward what later batches may bill.</summary>
/// <remarks>
/// A store keeps each session as <see cref="PastSession"/> gives it, by its own id: what rules make of it is worked out when it is used, so that a
/// change of rules needs no change of the store. Implementations say themselves whether threads may share them.
/// </remarks>
public interface ISessionHistory
{
    /// <summary>
    /// The past sessions that may count beside a batch, each once, in any order; besides those asked for, of any date, the sessions of the members of
    /// those found whose claims replace or void another (<see cref="PastSession.Replaces"/>): what they take out does not count. More does no harm.
    /// </summary>
    /// <param name="query">Whose, and of which dates.</param>
    IEnumerable<PastSession> Find(HistoryQuery query);

    /// <summary>Records sessions as billed, all of them or none. One whose id is there already takes the place of that one.</summary>
    /// <param name="sessions">What was released.</param>
    void Record(IEnumerable<PastSession> sessions);
}
