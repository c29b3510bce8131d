using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation.Plans;

public class PlanTests
{
    /// <summary>Twelve to the end of June 2025, six from July on, and for another code three.</summary>
    private static readonly string Changing = """
        - id: zz/group-size
          title: A group has at most so many members
          check: group-size
          when: {codes: ["H0038"]}
          severity: error
          denial: {carc: "119"}
          fix: {kind: review, text: "Bill smaller groups."}
          versions:
            - {effective: {from: 2020-01-01, to: 2025-06-30}, with: {max: 12}, cite: {source: manual, checked: 2026-11-02}}
            - {effective: {from: 2025-07-01}, with: {max: 6}, cite: {source: manual, checked: 2026-11-02}}
        - id: zz/other-code
          title: A group of another service
          check: group-size
          when: {codes: ["H0025"]}
          severity: error
          denial: {carc: "119"}
          fix: {kind: review, text: "Bill smaller groups."}
          versions:
            - {effective: {from: 2020-01-01}, with: {max: 3}, cite: {source: manual, checked: 2026-11-02}}
        """;

    private static readonly SessionRecord Twelve = Sample.GroupSession with { GroupSize = 12 };

    [Fact]
    public void Changes_over_with_the_versions_whatever_the_order_of_the_dates()
    {
        SessionValidator validator = new(Read(State(Changing)));
        LocalDate last = new(2025, 6, 30);

        List<Verdict> verdicts = [.. new[] { 0, 1, 0, 1, -2000, 0, 400 }.Select(days => validator.Validate(Twelve with { DateOfService = last.PlusDays(days) }).Verdict)];

        verdicts.Should().Equal(Verdict.Pass, Verdict.Fail, Verdict.Pass, Verdict.Fail, validator.Validate(Twelve with { DateOfService = last.PlusDays(-2000) }).Verdict, Verdict.Pass, Verdict.Fail);
    }

    [Theory]
    [InlineData("H0038", Outcome.Pass, Outcome.Skipped)]
    [InlineData("H0025", Outcome.Skipped, Outcome.Fail)]
    [InlineData("99213", Outcome.Skipped, Outcome.Skipped)]
    public void Explains_the_rules_of_other_codes_as_skipped(string code, Outcome first, Outcome second)
    {
        SessionValidator validator = new(Read(State(Changing)), new ValidationOptions { Explain = true });

        SessionReport report = validator.Validate(Twelve with { ProcedureCode = ProcedureCode.Parse(code) });

        report.Findings.Where(finding => finding.Check == "group-size").Select(finding => finding.Outcome).Should().Equal(first, second);
    }

    [Fact]
    public void Allocates_nothing_for_a_passing_session_but_its_report()
    {
        SessionValidator validator = new(Read(State(GroupOfTwelve)));
        Kept kept = new([]);

        long withoutReport = Allocation.Of(() => validator.Validate(Sample.Session, ref kept));
        long withReport = Allocation.Of(() => validator.Validate(Sample.Session));

        withoutReport.Should().Be(0);
        withReport.Should().BeInRange(1, 96);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    public void Tells_a_sink_what_the_report_says(int size)
    {
        SessionValidator validator = new(Read(State(GroupOfTwelve)));
        Kept kept = new([]);

        Verdict verdict = validator.Validate(Sample.GroupSession with { GroupSize = size }, ref kept);

        SessionReport report = validator.Validate(Sample.GroupSession with { GroupSize = size });
        verdict.Should().Be(report.Verdict);
        kept.Findings.Select(finding => finding.Code).Should().Equal(report.Findings.Select(finding => finding.Code));
    }

    private readonly record struct Kept(List<Finding> Findings) : IFindingSink
    {
        public void Add(Finding finding) => Findings.Add(finding);
    }
}
