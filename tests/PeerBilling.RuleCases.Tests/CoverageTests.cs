using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using PeerBilling.Cases;
using PeerBilling.Cases.Coverage;
using PeerBilling.Cases.Mutation;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.RuleCases.Tests;

/// <summary>The cases show each version of each rule passing and failing, its first and last day, and its limits from both sides.</summary>
public class CoverageTests
{
    public static TheoryData<string> RuleSets => [.. RuleFiles.RuleSetFiles.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void Cases_show_everything(string file)
    {
        string path = Path.Combine(RuleFiles.Folder.Path, file);
        RuleSet ruleSet = RuleFiles.Read(file).Value;
        RuleCaseRunner runner = new(ruleSet);
        RuleCase[] cases = [.. RuleFiles.Cases.Where(each => each.RuleSet == ruleSet.Id)];

        CoverageReport coverage = RuleCoverage.Measure(ruleSet, cases.Select(runner.Run))
            .With(EquivalentMutants.Read(RuleFiles.Folder.Path).Excuse(RuleMutation.Open(path, RuleFiles.Folder, cases).RunLimits()));

        coverage.Gaps.Should().BeEmpty();
    }
}
