using System;
using System.Buffers;
using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Adds up the sessions of one subject in their order, and finds those that take the total beyond the limit.</summary>
internal static class LimitTally
{
    /// <summary>A finding names no more other sessions than this.</summary>
    private const int MostNamed = 100;

    /// <summary>What the limit comes to for a session alone.</summary>
    public static CheckResult Alone(Limit limit, Part part, long? amount) =>
        part is Part.Lifted || amount <= LimitAmounts.Most(limit) ? CheckResult.Pass : Over(limit, part, amount!.Value, "this session", []);

    public static void Judge(Limit limit, ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        if (limit.Span.IsNamed)
        {
            JudgeByName(limit, sightings, findings);
            return;
        }

        long[] before = ArrayPool<long>.Shared.Rent(sightings.Length + 1);
        int past = Sum(limit.Measure, sightings, before);
        new Window(limit, sightings, before, past).Judge(findings);
        ArrayPool<long>.Shared.Return(before);
    }

    /// <summary>Fills in what comes before each session, and returns how many are past. Days count once: at the first session, the past ones first.</summary>
    private static int Sum(LimitMeasure measure, ReadOnlySpan<Sighting> sightings, long[] before)
    {
        int past = 0;
        while (past < sightings.Length && sightings[past].IsPast)
        {
            past++;
        }

        int seen = 0;
        before[0] = 0;
        for (int i = 0; i < sightings.Length; i++)
        {
            long amount = LimitAmounts.Of(sightings[i], measure);
            if (measure == LimitMeasure.Days)
            {
                for (; i >= past && seen < past && sightings[seen].Day < sightings[i].Day; seen++)
                {
                }

                bool again = i > 0 && i != past && sightings[i - 1].Day == sightings[i].Day;
                amount = again || (i >= past && seen < past && sightings[seen].Day == sightings[i].Day) ? 0 : 1;
            }

            before[i + 1] = before[i] + amount;
        }

        return past;
    }

    private static void JudgeByName(Limit limit, ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        Dictionary<int, (long Total, List<int> Earlier, HashSet<int> Days)> totals = [];
        long most = LimitAmounts.Most(limit);
        foreach (ref readonly Sighting sighting in sightings)
        {
            int name = limit.Per == LimitPeriod.Authorization ? sighting.Authorization : sighting.Episode;
            (long total, List<int> earlier, HashSet<int> days) = totals.TryGetValue(name, out var known) ? known : (0, [], []);
            total += limit.Measure == LimitMeasure.Days && !days.Add(sighting.Day) ? 0 : LimitAmounts.Of(sighting, limit.Measure);
            if (total > most && sighting is { IsJudged: true, Part: Part.Counted or Part.Doubtful })
            {
                findings.Add(sighting, Over(limit, sighting.Part, total, limit.Per == LimitPeriod.Authorization ? "this authorization" : "this episode", findings.Ids(First(earlier))));
            }

            earlier.Add(sighting.Session);
            totals[name] = (total, earlier, days);
        }
    }

    private static int[] First(List<int> sessions) => sessions.Count <= MostNamed ? [.. sessions] : [.. sessions.GetRange(0, MostNamed)];

    private static CheckResult Over(Limit limit, Part part, long total, string when, ImmutableArray<string> others)
    {
        if (part == Part.Doubtful)
        {
            return CheckResult.Missing(Limit.Name, "member.birthDate");
        }

        string field = limit.Measure switch { LimitMeasure.Units => "units", LimitMeasure.Minutes or LimitMeasure.Hours => "minutes", _ => "dateOfService" };
        string whose = limit.Per == LimitPeriod.Session ? string.Empty : $" of the {Names.Of(limit.By).Replace('_', ' ')}";
        string what = Names.Of(limit.Measure);
        string subject = $"{char.ToUpperInvariant(what[0])}{what.Substring(1)}{whose} {(limit.Span.IsNamed || limit.Per == LimitPeriod.Session ? "in " : string.Empty)}{when}";
        return CheckResult.Fail(new($"{Limit.Name}/over", field, actual: (decimal)total / LimitAmounts.Scale(limit.Measure), expected: Fact.AtMost(limit.Max), subject: subject) { Sessions = others });
    }

    /// <summary>The sessions of one subject, looked at through a period that moves on with them.</summary>
    private ref struct Window(Limit limit, ReadOnlySpan<Sighting> sightings, long[] before, int past)
    {
        private readonly ReadOnlySpan<Sighting> sightings = sightings;
        private readonly LimitSpan span = limit.Span;
        private readonly long most = LimitAmounts.Most(limit);

        public readonly void Judge(IAcrossFindings findings)
        {
            int first = Sighting.Unknown, last = Sighting.Unknown, day = Sighting.Unknown;
            int from = past, pastFrom = 0, pastTo = 0;
            for (int i = past; i < sightings.Length; i++)
            {
                if (sightings[i].Day != day)
                {
                    day = sightings[i].Day;
                    (first, last) = span.Around(day);
                    from = Find(first, from, sightings.Length);
                    pastFrom = Find(first, pastFrom, past);
                    pastTo = Find(last + 1, pastTo, past);
                }

                long total = before[pastTo] - before[pastFrom] + before[i + 1] - before[from];
                (int First, int Last, int From, int PastFrom, int PastTo) worst = (first, last, from, pastFrom, pastTo);
                if (span.Rolls && pastTo < past)
                {
                    total = LaterPeriods(i, total, ref worst);
                }

                if (total > most && sightings[i] is { IsJudged: true, Part: Part.Counted or Part.Doubtful })
                {
                    string when = worst.First == worst.Last ? $"on {Text(worst.First)}" : $"from {Text(worst.First)} to {Text(worst.Last)}";
                    findings.Add(sightings[i], Over(limit, sightings[i].Part, total, when, findings.Ids(Named(worst.PastFrom, worst.PastTo, worst.From, i))));
                }
            }
        }

        /// <summary>Periods that end after the session, with one billed before: the greatest total of any that hold it.</summary>
        private readonly long LaterPeriods(int i, long total, ref (int First, int Last, int From, int PastFrom, int PastTo) worst)
        {
            for (int end = worst.PastTo; end < past; end++)
            {
                (int first, int last) = span.Around(sightings[end].Day);
                if (first > sightings[i].Day)
                {
                    break;
                }

                int from = Find(first, past, i), pastFrom = Find(first, 0, past), pastTo = Find(last + 1, end, past);
                long here = before[pastTo] - before[pastFrom] + before[i + 1] - before[from];
                if (here > total)
                {
                    (total, worst) = (here, (first, last, from, pastFrom, pastTo));
                }
            }

            return total;
        }

        private readonly int[] Named(int pastFrom, int pastTo, int from, int to)
        {
            int[] sessions = new int[Math.Min(pastTo - pastFrom + to - from, MostNamed)];
            for (int i = 0; i < sessions.Length; i++)
            {
                sessions[i] = sightings[i < pastTo - pastFrom ? pastFrom + i : from + i - (pastTo - pastFrom)].Session;
            }

            return sessions;
        }

        /// <summary>The first place, from one on and before another, of a session on the day or later.</summary>
        private readonly int Find(int day, int from, int to)
        {
            while (from < to)
            {
                int middle = from + ((to - from) / 2);
                (from, to) = sightings[middle].Day < day ? (middle + 1, to) : (from, middle);
            }

            return from;
        }

        private static string Text(int day) => NodaTime.Text.LocalDatePattern.Iso.Format(CalendarPeriods.Date(day));
    }
}
