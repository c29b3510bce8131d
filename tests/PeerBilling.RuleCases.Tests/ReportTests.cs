using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;

namespace PeerBilling.RuleCases.Tests;

/// <summary>What holds of every report by the real rules, whatever the session.</summary>
public class ReportTests
{
    private const int Sessions = 4000;

    [Theory]
    [InlineData("us", 50)]
    [InlineData("ca", 100)]
    [InlineData("ma", 100)]
    public void No_session_is_so_odd_that_a_check_throws(string id, int leastCodes)
    {
        List<string> bugs = [];
        SessionValidator validator = new(RuleFiles.RuleSet(id), new ValidationOptions
        {
            Explain = true,
            OnError = (bug, rule, session) => bugs.Add($"{rule}, {session}: {bug}"),
        });
        OddSessions odd = new(seed: 20251121);
        HashSet<string> codes = new(StringComparer.Ordinal);

        foreach (SessionReport report in validator.ValidateEach(Enumerable.Range(0, Sessions).Select(odd.Next)))
        {
            report.Findings.Should().NotContain(finding => finding.Message.Length == 0);
            codes.UnionWith(report.Findings.Select(finding => finding.Code));
        }

        bugs.Should().BeEmpty();
        codes.Should().HaveCountGreaterThan(leastCodes, "odd sessions that nobody judges would show nothing");
    }

    [Theory]
    [InlineData("us")]
    [InlineData("ca")]
    [InlineData("ma")]
    public void Every_report_is_JSON(string id)
    {
        SessionValidator validator = new(RuleFiles.RuleSet(id), new ValidationOptions { Explain = true });
        OddSessions odd = new(seed: 42);

        foreach (int i in Enumerable.Range(0, 200))
        {
            using JsonDocument report = JsonDocument.Parse(Json(validator.Validate(odd.Next(i))));

            report.RootElement.GetProperty("id").GetString().Should().Be($"S-{i}");
        }
    }

    /// <summary>The sessions of all cases, with birth dates that nothing else in them or in the rules is dated by.</summary>
    [Fact]
    public void No_report_holds_a_birth_date()
    {
        foreach (var group in RuleFiles.Cases.GroupBy(each => each.RuleSet))
        {
            SessionValidator validator = new(RuleFiles.RuleSet(group.Key), new ValidationOptions { Explain = true });
            foreach (SessionRecord session in group.Select(each => each.Session))
            {
                SessionRecord marked = session with
                {
                    Member = session.Member is { BirthDate: { } member } ? session.Member with { BirthDate = Marked(member) } : session.Member,
                    Peer = session.Peer is { BirthDate: { } peer } ? session.Peer with { BirthDate = Marked(peer) } : session.Peer,
                };

                string text = Json(validator.Validate(marked));

                foreach (LocalDate birth in new[] { marked.Member?.BirthDate, marked.Peer?.BirthDate }.OfType<LocalDate>())
                {
                    text.Should().NotContain(LocalDatePattern.Iso.Format(birth), session.Id);
                }
            }
        }
    }

    /// <summary>The 17th of the same month: near the date given, so that rules about ages are asked, and used by nothing else.</summary>
    private static LocalDate Marked(LocalDate date) => new(date.Year, date.Month, 17);

    private static string Json(SessionReport report)
    {
        using MemoryStream stream = new();
        using NdjsonReportWriter writer = new(stream);
        writer.Write(report);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
