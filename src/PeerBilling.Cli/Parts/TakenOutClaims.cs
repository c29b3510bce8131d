using System;
using System.Collections.Generic;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Validation.Across;

namespace PeerBilling.Cli.Parts;

/// <summary>The replacements and voids of a batch, and the parts that hold what they take out.</summary>
internal sealed class TakenOutClaims
{
    private readonly Dictionary<(string Member, string Claim), Taking> byClaim = [];

    /// <summary>Notes a session that takes out others.</summary>
    public void AddReplacement(long place, SessionRecord session)
    {
        if (session is not { Member.Id: { } member, Claim: { Frequency: Replacement.Replaces or Replacement.Voids, Replaces: { } claim } })
        {
            return;
        }

        if (!byClaim.TryGetValue((member, claim), out Taking? taking))
        {
            byClaim.Add((member, claim), taking = new Taking());
        }

        taking.Sessions.Add((place, session, PartLine.Write(place, session)));
    }

    /// <summary>Notes in which part a session is.</summary>
    public void AddTarget(SessionRecord session, CheckScope scope, int part)
    {
        if (session is { Member.Id: { } member, Claim.Id: { } claim } && byClaim.TryGetValue((member, claim), out Taking? taking))
        {
            taking.Parts.Add((scope, part));
        }
    }

    /// <summary>Which sessions must count in which parts besides their own.</summary>
    /// <param name="ownPart">The part of a session; null where it is in none of the scope.</param>
    public IEnumerable<(long Place, CheckScope Scope, int Part, byte[] Line)> Context(Func<SessionRecord, CheckScope, int?> ownPart)
    {
        foreach (Taking taking in byClaim.Values)
        {
            foreach ((CheckScope scope, int part) in taking.Parts)
            {
                foreach ((long place, SessionRecord session, byte[] line) in taking.Sessions)
                {
                    if (ownPart(session, scope) != part)
                    {
                        yield return (place, scope, part, line);
                    }
                }
            }
        }
    }

    private sealed class Taking
    {
        public List<(long Place, SessionRecord Session, byte[] Line)> Sessions { get; } = [];

        public HashSet<(CheckScope Scope, int Part)> Parts { get; } = [];
    }
}
