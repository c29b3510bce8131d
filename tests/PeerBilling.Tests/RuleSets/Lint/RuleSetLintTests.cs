using System.Collections.Immutable;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Lint;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.RuleSets.Lint;

public class RuleSetLintTests
{
    private const string ErrorOnAll = "severity: error";

    private static readonly LintOptions Options = new() { AsOf = new LocalDate(2027, 11, 2), Carcs = ["4", "29"], Rarcs = ["N822"] };

    [Fact]
    public void Finds_nothing_in_a_good_set()
    {
        Find(Rule("zz/rule", "group-size", "{max: 12}", "severity: error, denial: {carc: \"4\", rarc: N822}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{carc: \"999\"}", "999 is no CARC of the reference list")]
    [InlineData("{carc: \"4\", rarc: N882}", "N882 is no RARC of the reference list; did you mean 'N822'?")]
    public void A_denial_that_does_not_exist_is_an_error(string denial, string message)
    {
        RuleSetDiagnostic found = Find(Rule("zz/rule", "group-size", "{max: 12}", $"severity: error, denial: {denial}")).Single();

        found.ToString().Should().StartWith("zz.yaml(25,").And.Contain("zz/rule: " + message);
        found.IsWarning.Should().BeFalse();
    }

    [Fact]
    public void An_error_on_a_guess_is_an_error()
    {
        Find(Rule("zz/rule", "group-size", "{max: 12}", ErrorOnAll, "hearsay")).Single().Should().BeEquivalentTo(new { Line = 25, Column = 3, RuleId = "zz/rule", IsWarning = false, Expected = "warning or info" });
        Find(Rule("zz/rule", "group-size", "{max: 12}", "severity: warning", "hearsay")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("digest", "high", true)]
    [InlineData("digest", "medium", false)]
    [InlineData("manual", "high", false)]
    public void A_source_carries_no_more_confidence_than_its_kind(string source, string confidence, bool tooMuch)
    {
        ImmutableArray<RuleSetDiagnostic> found = Find(Rule("zz/rule", "group-size", "{max: 12}", source: source).Replace("checked", $"confidence: {confidence}, checked"));

        found.Select(each => each.Message).Should().Equal(tooMuch ? ["'digest' is a source of kind secondary, which carries no more than confidence medium"] : []);
        found.Should().NotContain(each => each.IsWarning || each.Line != 25 || each.Column <= 3);
    }

    [Theory]
    [InlineData("2026-11-02", false)]
    [InlineData("2026-11-01", true)]
    public void A_text_is_read_again_after_a_year(string day, bool old)
    {
        ImmutableArray<RuleSetDiagnostic> found = Find(Rule("zz/rule", "group-size", "{max: 12}").Replace("2026-11-02", day));

        found.Select(each => each.Message).Should().Equal(old ? ["'manual' was last read on 2026-11-01, more than a year before 2027-11-02; read it again"] : []);
        found.Should().NotContain(each => !each.IsWarning);
    }

    [Fact]
    public void A_citation_names_its_place_unless_nobody_read_it()
    {
        string rule = Rule("zz/rule", "group-size", "{max: 12}", "severity: info").Replace("at: \"2\", ", string.Empty);

        Find(rule).Single().Message.Should().Be("the citation of 'manual' names no place in it");
        Find(rule.Replace("source: manual", "source: hearsay")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2025-07-01", "", 0)]
    [InlineData("2025-07-02", "", 1)]
    [InlineData("2025-07-02", ", gap: \"No bulletin was found for that day.\"", 0)]
    [InlineData("2025-07-01", ", gap: \"There is none.\"", 1)]
    public void A_gap_between_versions_says_why(string second, string gap, int count)
    {
        string cite = "cite: {source: manual, at: \"2\", checked: 2026-11-02}";

        ImmutableArray<RuleSetDiagnostic> found = Find($$"""
            - id: zz/rule
              title: A rule
              check: group-size
              versions:
                - {effective: {from: 2024-01-01, to: 2025-06-30}, with: {max: 12}, {{cite}}}
                - {effective: {from: {{second}}}, with: {max: 10}, {{cite}}{{gap}}}
            """);

        found.Should().HaveCount(count).And.NotContain(each => !each.IsWarning || each.Line != 30 || !each.Message.Contains("'gap'"));
    }

    [Theory]
    [InlineData("codes: [H2016]", "{max: 3}", "group-size", "can never apply: the set has no service H2016")]
    [InlineData("formats: [individual]", "{max: 3}", "group-size", "can never apply: no service it is about has the format individual")]
    [InlineData("programs: [substance_use]", "{max: 3}", "group-size", "can never apply: no service it is about is covered in the program substance_use")]
    [InlineData("modifiers: {all: [HE], none: [HE]}", "{max: 3}", "group-size", "can never apply: no line is both with and without modifier HE")]
    [InlineData("codes: [H0038]", "{}", "unit-size", "can never apply: no service it is about is in force 2018-01-01 to 2019-12-31")]
    public void A_rule_about_nobody_can_never_apply(string when, string with, string check, string message)
    {
        const string group = """
            - code: "H0038"
              name: Group service
              format: group
              programs: [mental_health]
              versions: [{effective: {from: 2020-01-01}, cite: {source: manual, at: "1", checked: 2026-11-02}, unit: {minutes: 15, rounding: midpoint}}]
            """;
        string rule = Rule("zz/rule", check, with, $"severity: info, when: {{{when}}}", effective: check == "unit-size" ? "{from: 2018-01-01, to: 2019-12-31}" : "{from: 2020-01-01}");

        ImmutableArray<RuleSetDiagnostic> found = RuleSetLint.Find(Read(State(rule, group)), Options);

        found.Select(each => each.Message).Should().Equal(message);
        found.Should().OnlyContain(each => each.IsWarning && each.RuleId == "zz/rule");
    }

    [Fact]
    public void A_version_about_others_than_its_rule_can_never_apply()
    {
        string rule = Rule("zz/rule", "group-size", "{max: 12}", "severity: info, when: {member_age: {max: 17}}").Replace("with:", "when: {member_age: {min: 18}}, with:");

        Find(rule).Select(each => each.Message).Should().Equal("can never apply: no member is both at least 18 and at most 17 years old");
    }

    [Fact]
    public void An_id_keeps_its_meaning_between_layers()
    {
        RuleSet overlay = Read(State(GroupOfTwelve), Overlay($"rules:\n{Rule("zz/group-size", "units-in-range", "{max: 4}")}"));

        RuleSetLint.Find(overlay, Options).Select(each => each.Message).Should().Equal("in 'zz' this id is a rule of group-size, here one of units-in-range; an id keeps its meaning");
    }

    [Fact]
    public void Two_files_have_two_ids()
    {
        RuleSet one = Rules(GroupOfTwelve);

        RuleSetLint.FindAcross([one, one]).Should().BeEmpty("a file may be read twice");
        RuleSetLint.FindAcross([one, Elsewhere(one)]).Single().ToString().Should().Be("zz.yaml: warning: The id 'zz' is that of a.yaml too; a rule set has an id of its own.");
    }

    private static RuleSet Elsewhere(RuleSet set) => set with { Layers = [set.Layers[0] with { Path = "a.yaml" }] };

    private static ImmutableArray<RuleSetDiagnostic> Find(params string[] rules) => RuleSetLint.Find(Rules(rules), Options);
}
