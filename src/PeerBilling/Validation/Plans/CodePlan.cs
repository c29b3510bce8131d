using System;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Validation.Plans;

/// <summary>The plan for one procedure code, each of its spans of dates made when it is first needed. All threads may share it.</summary>
/// <param name="code">The code; the default for all that no rule and no service names.</param>
/// <param name="starts">The dates on which some rule or service changes, in order.</param>
/// <param name="make">Makes a span.</param>
internal sealed class CodePlan(ProcedureCode code, LocalDate[] starts, Func<ProcedureCode, LocalDate, LocalDate, PlanSegment> make)
{
    private readonly PlanSegment?[] segments = new PlanSegment?[starts.Length + 1];
    private volatile PlanSegment? latest;

    /// <summary>The code.</summary>
    public ProcedureCode Code => code;

    /// <summary>What is in force on a date.</summary>
    public PlanSegment On(LocalDate date)
    {
        if (latest is { } same && same.First <= date && date <= same.Last)
        {
            return same;
        }

        int place = Array.BinarySearch(starts, date);
        place = place < 0 ? ~place : place + 1;
        PlanSegment segment = segments[place] ??= make(code, place == 0 ? LocalDate.MinIsoValue : starts[place - 1], place == starts.Length ? LocalDate.MaxIsoValue : starts[place].PlusDays(-1));
        latest = segment;
        return segment;
    }
}
