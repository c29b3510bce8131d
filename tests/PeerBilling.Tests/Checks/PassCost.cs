using System;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Tests.Checks;

/// <summary>Measures what a judgement allocates.</summary>
internal static class PassCost
{
    private const int Rounds = 50;

    /// <summary>Bytes that fifty judgements of a session allocate, once everything is warm.</summary>
    public static long Bytes(SessionCheck check, SessionRecord session)
    {
        SessionContext context = new(session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.InForce, Sample.Service, null));
        Judge(check, context);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Judge(check, context);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Judge(SessionCheck check, in SessionContext context)
    {
        for (int i = 0; i < Rounds; i++)
        {
            check.Evaluate(context);
        }
    }
}
