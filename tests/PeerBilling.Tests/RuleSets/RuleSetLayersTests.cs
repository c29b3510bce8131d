using System;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;

namespace PeerBilling.Tests.RuleSets;

public class RuleSetLayersTests
{
    private const string Head = """
        schema: peerbilling/1
        id: zz-acme
        extends: zz
        revision: 2026-11-03

        """;

    [Fact]
    public void Inherits_what_an_overlay_does_not_say()
    {
        RuleSet overlay = Read(Head).Value;

        overlay.Jurisdiction.Should().Be("ZZ");
        overlay.Program.Should().Be("ZZ Medicaid");
        overlay.TimeZone.Id.Should().Be("America/Chicago");
        overlay.Rules.Select(rule => rule.Id).Should().Equal("zz/group-size", "zz/units");
        overlay.Services.Should().ContainSingle();
        overlay.Vocabulary.Credentials.Find("ZZ-CPS")!.Name.Should().Be("ZPS");
        overlay.Layers.Select(layer => layer.Id).Should().Equal("zz", "zz-acme");
    }

    [Fact]
    public void Lays_changed_settings_over_those_below_in_every_version()
    {
        Rule rule = Read(Head + "change:\n  - {rule: zz/group-size, with: {max: 8}, reason: Contract}\n").Value.Find("zz/group-size")!;

        rule.Versions.Select(version => (GroupSize)version.Check).Should().Equal(new GroupSize { Max = 8 }, new GroupSize { Max = 8, Min = 2 });
        rule.Severity.Should().Be(Severity.Error);
        rule.Changes.Should().Equal(new RuleChange("zz-acme", "max: 12 -> 8", "Contract"));
    }

    [Fact]
    public void Takes_a_setting_away_where_a_change_gives_nothing_for_it()
    {
        Rule rule = Read(Head + "change:\n  - {rule: zz/group-size, with: {max: null, min: 3}}\n").Value.Find("zz/group-size")!;

        rule.Versions[1].Check.Should().Be(new GroupSize { Min = 3 });
        rule.Changes.Single().What.Should().Be("max: 12 -> none; min: 2 -> 3");
    }

    [Fact]
    public void Changes_the_severity_alone()
    {
        Rule rule = Read(Head + "change:\n  - {rule: zz/group-size, severity: info}\n").Value.Find("zz/group-size")!;

        rule.Severity.Should().Be(Severity.Info);
        rule.Versions[0].Check.Should().Be(new GroupSize { Max = 10 });
        rule.Changes.Single().What.Should().Be("severity error -> info");
    }

    [Fact]
    public void Says_the_changes_of_every_layer()
    {
        string state = Read(Head + "change:\n  - {rule: zz/units, severity: warning}\n").IsValid ? Head + "change:\n  - {rule: zz/units, severity: warning}\n" : string.Empty;
        string plan = Head.Replace("zz-acme", "zz-acme-gold", StringComparison.Ordinal).Replace("extends: zz\n", "extends: zz-acme\n", StringComparison.Ordinal) + "change:\n  - {rule: zz/units, severity: info}\n";

        Rule rule = Example.Read(plan, ("zz", Example.State), ("zz-acme", state)).Value.Find("zz/units")!;

        rule.Changes.Select(change => change.By).Should().Equal("zz-acme", "zz-acme-gold");
        rule.Severity.Should().Be(Severity.Info);
    }

    [Fact]
    public void Replaces_a_rule_of_the_same_id_in_its_place()
    {
        RuleSet overlay = Read(Head + Rule("zz/group-size", "unit-size", "{find: under}") + Rule("zz-acme/more", "group-size", "{max: 5}")).Value;

        overlay.Rules.Select(rule => rule.Id).Should().Equal("zz/group-size", "zz/units", "zz-acme/more");
        Rule replaced = overlay.Rules[0];
        replaced.Versions.Single().Check.Should().BeOfType<UnitSize>();
        replaced.DeclaredBy.Should().Be("zz-acme");
        replaced.Changes.Single().What.Should().Be("replaces the rule of zz");
    }

    [Fact]
    public void Waives_a_rule_until_a_day_that_counts()
    {
        Rule rule = Read(Head + "waive:\n  - {rule: zz/units, reason: Counted elsewhere, by: J-7, until: 2025-06-30}\n").Value.Find("zz/units")!;

        rule.Waiver.Should().Be(new Waiver { Rule = "zz/units", Reason = "Counted elsewhere", By = "J-7", Until = new LocalDate(2025, 6, 30), DeclaredBy = "zz-acme" });
        rule.Waiver!.Covers(new LocalDate(2025, 6, 30)).Should().BeTrue();
        rule.Waiver.Covers(new LocalDate(2025, 7, 1)).Should().BeFalse();
    }

    [Theory]
    [InlineData(30, Verdict.Pass, "zz/units")]
    [InlineData(31, Verdict.Fail, "zz/units", "engine/waiver-expired")]
    public void Lets_a_rule_hold_again_once_its_waiver_has_ended(int day, Verdict verdict, params string[] rules)
    {
        RuleSet overlay = Read(Head + "waive:\n  - {rule: zz/units, reason: Counted elsewhere, by: J-7, until: 2025-05-30}\n").Value;

        SessionReport report = new SessionValidator(overlay).Validate(Sample.Session with { DateOfService = new LocalDate(2025, 5, day), Modifiers = ModifierList.None, Units = 9m });

        report.Verdict.Should().Be(verdict);
        report.Failures.Select(finding => finding.Rule).Should().Equal(rules);
    }

    [Fact]
    public void Waives_without_end_where_no_day_is_given()
    {
        Rule rule = Read(Head + "waive:\n  - {rule: zz/units, reason: Counted elsewhere, by: J-7}\n").Value.Find("zz/units")!;

        rule.Waiver!.Covers(new LocalDate(2999, 12, 31)).Should().BeTrue();
    }

    [Theory]
    [InlineData("change:\n  - {rule: zz/unit, severity: info}\n", "zz.yaml(6,12): there is no rule 'zz/unit' in the sets below; did you mean 'zz/units'?")]
    [InlineData("change:\n  - {rule: zz/units}\n", "zz.yaml(6,12): zz/units: a change gives 'severity' or 'with'.")]
    [InlineData("change:\n  - {rule: zz/units, severity: info, with: 5}\n", "zz.yaml(6,44): zz/units: 'with' is a mapping of the settings that change.")]
    [InlineData("change:\n  - {rule: zz/group-size, with: {maks: 8}}\n", "zz.yaml(6,34): zz/group-size: 'maks' is no setting of group-size; it has max, max_per_peer, min; did you mean 'max'?")]
    [InlineData("change:\n  - {rule: zz/group-size, with: {max: few}}\n", "zz.yaml(6,39): zz/group-size: 'max' of group-size cannot be 'few'; expected a whole number of 1 or more.")]
    [InlineData("change:\n  - {rule: zz/units, severity: grave}\n", "zz.yaml(6,32): zz/units: 'severity' of 'change' cannot be 'grave'; expected one of info, warning, error.")]
    [InlineData("waive:\n  - {rule: zz/unit, reason: a, by: b}\n", "zz.yaml(6,12): there is no rule 'zz/unit' in the sets below; did you mean 'zz/units'?")]
    [InlineData("waive:\n  - {rule: zz/units, by: b}\n", "zz.yaml(6,5): zz/units: 'waive' lacks 'reason'; expected why it is set aside.")]
    [InlineData("waive:\n  - {reason: a, by: b}\n", "zz.yaml(6,5): 'waive' lacks 'rule'; expected the id of the rule below.")]
    [InlineData("rules:\n  - {id: zy/other, title: A, check: unit-size, versions: [{effective: {from: 2025-01-01}, cite: {source: manual, checked: 2026-11-02}}]}\n", "zz.yaml(6,10): zy/other: 'zy/other' is neither a rule of this set, which begins with 'zz-acme/', nor one of the sets below it.")]
    public void Tells_what_an_overlay_cannot_change(string text, string diagnostic)
    {
        Read(Head + text).Diagnostics.Should().ContainSingle().Which.ToString().Should().Be(diagnostic);
    }

    [Fact]
    public void Refuses_sets_that_extend_each_other()
    {
        string first = Head.Replace("extends: zz\n", "extends: zz-b\n", StringComparison.Ordinal);
        string second = Head.Replace("zz-acme", "zz-b", StringComparison.Ordinal).Replace("extends: zz\n", "extends: zz-acme\n", StringComparison.Ordinal);

        RuleSetReadResult read = Example.Read(first, ("zz-b", second), ("zz-acme", first));

        read.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Equal(
            "zz-b.yaml(3,10): 'zz-acme' extends itself: zz-acme -> zz-b -> zz-acme.",
            "zz.yaml(3,10): 'zz-b', which it extends, cannot be used.");
    }

    [Fact]
    public void Refuses_a_set_that_extends_itself()
    {
        Read(Head.Replace("extends: zz\n", "extends: zz-acme\n", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle()
            .Which.ToString().Should().Be("zz.yaml(3,10): 'zz-acme' extends itself: zz-acme -> zz-acme.");
    }

    [Theory]
    [InlineData("../zz/zz")]
    [InlineData("/etc/zz")]
    [InlineData("zz.yaml")]
    [InlineData("C:zz")]
    [InlineData("-zz")]
    [InlineData("ZZ")]
    public void Names_the_set_below_by_id_and_never_by_a_path(string id)
    {
        Read(Head.Replace("extends: zz\n", $"extends: {id}\n", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle()
            .Which.ToString().Should().Be($"zz.yaml(3,10): '{id}' is no id of a rule set: it names one by lower-case letters, digits and hyphens, never by a path.");
    }

    [Fact]
    public void Says_that_the_set_below_is_not_there()
    {
        Read(Head.Replace("extends: zz\n", "extends: zy\n", StringComparison.Ordinal)).Diagnostics.Should().ContainSingle()
            .Which.ToString().Should().Be("zz.yaml(3,10): there is no rule set 'zy' here.");
    }

    [Fact]
    public void Tells_the_faults_of_the_set_below()
    {
        RuleSetReadResult read = Example.Read(Head, ("zz", Example.Changed("severity: error", "severty: error")));

        read.Diagnostics.Select(diagnostic => diagnostic.Path).Should().Equal("zz.yaml", "zz.yaml");
        read.Diagnostics[0].DidYouMean.Should().Be("severity");
        read.Diagnostics[1].Message.Should().Be("'zz', which it extends, cannot be used");
    }

    [Fact]
    public void Refuses_a_tower_of_sets()
    {
        (string Id, string Text)[] tower = [.. Enumerable.Range(0, 20).Select(i => ($"z{i}", Head.Replace("zz-acme", $"z{i}", StringComparison.Ordinal).Replace("extends: zz\n", $"extends: z{i + 1}\n", StringComparison.Ordinal)))];

        RuleSetReadResult read = Example.Read(tower[0].Text, tower);

        read.IsValid.Should().BeFalse();
        read.Diagnostics[0].Message.Should().Be("more than 8 rule sets on top of one another");
    }

    private static RuleSetReadResult Read(string text) => Example.Read(text, ("zz", Example.State));

    private static string Rule(string id, string check, string with) =>
        $"{(id.StartsWith("zz/", StringComparison.Ordinal) ? "rules:\n" : string.Empty)}  - {{id: {id}, title: A, check: {check}, versions: [{{effective: {{from: 2025-01-01}}, with: {with}, cite: {{source: manual, checked: 2026-11-02}}}}]}}\n";
}
