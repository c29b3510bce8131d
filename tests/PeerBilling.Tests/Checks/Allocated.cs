using System;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Tests.Checks;

/// <summary>Measures what a check allocates, since a passing line must allocate nothing.</summary>
internal static class Allocated
{
    /// <summary>Bytes that one evaluation allocates, after one that warms everything up; -1 when it does not pass.</summary>
    public static long By(SessionCheck check, SessionRecord session)
    {
        SessionContext context = new(session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.InForce, Sample.Service, null));
        if (check.Evaluate(context).Outcome != Outcome.Pass)
        {
            return -1;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        check.Evaluate(context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
