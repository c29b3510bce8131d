using System;
using System.Collections.Generic;

namespace PeerBilling.Checks;

/// <summary>A check that judges a session among others: the checks across sessions, and session checks whose settings reach beyond one record.</summary>
/// <remarks>
/// A session is observed once, when it is read, and becomes a few numbers; when all are read, the sessions of one subject (a member, a
/// peer ...) are judged together, so that neither the order of the input nor its files can matter.
/// </remarks>
internal interface IAcross
{
    /// <summary>What must be seen together; <see cref="CheckScope.Session"/> where the settings leave it a matter of one record: then what it observes decides.</summary>
    CheckScope Together { get; }

    /// <summary>How many days before or after a session another may count beside it; null for any number. A history is asked for no more.</summary>
    int? DaysAround { get; }

    /// <summary>False when no session of these services could play a part, so that nothing needs to be kept for it.</summary>
    bool Concerns(IEnumerable<ServiceTerms> services);

    /// <summary>What part a session plays that the rule is about. Pure.</summary>
    Observation Observe(in SessionContext context);

    /// <summary>What part a session plays that the rule is not about: <see cref="Part.Other"/> or none. Pure.</summary>
    Part ObserveOutside(in SessionContext context);

    /// <summary>Judges the sessions of one subject that play a part. A judged one of which nothing is said passes, or is skipped where its part is <see cref="Part.Other"/>.</summary>
    /// <param name="sightings">Sorted: history first, then by date, start (unknown first), claim, line and id.</param>
    /// <param name="findings">Takes what is found.</param>
    void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings);
}
