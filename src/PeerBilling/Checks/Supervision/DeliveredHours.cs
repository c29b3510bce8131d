using System;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Compares the hours of service that a peer delivered with the supervision of the same days.</summary>
internal static class DeliveredHours
{
    private const int MinutesInHour = 60;

    /// <summary>The minutes of supervision, or, below zero, one more than the most there may have been where the record leaves it open.</summary>
    public static Observation Observe(SupervisionRatio check, in SessionContext context)
    {
        if (Subject.Missing(context.Session, CheckScope.Peer) is { } missing)
        {
            return Observation.Missing(SupervisionRatio.Name, missing);
        }

        if (context.Minutes is null && context.Session.Units is null)
        {
            return Observation.Missing(SupervisionRatio.Name, "minutes");
        }

        if (context.Session.Supervision?.Log is not { } log)
        {
            return new(Part.Lifted, CheckResult.Missing(SupervisionRatio.Name, MeetingTally.Path));
        }

        MeetingTally tally = new(log, check.Modes, check.MinMinutesEach);
        if (check.OrMinutesPerWeek is { } enough && tally.Minutes(new(context.Date.Earlier(NodaTime.Period.FromDays(6)), context.Date), sure: true) >= enough)
        {
            return Observation.Lifted;
        }

        DateSpan days = new(context.Date.Earlier(NodaTime.Period.FromDays(check.OverDays - 1)), context.Date);
        long sure = tally.Minutes(days, sure: true)!.Value;
        long most = tally.Minutes(days, sure: false) ?? int.MaxValue;
        return Observation.Counted with { Amount = (int)(sure == most ? Math.Min(sure, int.MaxValue) : -Math.Min(most, int.MaxValue - 1) - 1) };
    }

    public static void Judge(SupervisionRatio check, ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        long minutes = 0;
        int past = 0;
        while (past < sightings.Length && sightings[past].IsPast)
        {
            past++;
        }

        int from = past, pastFrom = 0, pastTo = 0;
        for (int i = past; i < sightings.Length; i++)
        {
            ref readonly Sighting sighting = ref sightings[i];
            int first = sighting.Day - check.OverDays + 1;
            minutes += Delivered(sighting);
            for (; pastTo < past && sightings[pastTo].Day <= sighting.Day; pastTo++)
            {
                minutes += Delivered(sightings[pastTo]);
            }

            for (; pastFrom < pastTo && sightings[pastFrom].Day < first; pastFrom++)
            {
                minutes -= Delivered(sightings[pastFrom]);
            }

            for (; sightings[from].Day < first; from++)
            {
                minutes -= Delivered(sightings[from]);
            }

            if (sighting is { IsJudged: true, Part: Part.Counted })
            {
                Judge(check, sighting, minutes, findings);
            }
        }
    }

    private static void Judge(SupervisionRatio check, in Sighting sighting, long minutes, IAcrossFindings findings)
    {
        decimal hours = (decimal)minutes / MinutesInHour;
        decimal needed = check.Minutes * hours / check.Hours;
        int most = sighting.Amount < 0 ? -(sighting.Amount + 1) : sighting.Amount;
        if (most < needed)
        {
            findings.Add(sighting, CheckResult.Fail(new($"{SupervisionRatio.Name}/too-little-for-delivered", MeetingTally.Path, actual: most, expected: Fact.AtLeast(decimal.Round(needed, 1)), subject: decimal.Round(hours, 2))));
        }
        else if (sighting.Amount < 0)
        {
            findings.Add(sighting, CheckResult.Missing(SupervisionRatio.Name, MeetingTally.Path));
        }
    }

    private static long Delivered(in Sighting sighting) => Math.Max(sighting.MinutesOrBilled, 0);
}
