using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation;

/// <summary>Sessions of a batch and the rules across them.</summary>
internal static class Batch
{
    /// <summary>At most sixteen units a member and day.</summary>
    public static readonly string SixteenADay = Rule("zz/daily-units", "limit", "{measure: units, max: 16, per: day}");

    /// <summary>At most forty units a peer and week.</summary>
    public static readonly string FortyAWeek = Rule("zz/peer-week", "limit", "{measure: units, max: 40, per: week, by: peer}");

    public static readonly SessionValidator Daily = new(Rules(SixteenADay));

    /// <summary>So many units of the sample's member on its day, on a claim of its own.</summary>
    public static SessionRecord Units(string id, int units, string? member = "M1", int day = 0) => Sample.Session with
    {
        Id = id,
        Units = units,
        DateOfService = Sample.Date.PlusDays(day),
        Start = null,
        End = null,
        Member = new Member { Id = member },
        Claim = new Claim { Id = "C-" + id, Line = 1, Frequency = "1" },
    };

    /// <summary>The same session on a claim that replaces (7) or voids (8) another.</summary>
    public static SessionRecord Frequency(this SessionRecord session, string frequency, string replaces) =>
        session with { Claim = session.Claim! with { Frequency = frequency, Replaces = replaces } };

    /// <summary>A history that holds these sessions.</summary>
    public static SessionHistory History(params SessionRecord[] sessions)
    {
        SessionHistory history = new();
        history.Record(sessions.Select(PastSession.Of));
        return history;
    }

    /// <summary>The ids of the sessions that break a rule, in order of the reports.</summary>
    public static IEnumerable<string> Failing(this BatchReport report) => report.Sessions.Where(each => each.Failures.Any()).Select(each => each.Id);

    /// <summary>All that a report says, one line a finding.</summary>
    public static string Text(SessionReport report) =>
        $"{report.Id} {report.Verdict} {report.ExpectedUnits} {report.ExpectedAmount} {report.RuleSet} {report.Source} {string.Join("; ", report.Findings.Select(Text))}";

    private static string Text(Finding finding) =>
        $"{finding.Rule} {finding.Outcome} {finding.Severity} {finding.Code} {finding.Message} {finding.Field} {finding.Expected} {finding.Actual} {finding.X12} {finding.Cite?.Source.Id} {finding.Confidence} {string.Join(',', finding.Missing)} {string.Join(',', finding.Reason.Sessions)}";
}
