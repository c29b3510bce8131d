using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

/// <summary>Limits against a slow and obvious reference: for each session look at every period that holds it, and add up what comes before.</summary>
public class LimitReferenceTests
{
    private static readonly LocalDate First = new(2024, 1, 15);

    private static readonly Gen<Limit> AnyLimit =
        from measure in Gen.Elements(LimitMeasure.Units, LimitMeasure.Minutes, LimitMeasure.Hours, LimitMeasure.Sessions, LimitMeasure.Days)
        from per in Gen.Elements(LimitPeriod.Day, LimitPeriod.Week, LimitPeriod.Month, LimitPeriod.Quarter, LimitPeriod.Year, LimitPeriod.FiscalYear, LimitPeriod.RollingDays, LimitPeriod.RollingMonths)
        from length in Gen.Choose(1, 9)
        from starts in Gen.Choose(1, 7)
        from month in Gen.Choose(1, 12)
        from max in Gen.Choose(1, 12)
        select new Limit { Measure = measure, Per = per, Length = length, WeekStarts = (IsoDayOfWeek)starts, YearStarts = new AnnualDate(month, 1), Max = max };

    private static readonly Gen<SessionRecord> AnySession =
        from member in Gen.Choose(1, 2)
        from day in Gen.Choose(0, 70)
        from hour in Gen.Choose(0, 22)
        from units in Gen.Choose(0, 5)
        from minutes in Gen.Choose(0, 59)
        from claim in Gen.Choose(1, 3)
        select LimitTests.On(First.PlusDays(day), units, "?", hour) with { Minutes = minutes, Member = new Member { Id = $"M{member}" }, Claim = new() { Id = $"C{claim}", Line = 1 } };

    private static readonly Arbitrary<(Limit Limit, SessionRecord[] Batch, SessionRecord[] Past)> Given =
        (from limit in AnyLimit
         from sessions in Gen.ArrayOf(AnySession, 24)
         from past in Gen.Choose(0, 12)
         let named = sessions.Select((session, i) => session with { Id = $"S{i:00}" }).ToArray()
         select (limit, named[past..], named[..past])).ToArbitrary();

    [Fact]
    public void Finds_what_the_reference_finds() =>
        Prop.ForAll(Given, given =>
        {
            HashSet<string> found = [.. new Together(given.Limit).Judge(given.Batch, given.Past).Where(result => result.Value.Outcome == PeerBilling.Checks.Outcome.Fail).Select(result => result.Key)];
            HashSet<string> expected = [.. given.Batch.Where(session => IsOver(session, given.Limit, given.Batch, given.Past)).Select(session => session.Id)];
            return found.SetEquals(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>True when some period that holds the session has too much of what counts before it and with it.</summary>
    private static bool IsOver(SessionRecord session, Limit limit, SessionRecord[] batch, SessionRecord[] past)
    {
        SessionRecord[] counted = [.. past.Where(other => Same(other, session)), .. batch.Where(other => Same(other, session) && IsUpTo(other, session))];
        return Periods(session.DateOfService, limit).Any(period => Total(counted.Where(other => period.First <= other.DateOfService && other.DateOfService <= period.Last), limit.Measure) > limit.Max);
    }

    private static bool Same(SessionRecord one, SessionRecord other) => one.Member!.Id == other.Member!.Id;

    private static bool IsUpTo(SessionRecord one, SessionRecord other) =>
        (one.Start!.Value, one.Claim!.Id, one.Id).CompareTo((other.Start!.Value, other.Claim!.Id, other.Id)) <= 0;

    private static decimal Total(IEnumerable<SessionRecord> sessions, LimitMeasure measure) => measure switch
    {
        LimitMeasure.Units => sessions.Sum(session => session.Units!.Value.Value),
        LimitMeasure.Minutes => sessions.Sum(session => session.Minutes!.Value),
        LimitMeasure.Hours => sessions.Sum(session => session.Minutes!.Value) / 60m,
        LimitMeasure.Days => sessions.Select(session => session.DateOfService).Distinct().Count(),
        _ => sessions.Count(),
    };

    private static IEnumerable<(LocalDate First, LocalDate Last)> Periods(LocalDate date, Limit limit)
    {
        foreach (LocalDate end in Enumerable.Range(0, limit.Per == LimitPeriod.RollingMonths ? 300 : 12).Select(date.PlusDays))
        {
            (LocalDate first, LocalDate last) = limit.Per switch
            {
                LimitPeriod.RollingDays => (end.PlusDays(1 - limit.Length), end),
                LimitPeriod.RollingMonths => (end.PlusMonths(-limit.Length).PlusDays(1), end),
                LimitPeriod.Week => (date.Next(limit.WeekStarts).PlusDays(-7), date.Next(limit.WeekStarts).PlusDays(-1)),
                LimitPeriod.Month => (new LocalDate(date.Year, date.Month, 1), new LocalDate(date.Year, date.Month, 1).PlusMonths(1).PlusDays(-1)),
                LimitPeriod.Quarter => (new LocalDate(date.Year, (date.Month - 1) / 3 * 3 + 1, 1), new LocalDate(date.Year, (date.Month - 1) / 3 * 3 + 1, 1).PlusMonths(3).PlusDays(-1)),
                LimitPeriod.Year => (new LocalDate(date.Year, 1, 1), new LocalDate(date.Year, 12, 31)),
                LimitPeriod.FiscalYear => limit.YearStarts.InYear(date.Year) <= date ? (limit.YearStarts.InYear(date.Year), limit.YearStarts.InYear(date.Year + 1).PlusDays(-1)) : (limit.YearStarts.InYear(date.Year - 1), limit.YearStarts.InYear(date.Year).PlusDays(-1)),
                _ => (date, date),
            };
            if (first <= date)
            {
                yield return (first, last);
            }
        }
    }
}
