using System;
using System.Collections.Generic;

namespace PeerBilling.Checks.Kinds;

/// <summary>Sums the units of a member's and a peer's day, beyond which every line needs its documents.</summary>
internal static class AttachmentDay
{
    private const int PartsOfUnit = 1000;
    private const int NotKnown = 1;
    private const int NotAttached = 2;

    /// <summary>Whether the documents go with the claim.</summary>
    public static int Amount(in SessionContext context) => context.Session.Claim?.Attached switch
    {
        null => NotKnown,
        false => NotAttached,
        true => 0,
    };

    /// <summary>Judges the sessions of one member.</summary>
    public static void Judge(decimal overUnits, ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        Dictionary<(int Day, int Peer), long> totals = [];
        foreach (ref readonly Sighting sighting in sightings)
        {
            totals.TryGetValue((sighting.Day, sighting.Peer), out long total);
            totals[(sighting.Day, sighting.Peer)] = total + sighting.MilliUnits;
        }

        foreach (ref readonly Sighting sighting in sightings)
        {
            decimal units = (decimal)totals[(sighting.Day, sighting.Peer)] / PartsOfUnit;
            if (!sighting.IsJudged)
            {
                continue;
            }

            if (units <= overUnits)
            {
                findings.Add(sighting, CheckResult.Skipped);
            }
            else if (sighting.Amount == NotKnown)
            {
                findings.Add(sighting, CheckResult.Missing(AttachmentNeeded.Name, "claim.attached"));
            }
            else if (sighting.Amount == NotAttached)
            {
                findings.Add(sighting, CheckResult.Fail(new($"{AttachmentNeeded.Name}/not-attached-day", "claim.attached", actual: units, expected: Fact.AtMost(overUnits))));
            }
        }
    }
}
