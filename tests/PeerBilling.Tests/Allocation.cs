using System;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Tests;

/// <summary>Counts what a piece of code takes from the heap.</summary>
internal static class Allocation
{
    /// <summary>Bytes taken by a second run, after a first one has made what is made once.</summary>
    public static long Of(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Bytes that a second judgement of a session takes; -1 when the session does not pass.</summary>
    public static long Of(SessionCheck check, SessionRecord session)
    {
        SessionContext context = new(session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.InForce, Sample.Service, null));
        return check.Evaluate(context).Outcome == Outcome.Pass ? Of(() => check.Evaluate(context)) : -1;
    }
}
