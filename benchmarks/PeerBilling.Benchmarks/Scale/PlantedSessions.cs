using System;
using System.Collections.Generic;
using System.Globalization;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>The sessions of peers whose days hold one violation each, and the findings that it must lead to.</summary>
internal sealed class PlantedSessions
{
    private const int Hour = 60;
    private const int Morning = 8 * Hour;
    private const int Evening = 19 * Hour;
    private const int DaysInWeek = 7;
    private const int DaysInMonth = 28;
    private const int Overfull = 7;
    private const int SpanPlusOne = 11;

    private readonly ScaleShape shape;
    private readonly List<ScaleSession> sessions = [];
    private readonly List<PlantedFinding> findings = [];
    private int claims;
    private int helpers;

    private PlantedSessions(ScaleShape shape) => this.shape = shape;

    /// <summary>Kinds of violations, and of records that would be one if another did not take them out.</summary>
    public static int Kinds => Planters.Length;

    private static Action<PlantedSessions, int, int>[] Planters { get; } =
    [
        (own, peer, day) => own.DayUnits(peer, day),
        (own, peer, _) => own.WeekUnits(peer),
        (own, peer, _) => own.MonthHours(peer),
        (own, peer, _) => own.YearAssessments(peer),
        (own, peer, day) => own.PeerDayHours(peer, day),
        (own, peer, _) => own.PeerWeekHours(peer),
        (own, peer, day) => own.Duplicate(peer, day),
        (own, peer, day) => own.PeerOverlap(peer, day),
        (own, peer, day) => own.MemberOverlap(peer, day),
        (own, peer, day) => own.NotWith(peer, day),
        (own, peer, _) => own.SupervisorSpan(peer),
        (own, peer, day) => own.Group(peer, day, Overfull, 0, 0),
        (own, peer, day) => own.Group(peer, day, 3, 15, 0),
        (own, peer, day) => own.Group(peer, day, 3, 0, 1),
        (own, peer, day) => own.Replaced(peer, day),
        (own, peer, day) => own.Voided(peer, day),
    ];

    /// <summary>Makes them all.</summary>
    public static (List<ScaleSession> Sessions, List<PlantedFinding> Findings) Of(ScaleShape shape)
    {
        PlantedSessions own = new(shape);
        for (int i = 0; i < shape.PlantedPeers; i++)
        {
            Planters[i % Kinds](own, shape.UsualPeers + i, shape.Chance(DaysInMonth, i, 0, 0));
        }

        return (own.sessions, own.findings);
    }

    /// <summary>As many units as a day may have, and one more.</summary>
    private void DayUnits(int peer, int day)
    {
        Add(peer, day, 0, Morning, 8);
        Add(peer, day, 0, Morning + (2 * Hour), 8);
        Expect("day-units", "limit/over", Add(peer, day, 0, Morning + (5 * Hour), 1));
    }

    private void WeekUnits(int peer)
    {
        int sunday = FullWeek(peer, shape.Chance(4, peer, 1, 0));
        Expect("week-units", "limit/over", Add(peer, sunday + 3, 0, Morning, 1));
    }

    /// <summary>Three weeks of ten hours fill the month.</summary>
    private void MonthHours(int peer)
    {
        for (int week = 0; week < 3; week++)
        {
            FullWeek(peer, week);
        }

        Expect("month-hours", "limit/over", Add(peer, (3 * DaysInWeek) + shape.Chance(DaysInWeek, peer, 2, 0), 0, Morning, 1));
    }

    private void YearAssessments(int peer)
    {
        for (int week = 0; week < 4; week++)
        {
            Add(peer, week * DaysInWeek, 0, Morning, 1, "H0031");
        }

        Expect("year-assessments", "limit/over", Add(peer, DaysInMonth - 1, 0, Morning, 1, "H0031"));
    }

    private void PeerDayHours(int peer, int day)
    {
        FullDay(peer, day, 0);
        Expect("peer-day-hours", "limit/over", Add(peer, day, 3, Evening, 1));
    }

    /// <summary>Five days of twelve hours fill the week.</summary>
    private void PeerWeekHours(int peer)
    {
        int sunday = shape.Chance(4, peer, 3, 0) * DaysInWeek;
        for (int day = 0; day < 5; day++)
        {
            FullDay(peer, sunday + day, day * 3);
        }

        Expect("peer-week-hours", "limit/over", Add(peer, sunday + 5, 0, Morning, 1));
    }

    /// <summary>What is billed twice was also given twice at one time.</summary>
    private void Duplicate(int peer, int day)
    {
        Add(peer, day, 0, Morning, 2);
        ScaleSession again = Add(peer, day, 0, Morning, 2);
        Expect("duplicate", "duplicate/of", again);
        Expect("member-overlap", "overlap/time", again);
    }

    private void PeerOverlap(int peer, int day)
    {
        Add(peer, day, 0, Morning, 4);
        Add(peer, day, 1, Morning + Hour, 2);
        Expect("peer-overlap", "overlap/time", Add(peer, day, 2, Morning + Hour + 15, 2));
    }

    private void MemberOverlap(int peer, int day)
    {
        Add(peer, day, 0, Evening, 2);
        Expect("member-overlap", "overlap/time", Add(Helper(), day, ScaleShape.Member(peer, 0), Evening + 15));
    }

    private void NotWith(int peer, int day)
    {
        Expect("not-with", "not-with/excluded", Add(peer, day, 0, Morning, 2));
        Expect("not-with", "not-with/excluded", Add(peer, day, 0, Morning + Hour, 2, "H2017"));
    }

    /// <summary>Eleven peers under a supervisor of ten, one a day.</summary>
    private void SupervisorSpan(int peer)
    {
        for (int i = 0; i < SpanPlusOne; i++)
        {
            ScaleSession session = Add(Helper(), i, ScaleShape.Member(peer, i), Evening, string.Create(CultureInfo.InvariantCulture, $"VX{peer:D4}"));
            if (i == SpanPlusOne - 1)
            {
                Expect("supervisor-span", "supervisor-span/over", session);
            }
        }
    }

    /// <summary>A group session whose last record has another time or another peer, or which is one member too large.</summary>
    private void Group(int peer, int day, int members, int late, int otherPeer)
    {
        string group = string.Create(CultureInfo.InvariantCulture, $"G{peer:D4}-{day}");
        for (int i = 0; i < members; i++)
        {
            bool isLast = i == members - 1;
            int by = isLast && otherPeer > 0 ? Helper() : peer;
            ScaleSession session = Add(Session(by, day, ScaleShape.Member(peer, i), Evening + (isLast ? late : 0), 2) with { Group = group });
            if (members == Overfull || isLast)
            {
                Expect("group-consistency", members == Overfull ? "group-consistency/ratio" : late > 0 ? "group-consistency/times" : "group-consistency/peers", session);
            }
        }
    }

    /// <summary>The day is full with the replacement, which would be too much beside its original.</summary>
    private void Replaced(int peer, int day)
    {
        ScaleSession original = Add(peer, day, 0, Morning, 16);
        Add(Session(peer, day, original.Member, Morning, 15) with { Replaces = ("7", original.Claim) });
        Add(peer, day, 0, Morning + (5 * Hour), 1);
    }

    /// <summary>What is voided may be billed again.</summary>
    private void Voided(int peer, int day)
    {
        ScaleSession original = Add(peer, day, 0, Morning, 16);
        Add(Session(peer, day, original.Member, Morning, 16) with { Replaces = ("8", original.Claim) });
        Add(peer, day, 0, Morning, 16);
    }

    private int FullWeek(int peer, int week)
    {
        int sunday = week * DaysInWeek;
        Add(peer, sunday, 0, Morning, 16);
        Add(peer, sunday + 1, 0, Morning, 16);
        Add(peer, sunday + 2, 0, Morning, 8);
        return sunday;
    }

    private void FullDay(int peer, int day, int firstMember)
    {
        for (int i = 0; i < 3; i++)
        {
            Add(peer, day, firstMember + i, (7 + (4 * i)) * Hour, 16);
        }
    }

    /// <summary>A usual peer who works one evening, each only once.</summary>
    private int Helper() => helpers < shape.UsualPeers ? helpers++ : throw new InvalidOperationException("More violations are planted than usual peers can help with.");

    private ScaleSession Add(int peer, int day, int number, int start, int units, string code = "H0038") =>
        Add(Session(peer, day, ScaleShape.Member(peer, number), start, units) with { Code = code });

    private ScaleSession Add(int peer, int day, int member, int start, string? supervisor = null) =>
        Add(Session(peer, day, member, start, 2) with { Supervisor = supervisor });

    private ScaleSession Add(ScaleSession session)
    {
        sessions.Add(session);
        return session;
    }

    private ScaleSession Session(int peer, int day, int member, int start, int units) => new()
    {
        Day = day,
        Peer = peer,
        Member = member,
        Start = start,
        Units = units,
        Claim = string.Create(CultureInfo.InvariantCulture, $"X{++claims:D5}"),
    };

    private void Expect(string rule, string code, ScaleSession session) => findings.Add(new PlantedFinding(session, "zz/" + rule, code));
}
