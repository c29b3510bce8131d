using FluentAssertions;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;

namespace PeerBilling.Tests.Reporting;

public class ReportSummaryTests
{
    [Fact]
    public void Is_empty_at_first()
    {
        ReportSummary summary = new();

        (summary.Sessions, summary.Passed, summary.Failed, summary.Incomplete, summary.Unreadable).Should().Be((0, 0, 0, 0, 0));
        summary.Rules.Should().BeEmpty();
    }

    [Fact]
    public void Counts_sessions_by_verdict()
    {
        ReportSummary summary = new();

        Add(summary, Says.Pass, times: 3);
        Add(summary, Says.Fail, times: 2);
        Add(summary, Says.Unknown, times: 1);
        summary.AddUnreadable();
        summary.AddUnreadable();

        (summary.Sessions, summary.Passed, summary.Failed, summary.Incomplete, summary.Unreadable).Should().Be((6, 3, 2, 1, 2));
    }

    [Fact]
    public void Counts_the_outcomes_of_each_rule()
    {
        ReportSummary summary = new();
        SessionValidator validator = new(Says.Rules(Severity.Error, Says.Pass, Says.Fail, Says.Unknown, Says.Skipped), new ValidationOptions { Explain = true });

        summary.Add(validator.Validate(Sample.Session));
        summary.Add(validator.Validate(Sample.Session));

        summary.Rules.Keys.Should().Equal("zz/rule-0", "zz/rule-1", "zz/rule-2", "zz/rule-3");
        Counts(summary, "zz/rule-0").Should().Be((0, 0, 2, 0));
        Counts(summary, "zz/rule-1").Should().Be((2, 0, 0, 0));
        Counts(summary, "zz/rule-2").Should().Be((0, 2, 0, 0));
        Counts(summary, "zz/rule-3").Should().Be((0, 0, 0, 2));
    }

    [Fact]
    public void Has_nothing_of_rules_with_nothing_to_tell()
    {
        ReportSummary summary = new();

        Add(summary, Says.Pass, times: 1);

        summary.Rules.Should().BeEmpty();
    }

    private static (int Fail, int Unknown, int Pass, int Skipped) Counts(ReportSummary summary, string rule) =>
        (summary.Rules[rule].Fail, summary.Rules[rule].Unknown, summary.Rules[rule].Pass, summary.Rules[rule].Skipped);

    private static void Add(ReportSummary summary, Says check, int times)
    {
        SessionValidator validator = new(Says.Rules(Severity.Error, check));
        for (int i = 0; i < times; i++)
        {
            summary.Add(validator.Validate(Sample.Session));
        }
    }
}
