using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Finds services that exclude each other: those the rule is about, and others at the same time, on the same day or in the same month.</summary>
/// <remarks>
/// Both sessions break the rule, whichever came first, since the biller must choose; with <see cref="BothWays"/> false only the one that the rule
/// is about does. One billed before never does. At the same time: unknown where a start or end is absent and the dates are the same.
/// </remarks>
public sealed record NotWith : AcrossCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "not-with";

    private const int MostNamed = 100;
    private const int MostDaysInMonth = 31;

    /// <summary>Zones differ by a day at most, and a session begins and ends within another.</summary>
    private const int DaysOfOneTime = 2;

    /// <summary>The excluded codes; empty for any code that the rule is not about.</summary>
    public ImmutableArray<ProcedureCode> Codes { get; init; } = [];

    /// <summary>When they exclude each other.</summary>
    public ExclusionPeriod Period { get; init; }

    /// <summary>Whose services.</summary>
    public ExclusionSubject By { get; init; }

    /// <summary>True when the sessions of the excluded codes break the rule too.</summary>
    public bool BothWays { get; init; } = true;

    /// <inheritdoc/>
    public override CheckScope Scope => By == ExclusionSubject.Peer ? CheckScope.Peer : CheckScope.Member;

    internal override int? DaysAround => Period switch { ExclusionPeriod.Day => 0, ExclusionPeriod.Month => MostDaysInMonth, _ => DaysOfOneTime };

    internal override Observation Observe(in SessionContext context) =>
        Subject.Missing(context.Session, Scope) is { } missing ? Observation.Missing(Name, missing) : Observation.Counted;

    internal override Part ObserveOutside(in SessionContext context) =>
        Subject.Missing(context.Session, Scope) is null && (Codes.IsEmpty || Codes.Contains(context.Session.ProcedureCode)) ? Part.Other : Part.None;

    internal override void Judge(ReadOnlySpan<Sighting> sightings, IAcrossFindings findings)
    {
        int others = 0;
        foreach (ref readonly Sighting sighting in sightings)
        {
            others += sighting.Part == Part.Other ? 1 : 0;
        }

        for (int i = 0; others > 0 && others < sightings.Length && i < sightings.Length; i++)
        {
            if (sightings[i].IsJudged && (BothWays || sightings[i].Part != Part.Other))
            {
                Judge(sightings, i, findings);
            }
        }
    }

    internal static NotWith Read(CheckSettings settings)
    {
        NotWith check = new()
        {
            Codes = settings.Codes("codes", "The excluded codes, such as \"H2017\"."),
            Period = settings.Choice<ExclusionPeriod>("period", "When they exclude each other: at the same time, on the same day or in the same month."),
            By = settings.Choice("by", "Whose services exclude each other.", ExclusionSubject.Member),
            BothWays = settings.Flag("both_ways", "True when the sessions of the excluded codes break the rule too.", fallback: true),
        };
        bool any = settings.Flag("any_code", "True when every code that the rule is not about is excluded.");
        settings.Require(any == check.Codes.IsEmpty, "codes", "not-with needs either codes or any_code: true.");
        return check;
    }

    private void Judge(ReadOnlySpan<Sighting> sightings, int i, IAcrossFindings findings)
    {
        List<int> others = [];
        bool sure = false;
        for (int j = 0; j < sightings.Length && others.Count < MostNamed; j++)
        {
            if ((sightings[i].Part == Part.Other) != (sightings[j].Part == Part.Other) && AreTogether(sightings[i], sightings[j]) is not false and var together)
            {
                sure |= together == true;
                others.Add(sightings[j].Session);
            }
        }

        if (others.Count > 0)
        {
            ImmutableArray<string> ids = findings.Ids([.. others]);
            Reason reason = new(sure ? $"{Name}/excluded" : $"{Name}/perhaps", "procedureCode", subject: ids[0]) { Sessions = ids };
            findings.Add(sightings[i], sure ? CheckResult.Fail(reason) : CheckResult.Unknown(reason));
        }
    }

    /// <summary>Null where the times that would tell are absent.</summary>
    private bool? AreTogether(in Sighting one, in Sighting other) => Period switch
    {
        ExclusionPeriod.Day => one.Day <= other.LastDay && other.Day <= one.LastDay,
        ExclusionPeriod.Month => CalendarPeriods.Months(one.Day, 1) == CalendarPeriods.Months(other.Day, 1),
        _ when Math.Min(Math.Min(one.Start, one.End), Math.Min(other.Start, other.End)) == Sighting.Unknown => one.Day == other.Day ? null : false,
        _ => one.Start < other.End && other.Start < one.End,
    };
}
