using System;
using System.Collections.Generic;

namespace PeerBilling.Checks;

/// <summary>A check that needs other sessions beside the one it judges.</summary>
public abstract record AcrossCheck : Check, IAcross
{
    /// <inheritdoc/>
    CheckScope IAcross.Together => Scope;

    /// <inheritdoc/>
    int? IAcross.DaysAround => DaysAround;

    /// <summary>How many days before or after a session another may count beside it; null for any number.</summary>
    internal virtual int? DaysAround => null;

    /// <inheritdoc/>
    bool IAcross.Concerns(IEnumerable<ServiceTerms> services) => true;

    /// <inheritdoc/>
    Observation IAcross.Observe(in SessionContext context) => Observe(context);

    /// <inheritdoc/>
    Part IAcross.ObserveOutside(in SessionContext context) => ObserveOutside(context);

    /// <inheritdoc/>
    void IAcross.Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings) => Judge(sightings, findings);

    /// <summary>What part a session plays that the rule is about.</summary>
    internal abstract Observation Observe(in SessionContext context);

    /// <summary>What part a session plays that the rule is not about.</summary>
    internal virtual Part ObserveOutside(in SessionContext context) => Part.None;

    /// <summary>Judges the sessions of one subject.</summary>
    internal abstract void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings);
}
