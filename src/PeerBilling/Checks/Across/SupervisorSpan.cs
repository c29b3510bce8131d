using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks that a supervisor has no more than so many peers in a period, or a peer no more than so many members.</summary>
/// <remarks>
/// People count in the order of their first session of the period, those billed before first; every session of one beyond the maximum breaks
/// the rule. A record that itself counts more supervisees breaks it too, whoever else is in the batch. Unknown when the record does not say who they are.
/// </remarks>
public sealed record SupervisorSpan : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervisor-span";

    private const int MostNamed = 100;
    private const int MostDaysInPeriod = 366;

    /// <summary>The most people, the number included.</summary>
    public required int Max { get; init; }

    /// <summary>Over what they are counted.</summary>
    public SpanPeriod Per { get; init; } = SpanPeriod.Month;

    /// <summary>Who is counted.</summary>
    public SpanOf Of { get; init; }

    /// <inheritdoc/>
    public override CheckScope Scope => Of == SpanOf.Peers ? CheckScope.Supervisor : CheckScope.Peer;

    internal override int? DaysAround => MostDaysInPeriod;

    internal override Observation Observe(in SessionContext context)
    {
        if (Of == SpanOf.Peers && context.Session.Supervision?.SuperviseeCount is { } count && count > Max)
        {
            return new(Part.Lifted, CheckResult.Fail(new($"{Name}/recorded", "supervision.superviseeCount", actual: count, expected: Fact.AtMost(Max))));
        }

        string? missing = Subject.Missing(context.Session, Scope) ?? Subject.Missing(context.Session, Of == SpanOf.Peers ? CheckScope.Peer : CheckScope.Member);
        return missing is null ? Observation.Counted : Observation.Missing(Name, missing);
    }

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        Dictionary<int, List<(int Who, int Session)>> periods = [];
        foreach (ref readonly Sighting sighting in sightings)
        {
            (int first, int last) = PeriodOf(sighting.Day);
            if (!periods.TryGetValue(first, out List<(int Who, int Session)>? people))
            {
                periods[first] = people = [];
            }

            int who = Of == SpanOf.Peers ? sighting.Peer : sighting.Member;
            int place = people.FindIndex(person => person.Who == who);
            if (place < 0)
            {
                place = people.Count;
                people.Add((who, sighting.Session));
            }

            if (place >= Max && sighting.IsJudged && sighting.Part == Part.Counted)
            {
                int[] others = [.. people.Take(Math.Min(place, MostNamed)).Select(person => person.Session)];
                string subject = $"{(Of == SpanOf.Peers ? "The supervisor" : "The peer")} from {CalendarPeriods.Date(first):uuuu'-'MM'-'dd} to {CalendarPeriods.Date(last):uuuu'-'MM'-'dd}";
                string field = Of == SpanOf.Peers ? "supervisor.id" : "peer.id";
                findings.Add(sighting, CheckResult.Fail(new($"{Name}/over", field, actual: place + 1, expected: Fact.AtMost(Max), subject: subject) { Sessions = findings.Ids(others) }));
            }
        }
    }

    internal static SupervisorSpan Read(CheckSettings settings) => new()
    {
        Max = settings.Integer("max", "The most people, the number included.", min: 1),
        Per = settings.Choice("per", "Over what they are counted.", SpanPeriod.Month),
        Of = settings.Choice("of", "Who is counted: the peers of a supervisor, or the members of a peer.", SpanOf.Peers),
    };

    private (int First, int Last) PeriodOf(int day) => Per switch
    {
        SpanPeriod.Day => (day, day),
        SpanPeriod.Week => CalendarPeriods.Week(day, IsoDayOfWeek.Sunday),
        SpanPeriod.Quarter => CalendarPeriods.Months(day, 3),
        SpanPeriod.Year => CalendarPeriods.Months(day, 12),
        _ => CalendarPeriods.Months(day, 1),
    };
}
