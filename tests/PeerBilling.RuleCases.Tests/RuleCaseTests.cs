using System;
using System.Collections.Concurrent;
using System.Linq;
using FluentAssertions;
using PeerBilling.Cases;
using Xunit;

namespace PeerBilling.RuleCases.Tests;

/// <summary>Every case beside the rule sets.</summary>
public class RuleCaseTests
{
    private static readonly ConcurrentDictionary<string, RuleCaseRunner> Runners = new(StringComparer.Ordinal);

    public static TheoryData<CaseRow> Cases =>
    [
        .. from file in RuleFiles.CaseFiles
           orderby file.Key
           from ruleCase in file.Value.Cases
           select new CaseRow(file.Key, ruleCase),
    ];

    public static TheoryData<string> Files => [.. RuleFiles.CaseFiles.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rules_say_what_the_case_expects(CaseRow row)
    {
        RuleCase ruleCase = row.Case;
        RuleCaseRunner runner = Runners.GetOrAdd(ruleCase.RuleSet, id => new RuleCaseRunner(RuleFiles.RuleSet(id)));

        RuleCaseResult result = runner.Run(ruleCase);

        result.Differences.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_a_file_can_be_read(string file)
    {
        RuleFiles.CaseFiles[file].Diagnostics.Should().BeEmpty();
        RuleFiles.CaseFiles[file].Cases.Should().NotBeEmpty();
    }
}
