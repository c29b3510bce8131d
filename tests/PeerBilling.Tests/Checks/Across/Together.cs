using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;

namespace PeerBilling.Tests.Checks;

/// <summary>Judges sessions together by one check, as slowly and plainly as can be: no ledger, everything sorted, each subject by itself.</summary>
internal sealed class Together(Check check, ServiceTerms? service = null) : IAcrossFindings
{
    private readonly IAcross across = (IAcross)check;
    private readonly Dictionary<int, CheckResult> found = [];
    private readonly List<SessionRecord> sessions = [];
    private readonly List<string> names = [string.Empty];

    /// <summary>What the check comes to for each session of a batch, by id.</summary>
    /// <param name="batch">The sessions judged.</param>
    /// <param name="past">Those billed before.</param>
    /// <param name="outside">True for sessions that the rule is not about.</param>
    public IReadOnlyDictionary<string, CheckResult> Judge(IEnumerable<SessionRecord> batch, IEnumerable<SessionRecord>? past = null, Func<SessionRecord, bool>? outside = null)
    {
        Dictionary<string, CheckResult> results = [];
        List<(Sighting Sighting, SessionRecord Session)> seen = [];
        foreach ((SessionRecord session, bool isPast) in (past ?? []).Select(session => (session, true)).Concat(batch.Select(session => (session, false))))
        {
            SessionContext context = new(session, Sample.Vocabulary, new ServiceLookup(ServiceStanding.InForce, service ?? Sample.Service, null));
            bool isOutside = outside?.Invoke(session) == true;
            Observation observation = isOutside ? new(across.ObserveOutside(context), CheckResult.Skipped) : across.Observe(context);
            bool isJudged = !isPast && observation.Part is Part.Counted or Part.Doubtful or Part.Other;
            if (!isPast)
            {
                results[session.Id] = isOutside ? CheckResult.Skipped : isJudged ? CheckResult.Pass : observation.Result;
            }

            if (observation.Part != Part.None)
            {
                sessions.Add(session);
                seen.Add((See(context, sessions.Count - 1) with { Part = observation.Part, Amount = observation.Amount, IsPast = isPast, IsJudged = isJudged && !isPast }, session));
            }
        }

        foreach (IGrouping<int, (Sighting Sighting, SessionRecord Session)> subject in seen.GroupBy(each => SubjectOf(each.Sighting)))
        {
            Sighting[] sorted = [.. subject
                .OrderBy(each => !each.Sighting.IsPast).ThenBy(each => each.Sighting.Day).ThenBy(each => each.Sighting.Start)
                .ThenBy(each => each.Session.Claim?.Id, StringComparer.Ordinal).ThenBy(each => each.Session.Claim?.Line).ThenBy(each => each.Session.Id, StringComparer.Ordinal)
                .Select(each => each.Sighting)];
            across.Judge(sorted, this);
        }

        foreach (KeyValuePair<int, CheckResult> each in found)
        {
            results[sessions[each.Key].Id] = each.Value;
        }

        return results;
    }

    /// <inheritdoc/>
    public void Add(in Sighting sighting, CheckResult result)
    {
        if (!sighting.IsJudged)
        {
            throw new InvalidOperationException($"{sessions[sighting.Session].Id} is not judged.");
        }

        found.Add(sighting.Session, result);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Ids(ReadOnlySpan<int> numbers) => [.. numbers.ToArray().Select(number => sessions[number].Id)];

    private int SubjectOf(in Sighting sighting) => across.Together switch
    {
        CheckScope.Member => sighting.Member,
        CheckScope.Peer => sighting.Peer,
        CheckScope.Supervisor => sighting.Supervisor,
        CheckScope.Group => sighting.Group,
        _ => sighting.BillingProvider,
    };

    private Sighting See(in SessionContext context, int number)
    {
        SessionRecord session = context.Session;
        int start = Clock(session.Start);
        int end = session.End is null && start != Sighting.Unknown && context.Minutes is { } minutes ? start + minutes : Clock(session.End);
        return new Sighting
        {
            Session = number,
            Day = CalendarPeriods.Number(session.DateOfService),
            LastDay = CalendarPeriods.Number(session.DateOfServiceEnd ?? session.DateOfService),
            Start = start,
            End = end,
            Member = Number(session.Member?.Id),
            Peer = Number(session.Peer?.Id ?? session.Peer?.Npi?.ToString()),
            Supervisor = Number(session.Supervisor?.Id ?? session.Supervisor?.Npi?.ToString()),
            BillingProvider = Number(session.BillingProvider?.Npi?.ToString()),
            Group = Number(session.GroupId),
            Authorization = Number(session.Authorization?.Number),
            Episode = Number(session.Episode),
            Code = Number(session.ProcedureCode.ToString()),
            Modifiers = session.Modifiers is { } modifiers ? Number("modifiers " + string.Join(' ', Enumerable.Range(0, modifiers.Count).Select(i => modifiers[i].ToString()).Order(StringComparer.Ordinal))) : 0,
            IsGroup = context.Format == ServiceFormat.Group,
            IsInPerson = session.Delivery == Delivery.InPerson,
            MilliUnits = session.Units is { } units ? (int)(units.Value * 1000) : Sighting.Unknown,
            Minutes = context.Minutes ?? Sighting.Unknown,
            Submitted = session.Claim?.Submitted is { } sent ? CalendarPeriods.Number(sent) : Sighting.Unknown,
            Terms = context.Service.Terms,
        };
    }

    private int Number(string? name)
    {
        if (name is null)
        {
            return 0;
        }

        int known = names.IndexOf(name);
        if (known < 0)
        {
            known = names.Count;
            names.Add(name);
        }

        return known;
    }

    private static int Clock(LocalDateTime? time) => time is { } clock ? (CalendarPeriods.Number(clock.Date) * 24 * 60) + (clock.Hour * 60) + clock.Minute : Sighting.Unknown;
}
