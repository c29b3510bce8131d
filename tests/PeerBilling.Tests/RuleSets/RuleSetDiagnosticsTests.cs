using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Tests.RuleSets;

public class RuleSetDiagnosticsTests
{
    private const string SevenMistakes = """
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        revision: 2026-11-31
        sources:
          manual: {title: "ZZ Provider Manual", kind: official}
        rules:
          - id: zz/one
            title: A misspelt key
            check: group-size
            severty: error
            versions:
              - effective: {from: 2025-01-01}
                with: {max: 12}
                cite: {source: manual, checked: 2026-11-02}
          - id: zz/two
            title: A check that does not exist
            check: grup-size
            versions:
              - effective: {from: 2025-01-01}
                with: {max: 12}
                cite: {source: manual, checked: 2026-11-02}
          - id: zz/three
            title: A setting that must be given
            check: minimum-duration
            versions:
              - effective: {from: 2025-01-01}
                cite: {source: manual, checked: 2026-11-02}
          - id: zz/four
            title: A number that is none
            check: group-size
            versions:
              - effective: {from: 2025-01-01}
                with: {min: 2, max: twelve}
                cite: {source: manual, checked: 2026-11-02}
          - id: zz/five
            title: A source that is not among the sources
            check: group-size
            versions:
              - effective: {from: 2025-01-01}
                with: {max: 12}
                cite: {source: manuel, checked: 2026-11-02}
          - id: zz/six
            title: Versions that overlap by a day
            check: group-size
            versions:
              - effective: {from: 2024-01-01, to: 2025-01-01}
                with: {max: 10}
                cite: {source: manual, checked: 2026-11-02}
              - effective: {from: 2025-01-01}
                with: {max: 12}
                cite: {source: manual, checked: 2026-11-02}
        """;

    [Fact]
    public void Tells_seven_mistakes_at_once_each_at_its_place()
    {
        RuleSetReadResult read = Example.Read(SevenMistakes);

        read.IsValid.Should().BeFalse();
        read.Diagnostics.Select(diagnostic => (diagnostic.Line, diagnostic.Column, diagnostic.RuleId)).Should().Equal(
            (4, 11, null),        // the bad date
            (11, 5, "zz/one"),    // the misspelt key
            (18, 12, "zz/two"),   // the unknown check
            (27, 9, "zz/three"),  // the missing setting: at its version, which has no 'with'
            (34, 29, "zz/four"),  // the wrong type
            (42, 24, "zz/five"),  // the unknown source
            (50, 20, "zz/six"));  // the later of the two that overlap
    }

    [Fact]
    public void Says_what_was_found_what_is_expected_and_what_may_be_meant()
    {
        IEnumerable<string> lines = Example.Read(SevenMistakes).Diagnostics.Select(diagnostic => diagnostic.ToString());

        lines.Should().Equal(
            "zz.yaml(4,11): 'revision' of a rule set cannot be '2026-11-31'; expected a date such as 2025-07-01.",
            "zz.yaml(11,5): zz/one: 'severty' is no setting of 'rules'; it has check, denial, fix, id, severity, title, versions, when; did you mean 'severity'?",
            "zz.yaml(18,12): zz/two: 'grup-size' is no check; did you mean 'group-size'?",
            "zz.yaml(27,9): zz/three: minimum-duration lacks 'minutes'; expected shortest session that passes, in minutes, the number included.",
            "zz.yaml(34,29): zz/four: 'max' of group-size cannot be 'twelve'; expected a whole number of 1 or more.",
            "zz.yaml(42,24): zz/five: 'manuel' is not among the sources; did you mean 'manual'?",
            "zz.yaml(50,20): zz/six: this version (from 2025-01-01) overlaps the one 2024-01-01 to 2025-01-01; close the earlier one with 'to'.");
    }

    [Fact]
    public void Throws_with_all_of_them_when_the_rule_set_is_asked_for_all_the_same()
    {
        Action ask = () => _ = Example.Read(SevenMistakes).Value;

        ask.Should().Throw<RuleSetException>().Which.Diagnostics.Should().HaveCount(7);
    }

    [Theory]
    [InlineData("revision: 2026-11-02", "revision: 2026-11-02\nrevision: 2026-11-03", "(7,1): The key 'revision' stands twice; it was given in line 6 already.")]
    [InlineData("{max: 10}", "{max: 10, max: 11}", "(46,25): The key 'max' stands twice; it was given in line 46 already.")]
    [InlineData("id: zz/units", "id: zz/group-size", "(53,9): zz/group-size: the rule 'zz/group-size' stands twice in this file.")]
    [InlineData("id: zz/units", "id: zy/units", "(53,9): zy/units: 'zy/units' is neither a rule of this set, which begins with 'zz/', nor one of the sets below it.")]
    [InlineData("programs: [mental_health]\n    when", "programs: [mental_helth]\n    when", "(27,16): 'mental_helth' is not among the programs; did you mean 'mental_health'?")]
    [InlineData("check: unit-size", "check: unit-size\n    when: {credentials: [ZPSS]}", "(56,26): zz/units: 'ZPSS' is not among the credentials; did you mean 'ZPS'?")]
    [InlineData("source: digest, at", "source: hearsay, confidence: high, at", "(47,45): zz/group-size: a source of kind 'memory' carries no more than confidence low.")]
    [InlineData("kind: secondary", "kind: Secondary", "(9,52): 'kind' of 'digest' cannot be 'Secondary'; expected one of official, secondary, memory; did you mean 'secondary'?")]
    [InlineData("minutes: 15, rounding: midpoint", "rounding: midpoint", "(32,15): a timed unit says its length in 'minutes'.")]
    [InlineData("rounding: midpoint", "rounding: per_diem", "(32,25): a per_diem unit has no 'minutes'.")]
    [InlineData("to: 2024-12-31", "to: 2019-12-31", "(45,43): zz/group-size: the last date is before the first.")]
    [InlineData("{min: 18}", "{min: 18, max: 17}", "(40,75): zz/group-size: the greatest age is below the least.")]
    [InlineData("timeZone: America/Chicago", "timeZone: America/Chicagoo", "(5,11): 'America/Chicagoo' is no IANA time zone; did you mean 'America/Chicago'?")]
    [InlineData("jurisdiction: ZZ", "jurisdiction: Zz", "(3,15): a rule set names its jurisdiction by two capital letters such as CA.")]
    [InlineData("kind: review, text: \"Bill only groups of the allowed size.\"", "kind: review", "(43,17): zz/group-size: a fix says in 'text' what to do.")]
    [InlineData("check: member-age", "check: member-aged", "(61,13): 'member-aged' is no check; did you mean 'member-age'?")]
    public void Tells_a_mistake_at_its_place(string right, string wrong, string diagnostic)
    {
        RuleSetReadResult read = Example.Read(Example.Changed(right, wrong));

        read.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be("zz.yaml" + diagnostic);
        read.IsValid.Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]   // from here on the keys of a mapping stand in a table
    [InlineData(17)]
    [InlineData(40)]
    public void Tells_a_key_that_stands_twice_however_many_there_are(int keys)
    {
        string given = string.Join(", ", Enumerable.Range(1, keys).Select(number => $"key{number}: 1"));

        RuleSetReadResult read = Example.Read(Example.Changed("{max: 10}", $"{{{given}, key{keys}: 2}}"));

        read.Diagnostics.Select(diagnostic => diagnostic.Message).Where(message => message.Contains("stands twice")).Should().Equal($"The key 'key{keys}' stands twice; it was given in line 46 already");
        read.IsValid.Should().BeFalse();
    }

    [Theory]
    [InlineData("with: {max: 10}", "with: [10]", "(46,15): zz/group-size: 'with' is a mapping of the settings of group-size; found a list.")]
    [InlineData("with: {max: 10}", "with: {max: [10]}", "(46,21): zz/group-size: 'max' of group-size is one value; found a list.")]
    [InlineData("with: {max: 10}", "with: {max: []}", "(46,21): zz/group-size: 'max' of group-size is one value; found a list.")]
    [InlineData("with: {max: 10}", "with: {max: {a: b}}", "(46,21): zz/group-size: 'max' of group-size is one value; found a mapping.")]
    [InlineData("codes: [\"H0038\"]", "codes: \"H0038\"", "(40,19): zz/group-size: 'codes' of 'when' is a list; found 'H0038', expected a list in square brackets.")]
    [InlineData("codes: [\"H0038\"]", "codes: [[\"H0038\"]]", "(40,20): zz/group-size: 'codes' of 'when' is a list of values; found a list.")]
    [InlineData("denial: {carc: \"119\", rarc: \"N362\"}", "denial: \"119\"", "(42,13): zz/group-size: 'denial' of 'rules' is a mapping; found '119', expected keys with values.")]
    [InlineData("  digest: {title: \"A digest of state rules\", kind: secondary}", "  digest: A digest of state rules", "(9,11): 'digest' is a mapping; found 'A digest of state rules', expected keys with values.")]
    [InlineData("  - {type: adult}", "  - adult", "(16,5): 'populations' of a rule set is a list of mappings; found 'adult', expected keys with values.")]
    [InlineData("  - {type: adult}", "  type: adult", "(16,3): 'populations' of a rule set is a list of mappings; found a mapping, expected a list, each entry after a hyphen.")]
    public void Tells_a_value_of_the_wrong_form(string right, string wrong, string diagnostic)
    {
        RuleSetReadResult read = Example.Read(Example.Changed(right, wrong).Replace("source: digest", "source: manual", StringComparison.Ordinal));

        read.Diagnostics.Should().ContainSingle().Which.ToString().Should().Be("zz.yaml" + diagnostic);
    }

    [Fact]
    public void Keeps_a_value_that_looks_like_an_octal_number_as_text()
    {
        RuleSet ruleSet = Example.Read(Example.Changed("at: \"p. 2\"", "at: 010")).Value;

        ruleSet.Find("zz/group-size")!.Versions[0].Cite.At.Should().Be("010");
    }

    [Fact]
    public void Lists_two_hundred_problems_and_no_more()
    {
        string many = string.Concat(Enumerable.Range(0, 5000).Select(i => $"key-{i}: x\n"));

        RuleSetReadResult read = Example.Read(many);

        read.Diagnostics.Should().HaveCount(201);
        read.Diagnostics[^1].ToString().Should().Be("zz.yaml: There are 200 problems or more; no others are listed.");
    }

    [Fact]
    public void Says_each_problem_on_one_line_of_bearable_length()
    {
        RuleSetReadResult read = Example.Read(Example.Changed("id: zz\n", $"id: \"a\\n\\e[31m{new string('z', 100_000)}\"\n"));

        string line = read.Diagnostics.First(diagnostic => diagnostic.Line == 2).ToString();
        line.Should().NotContainAny("\n", "\u001b");
        line.Length.Should().BeLessThan(1200);
    }
}
