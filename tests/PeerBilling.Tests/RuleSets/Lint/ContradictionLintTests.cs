using System.Collections.Immutable;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Lint;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.RuleSets.Lint;

public class ContradictionLintTests
{
    private static readonly LintOptions Options = new() { AsOf = new LocalDate(2026, 11, 2) };

    [Theory]
    [InlineData("modifier-required", "{all_of: [HE]}", "modifier-allowed", "{allow: [HF]}", "modifiers: [\"HE\"]")]
    [InlineData("modifier-required", "{any_of: [HE, HF]}", "modifier-allowed", "{deny: [HE, HF]}", "modifiers: [\"HE\"]")]
    [InlineData("modifier-required", "{all_of: [HE, HF]}", "modifier-allowed", "{exclusive: [{one_of: [HE, HF]}]}", "modifiers: [\"HE\", \"HF\"]")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{deny: [\"11\"]}", "placeOfService: \"11\"")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{allow: [\"12\"]}", "placeOfService: ")]
    [InlineData("units-in-range", "{min: 4}", "units-in-range", "{max: 3}", "units: \"4\"")]
    [InlineData("group-size", "{min: 13}", "group-size", "{max: 12}", "groupSize: \"13\"")]
    [InlineData("member-age", "{min: 18}", "member-age", "{max: 17}", "member: 18 years old")]
    [InlineData("telehealth", "{video: true}", "telehealth", "{video: false}", "delivery: telehealth_video")]
    [InlineData("activity-billable", "{allow: [travel]}", "activity-billable", "{deny: [travel]}", "activity: \"travel\"")]
    public void Finds_rules_that_no_session_satisfies_and_shows_one(string check, string with, string otherCheck, string otherWith, string shown)
    {
        RuleSetDiagnostic found = Find(Rule("zz/one", check, with), Rule("zz/two", otherCheck, otherWith, effective: "{from: 2021-07-01}")).Single();

        found.IsWarning.Should().BeFalse();
        found.RuleId.Should().Be("zz/two");
        found.ToString().Should().Contain("contradicts zz/one (zz, line 25): a session {dateOfService: 2021-07-01, procedureCode: \"H0038\", " + shown);
    }

    [Fact]
    public void The_session_shown_fails_one_rule_with_the_modifier_and_one_without()
    {
        string[] rules = [Rule("zz/one", "modifier-required", "{all_of: [HE]}"), Rule("zz/two", "modifier-allowed", "{allow: [HF]}")];
        SessionValidator validator = new(Rules(rules));

        Find(rules).Should().ContainSingle();
        Failed(validator, new ModifierList([Modifier.Parse("HE")])).Should().Equal("zz/two");
        Failed(validator, new ModifierList([Modifier.Parse("HF")])).Should().Equal("zz/one");
    }

    [Theory]
    [InlineData("modifier-required", "{any_of: [HE, HF]}", "modifier-allowed", "{deny: [HE]}", "severity: error", "{from: 2020-01-01}")]
    [InlineData("place-of-service", "{allow: [\"11\", \"12\"]}", "place-of-service", "{deny: [\"11\"]}", "severity: error", "{from: 2020-01-01}")]
    [InlineData("units-in-range", "{min: 4}", "units-in-range", "{max: 4}", "severity: error", "{from: 2020-01-01}")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{deny: [\"11\"]}", "severity: info", "{from: 2020-01-01}")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{deny: [\"11\"]}", "when: {programs: [substance_use]}", "{from: 2020-01-01}")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{deny: [\"11\"]}", "severity: error", "{from: 2019-01-01, to: 2019-12-31}")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{deny: [\"12\"]}", "when: {places_of_service: [\"12\"]}", "{from: 2020-01-01}")]
    [InlineData("place-of-service", "{allow: [\"11\"]}", "place-of-service", "{deny: [\"11\"]}", "when: {places_of_service: [\"11\", \"12\"], deliveries: [in_person]}", "{from: 2020-01-01}")]
    public void Finds_none_where_a_session_satisfies_both_or_only_one_is_about_it(string check, string with, string otherCheck, string otherWith, string more, string effective)
    {
        Find(Rule("zz/one", check, with, "when: {programs: [mental_health]}"), Rule("zz/two", otherCheck, otherWith, more, effective: effective)).Should().BeEmpty();
    }

    [Fact]
    public void Finds_a_contradiction_with_a_layer_below()
    {
        RuleSet overlay = Read(State(Rule("zz/one", "place-of-service", "{allow: [\"11\"]}")), Overlay($"rules:\n{Rule("zz-plan/two", "place-of-service", "{deny: [\"11\"]}")}"));

        RuleSetLint.Find(overlay, Options).Single().Message.Should().StartWith("contradicts zz/one (zz, line 25)");
    }

    private static string[] Failed(SessionValidator validator, ModifierList modifiers)
    {
        SessionReport report = validator.Validate(Sample.Session with { Modifiers = modifiers });
        return [.. report.Failures.Select(finding => finding.Rule)];
    }

    private static ImmutableArray<RuleSetDiagnostic> Find(params string[] rules) => RuleSetLint.Find(Rules(rules), Options);
}
