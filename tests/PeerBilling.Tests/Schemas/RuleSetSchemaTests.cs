using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.Cases;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;
using PeerBilling.Schemas;
using PeerBilling.Tests.RuleSets;
using Xunit;

namespace PeerBilling.Tests.Schemas;

public class RuleSetSchemaTests
{
    private static readonly string Schema = JsonSchemas.RuleSet();

    [Fact]
    public void Is_the_one_that_editors_find_beside_the_rule_sets()
    {
        Golden.Matches("rules/ruleset.schema.json", Schema);
    }

    [Theory]
    [InlineData(Example.State)]
    [InlineData(Example.Overlay)]
    public void Accepts_rule_sets_that_the_reader_accepts(string text)
    {
        Example.Read(text, ("zz", Example.State)).Diagnostics.Should().BeEmpty();

        Problems(text).Should().BeEmpty();
    }

    [Fact]
    public void Accepts_every_rule_set_of_the_repository()
    {
        string[] files = [.. Directory.EnumerateDirectories(Path.Combine(Golden.Root, "rules")).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml"))];

        IEnumerable<string> problems = files.SelectMany(file => Problems(File.ReadAllText(file)).Select(problem => $"{Path.GetFileName(file)} {problem}"));

        files.Should().NotBeEmpty();
        problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("severity: error", "severty: error", "$.rules[0].severty: is not described")]
    [InlineData("severity: error", "severity: grave", "$.rules[0].severity: \"grave\" is not *")]
    [InlineData("check: group-size", "check: group-sise", "$.rules[0].check: \"group-sise\" is not *")]
    [InlineData("title: Units fit the minutes", "when: {}", "$.rules[1]: lacks title")]
    [InlineData("with: {max: 10}", "with: {maks: 10}", "$.rules[0].versions[0].with.maks: is not described")]
    [InlineData("with: {max: 10}", "with: {max: many}", "$.rules[0].versions[0].with.max: \"many\" is not *")]
    [InlineData("with: {max: 10}", "with: {max: 0}", "$.rules[0].versions[0].with.max: 0 breaks minimum 1")]
    [InlineData("revision: 2026-11-02", "revision: 2026-13-02", "$.revision: \"2026-13-02\" breaks pattern *")]
    [InlineData("kind: secondary", "kind: rumour", "$.sources.digest.kind: \"rumour\" is not *")]
    [InlineData("codes: [\"H0038\"]", "codes: H0038", "$.rules[0].when.codes: \"H0038\" is not \"array\"")]
    [InlineData("check: member-age", "check: member-rage", "$.not_regulated[0].check: \"member-rage\" is not *")]
    [InlineData("id: zz\n", "id: ../zz\n", "$.id: \"../zz\" breaks pattern *")]
    [InlineData("schema: peerbilling/1", "schema: peerbilling/2", "$.schema: \"peerbilling/2\" is not *")]
    public void Refuses_the_mistakes_that_the_reader_refuses(string right, string wrong, string problem)
    {
        string text = Example.Changed(right, wrong);

        Example.Read(text).IsValid.Should().BeFalse();
        Problems(text).Should().ContainSingle().Which.Should().Match(problem);
    }

    [Fact]
    public void Demands_the_settings_that_a_check_cannot_do_without()
    {
        string text = Example.Changed("check: unit-size", "check: minimum-duration").Replace("        with: {find: both}\n", string.Empty, StringComparison.Ordinal);

        Example.Read(text).IsValid.Should().BeFalse();
        Problems(text).Should().Equal("$.rules[1].versions[0]: lacks with");
    }

    [Fact]
    public void Is_made_of_settings_that_are_each_asked_for_once()
    {
        IEnumerable<SettingSpec> Roots() => RuleSetFileReader.Keys().Concat(CheckCatalogue.All.Select(check => new SettingSpec(check.Key, SettingKind.Mapping, string.Empty) { Nested = check.Value.Settings }));

        IEnumerable<string> Twice(IEnumerable<SettingSpec> settings, string path) => settings
            .GroupBy(setting => setting.Key)
            .SelectMany(same => (same.Count() > 1 ? [$"{path}.{same.Key}"] : Enumerable.Empty<string>()).Concat(Twice(same.First().Nested, $"{path}.{same.Key}")));

        Twice(Roots(), "$").Should().BeEmpty();
    }

    [Fact]
    public void Takes_nothing_for_an_absent_value()
    {
        SchemaValidator.Problems(Schema, """{"effective": {"from": "2025-01-01", "to": null}, "rate": null, "cite": {"source": "m", "checked": "2025-01-01", "at": null, "confidence": null}}""", "versions")
            .Should().BeEmpty();
    }

    private static IReadOnlyList<string> Problems(string text)
    {
        DiagnosticList diagnostics = new("zz.yaml");
        YamlMapping root = YamlDocumentReader.Read(Encoding.UTF8.GetBytes(text), diagnostics)!;
        return SchemaValidator.Problems(Schema, Encoding.UTF8.GetString(YamlToJson.Write(root)));
    }
}
