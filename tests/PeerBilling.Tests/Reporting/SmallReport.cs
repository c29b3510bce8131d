using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Reporting;

/// <summary>A report with everything that a report can say, small enough to be read whole.</summary>
internal static class SmallReport
{
    private const string Rules = """
        - id: zz/group-size
          title: A group has at most twelve members
          check: group-size
          denial: {carc: "119", rarc: "N362"}
          fix: {kind: review, text: "Bill only groups of the allowed size."}
          versions:
          - {effective: {from: 2020-01-01}, with: {max: 12}, cite: {source: manual, at: "4.2, p. 13", checked: 2026-11-02}}
        - id: zz/units
          title: No more units than the minutes give
          check: unit-size
          versions:
          - {effective: {from: 2020-01-01}, with: {}, cite: {source: digest, checked: 2026-11-02}}
        """;

    public static readonly RuleSet RuleSet = Read(State(Rules), Overlay("""
        change:
        - {rule: zz/units, severity: warning, reason: "The plan pays by encounter"}
        waive:
        - {rule: zz/group-size, reason: "Pilot of larger groups", by: "Letter 7", until: 2025-03-31}
        """));

    private static readonly SessionRecord FromX12 = Sample.GroupSession with
    {
        Id = "S-2",
        Units = 5m,
        Source = new RecordSource("claims.837", 30) { LocateX12 = path => path == "units" ? new X12Location("2400", "SV104", 34, 35) : null },
    };

    /// <summary>One that passes, one with too many units, one waived, one undecided in April, when the waiver has ended.</summary>
    public static readonly SessionRecord[] Sessions =
    [
        Sample.Session,
        FromX12,
        Sample.GroupSession with { Id = "S-3", GroupSize = 13 },
        Sample.GroupSession with { Id = "S-4", GroupSize = null, DateOfService = new(2025, 4, 1), Start = null, Minutes = null },
    ];

    public static readonly InputError Unreadable = new(12, "$.units: expected a number, without quotes", "$.units");

    /// <summary>Writes the report as the tool does.</summary>
    public static string Write(System.Func<Stream, ReportWriter> create, IEnumerable<SessionRecord>? sessions = null, RuleSet? rules = null)
    {
        using MemoryStream stream = new();
        ReportWriter writer = create(stream);
        ReportSummary summary = new();
        SessionValidator validator = new(rules ?? RuleSet);
        writer.Begin(new ReportHeader("PeerBilling 0.0.0", "2026-12-31", ["zz/units", "group-size"]));
        foreach (SessionReport report in (sessions ?? Sessions).Select(validator.Validate))
        {
            summary.Add(report);
            writer.Write(report);
        }

        summary.AddUnreadable();
        writer.WriteUnreadable("claims.837", Unreadable);
        ReportInput input = new("claims.837", "x12", summary.Sessions, [Unreadable, new InputError(40, "a doubt", IsWarning: true)]);
        writer.End(new ReportFooter(summary, [input], [RuleSet], ["The waiver of zz/other was not needed by any session."]));
        (writer as System.IDisposable)?.Dispose();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
