using System;
using System.IO;
using System.Linq;
using FluentAssertions;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.RuleCases.Tests;

/// <summary>Every rule set file.</summary>
public class RuleSetFileTests
{
    public static TheoryData<string> Files => [.. RuleFiles.RuleSetFiles.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Reads_without_errors(string file)
    {
        RuleSetReadResult result = RuleFiles.Read(file);

        result.Diagnostics.Where(diagnostic => !diagnostic.IsWarning).Should().BeEmpty();
        result.IsValid.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_named_as_its_id_says(string file)
    {
        RuleSet ruleSet = RuleFiles.Read(file).Value;

        RuleFiles.Folder.Find(ruleSet.Id)!.Path.Should().Be(Path.Combine(RuleFiles.Folder.Path, file));
        RuleFiles.Folder.Ids.Should().Contain(ruleSet.Id);
    }
}
