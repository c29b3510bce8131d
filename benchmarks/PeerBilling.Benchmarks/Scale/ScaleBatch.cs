using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>An invented batch of any size with a known set of planted violations: the same bytes for the same seed.</summary>
internal static class ScaleBatch
{
    /// <summary>Writes the batch, day by day.</summary>
    /// <param name="sessions">Sessions in all.</param>
    /// <param name="seed">Chooses what is left to chance.</param>
    /// <param name="output">Takes a session a line.</param>
    /// <param name="plan">Takes a planted finding a line: the session's id, the rule, the reason code.</param>
    /// <exception cref="ArgumentOutOfRangeException">So few sessions do not hold what is planted.</exception>
    public static void Write(int sessions, ulong seed, TextWriter output, TextWriter plan)
    {
        ScaleShape shape = new(sessions, seed, PlantedSessions.Kinds);
        (List<ScaleSession> planted, List<PlantedFinding> findings) = PlantedSessions.Of(shape);
        int usual = sessions - planted.Count;
        if (usual < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(sessions), sessions, $"At least {planted.Count} sessions are planted.");
        }

        ILookup<int, ScaleSession> byDay = planted.ToLookup(session => session.Day);
        int written = 0;
        int inDay = shape.UsualPeers * ScaleShape.SessionsInDay;
        for (int day = 0, left = usual; left > 0 || written < sessions; day++)
        {
            int today = Math.Min(left, inDay);
            left -= today;
            ILookup<int, ScaleSession> byPlace = byDay[day].ToLookup(session => shape.Chance(today + 1, day, session.Peer, session.Start));
            for (int place = 0; place <= today; place++)
            {
                foreach (ScaleSession session in byPlace[place])
                {
                    Write(session, ++written, output);
                }

                if (place < today)
                {
                    Write(UsualSessions.Of(shape, day, place), ++written, output);
                }
            }
        }

        foreach (PlantedFinding finding in findings)
        {
            plan.Write($"{{\"id\":\"{finding.Session.Id}\",\"rule\":\"{finding.Rule}\",\"code\":\"{finding.Code}\"}}\n");
        }
    }

    private static void Write(ScaleSession session, int number, TextWriter output)
    {
        session.Id = string.Create(CultureInfo.InvariantCulture, $"S{number:D8}");
        session.Write(output);
    }
}
