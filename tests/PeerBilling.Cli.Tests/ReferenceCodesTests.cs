using System;
using System.Linq;
using FluentAssertions;
using PeerBilling.Model;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Cli.Tests;

public class ReferenceCodesTests
{
    public static TheoryData<CodeSystem> Systems => [.. Enum.GetValues<CodeSystem>()];

    [Theory]
    [InlineData(CodeSystem.Carc, "29")]
    [InlineData(CodeSystem.Carc, "b7")]
    [InlineData(CodeSystem.Rarc, "N822")]
    [InlineData(CodeSystem.PlaceOfService, "02")]
    [InlineData(CodeSystem.Modifier, "HQ")]
    [InlineData(CodeSystem.Taxonomy, "175T00000X")]
    [InlineData(CodeSystem.DiagnosisCategory, "F33")]
    public void Finds_a_code_whatever_its_case(CodeSystem system, string code)
    {
        ReferenceCode found = ReferenceCodes.Find(system, code)!;

        found.Code.Should().Be(code.ToUpperInvariant());
        found.System.Should().Be(system);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Knows_nothing_of_other_codes(CodeSystem system) => ReferenceCodes.Find(system, "no such code").Should().BeNull();

    [Theory]
    [MemberData(nameof(Systems))]
    public void Says_of_each_code_what_it_means(CodeSystem system)
    {
        ReferenceCodes.All(system).Should().HaveCountGreaterThan(40).And.OnlyContain(each => each.Meaning.Length > 3 && each.Topic.Length > 0 && each.Code == each.Code.Trim());
    }

    [Fact]
    public void Writes_codes_as_claims_do()
    {
        ReferenceCodes.All(CodeSystem.PlaceOfService).Should().OnlyContain(each => PlaceOfService.Parse(each.Code).IsWellFormed);
        ReferenceCodes.All(CodeSystem.Modifier).Should().OnlyContain(each => Modifier.Parse(each.Code).IsWellFormed);
        ReferenceCodes.All(CodeSystem.Taxonomy).Should().OnlyContain(each => each.Code.Length == 10);
        ReferenceCodes.All(CodeSystem.DiagnosisCategory).Should().OnlyContain(each => each.Code.Length == 3);
    }

    [Fact]
    public void Has_every_denial_of_the_rule_sets()
    {
        foreach (Rule rule in StateRules.Jurisdictions.SelectMany(code => StateRules.Load(code).Rules))
        {
            (rule.Denial.Carc is null || ReferenceCodes.Find(CodeSystem.Carc, rule.Denial.Carc) is not null).Should().BeTrue(rule.Id);
            (rule.Denial.Rarc is null || ReferenceCodes.Find(CodeSystem.Rarc, rule.Denial.Rarc) is not null).Should().BeTrue(rule.Id);
        }
    }
}
