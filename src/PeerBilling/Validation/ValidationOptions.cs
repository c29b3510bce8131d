using System;
using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks;

namespace PeerBilling.Validation;

/// <summary>How sessions are judged.</summary>
public sealed record ValidationOptions
{
    /// <summary>The usual way.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Judge by the rules as they were known on this day; null for all that is known.</summary>
    public LocalDate? KnownOn { get; init; }

    /// <summary>What absent data does to a verdict.</summary>
    public MissingData Missing { get; init; }

    /// <summary>True to report passes and skips too, with what they saw.</summary>
    public bool Explain { get; init; }

    /// <summary>Ids of the only rules to judge by, or names of checks; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Judge only by the rules that must see the sessions of one such subject together, <see cref="CheckScope.Member"/> with those that one record decides; null for all.</summary>
    internal CheckScope? Scope { get; init; }

    /// <summary>
    /// Threads that judge the sessions of a batch at a time, 1 or more; the reports and their order do not depend on it. With more than one, a batch judged as it comes is
    /// read ahead of the reports asked for, by at most 512 sessions a thread. Null for as many as there are processors where a batch is judged whole, and one where it is judged as it comes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int? MaxDegreeOfParallelism
    {
        get;
        init => field = value < 1 ? throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread has to judge.") : value;
    }

    /// <summary>Called when a check throws, which is a bug of ours: with the exception, the rule's id and the session's, on whichever thread it was, one call at a time. The session is held.</summary>
    public Action<Exception, string, string>? OnError { get; init; }

    /// <summary>Tells of an exception inside a check, one at a time.</summary>
    internal void Tell(Exception bug, string rule, string session)
    {
        if (OnError is { } tell)
        {
            lock (tell)
            {
                tell(bug, rule, session);
            }
        }
    }
}
