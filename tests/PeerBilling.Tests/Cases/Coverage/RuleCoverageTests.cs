using System.Linq;
using FluentAssertions;
using PeerBilling.Cases.Coverage;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Cases.Coverage;

public class RuleCoverageTests
{
    private const string Dates = "effective: {from: 2025-01-01, to: 2025-12-31}";
    private const string Passes = "given: {groupSize: 12}, expect: {zz/group-size: pass}";
    private const string Fails = "given: {groupSize: 13}, expect: {zz/group-size: fail}";
    private const string ServiceShown = "given: {dateOfService: 2020-01-01}, expect: {expectedUnits: 4}";
    private const string BeforeService = "given: {dateOfService: 2019-12-31}, expect: {zz/units: skipped}";

    private static readonly string Ended = Rule("zz/group-size", "group-size", "{max: 12}", effective: "{from: 2025-01-01, to: 2025-12-31}");
    private static readonly string Units = Rule("zz/units", "unit-size", "{}", effective: "{from: 2019-01-01}");

    private static readonly string[] Ends =
    [
        "given: {dateOfService: 2024-12-31}, expect: {zz/group-size: skipped}",
        "given: {dateOfService: 2025-01-01}, expect: {zz/group-size: pass}",
        "given: {dateOfService: 2025-12-31}, expect: {zz/group-size: pass}",
        "given: {dateOfService: 2026-01-01}, expect: {zz/group-size: skipped}",
    ];

    [Fact]
    public void Is_whole_where_a_version_passes_fails_begins_and_ends()
    {
        CoverageReport coverage = Measure(Ended, string.Empty, [Passes, Fails, .. Ends]);

        coverage.Gaps.Should().BeEmpty();
        coverage.ToString().Should().Be("rules 1/1, versions 1/1, services 0/0, first days 1/1, last days 1/1");
    }

    [Theory]
    [InlineData(Fails, "zz/group-size: no case fails by the version 2025-01-01 to 2025-12-31.")]
    [InlineData("given: {dateOfService: 2024-12-31}, expect: {zz/group-size: skipped}", "zz/group-size: no case is dated 2024-12-31, at the beginning of 2025-01-01 to 2025-12-31.")]
    [InlineData("given: {dateOfService: 2025-01-01}, expect: {zz/group-size: pass}", "zz/group-size: no case is dated 2025-01-01, at the beginning of 2025-01-01 to 2025-12-31.")]
    [InlineData("given: {dateOfService: 2025-12-31}, expect: {zz/group-size: pass}", "zz/group-size: no case is dated 2025-12-31, at the end of 2025-01-01 to 2025-12-31.")]
    [InlineData("given: {dateOfService: 2026-01-01}, expect: {zz/group-size: skipped}", "zz/group-size: no case is dated 2026-01-01, at the end of 2025-01-01 to 2025-12-31.")]
    public void Tells_what_a_missing_case_leaves_open_and_where(string missing, string gap)
    {
        string[] cases = [Passes, Fails, .. Ends];

        CoverageReport coverage = Measure(Ended, string.Empty, [.. cases.Where(each => each != missing)]);

        coverage.Gaps.Should().ContainSingle().Which.ToString().Should().EndWith(gap).And.Contain("zz.yaml(");
    }

    [Fact]
    public void Counts_nothing_that_a_case_does_not_name()
    {
        CoverageReport coverage = Measure(Ended, string.Empty, [Fails, .. Ends, "given: {groupSize: 12}, expect: {verdict: pass}"]);
        CoverageReport named = Measure(Ended, string.Empty, ["given: {groupSize: 12}, expect: {verdict: pass}", Fails]);

        coverage.Gaps.Should().BeEmpty();
        named.Gaps.Select(gap => gap.Message).Should().Contain("no case passes by the version 2025-01-01 to 2025-12-31");
    }

    [Fact]
    public void Counts_nothing_that_a_case_expects_in_vain()
    {
        CoverageReport coverage = Measure(Ended, string.Empty, [Fails, .. Ends.Select(each => each.Replace("pass", "fail"))]);

        coverage.Gaps.Select(gap => gap.Message).Should().Contain("no case passes by the version 2025-01-01 to 2025-12-31");
    }

    [Fact]
    public void Asks_of_a_service_its_first_day_and_the_day_before()
    {
        Measure(Units, PeerService, [ServiceShown, BeforeService]).Counts.Should().Contain(new CoverageCount("services", 1, 1)).And.Contain(new CoverageCount("first days", 1, 2));
        Measure(Units, PeerService, [BeforeService]).Gaps.Select(gap => gap.ToString()).Should().Contain(gap => gap.EndsWith("H0038: no case expects anything of the service as it stands from 2020-01-01."));
        Measure(Units, PeerService, [ServiceShown]).Gaps.Select(gap => gap.ToString()).Should().Contain(gap => gap.EndsWith("H0038: no case is dated 2019-12-31, at the beginning of from 2020-01-01."));
    }

    /// <summary>What settings and conditions can give, said by the checks themselves.</summary>
    [Theory]
    [InlineData("modifier-allowed", "{deny: [GT]}", "when: {modifiers: {any: [GT]}}", "given: {modifiers: [GT]}, expect: {zz/rule: fail}")]
    [InlineData("modifier-allowed", "{allow: [HE]}", "when: {modifiers: {all: [GT]}}", "given: {modifiers: [GT]}, expect: {zz/rule: fail}")]
    [InlineData("modifier-required", "{all_of: [HE]}", "when: {modifiers: {all: [HE]}}", "expect: {zz/rule: pass}")]
    [InlineData("modifier-required", "{any_of: [GT]}", "when: {modifiers: {none: [GT]}}", "expect: {zz/rule: fail}")]
    [InlineData("place-of-service", "{deny: [\"21\"]}", "when: {places_of_service: [\"21\"]}", "given: {placeOfService: \"21\"}, expect: {zz/rule: fail}")]
    [InlineData("place-of-service", "{allow: [\"21\", \"11\"]}", "when: {places_of_service: [\"21\"]}", "given: {placeOfService: \"21\"}, expect: {zz/rule: pass}")]
    [InlineData("activity-billable", "{deny: [travel]}", "when: {activities: [travel]}", "given: {activity: travel}, expect: {zz/rule: fail}")]
    [InlineData("activity-billable", "{allow: [travel]}", "when: {activities: [travel]}", "given: {activity: travel}, expect: {zz/rule: pass}")]
    [InlineData("service-covered", "{none: true}", "severity: error", "expect: {zz/rule: fail}")]
    [InlineData("service-covered", "{}", "severity: error", "expect: {zz/rule: pass}")]
    [InlineData("telehealth", "{video: true}", "severity: error", "given: {delivery: telehealth_video}, expect: {zz/rule: pass}")]
    [InlineData("telehealth", "{audio: false}", "when: {deliveries: [telehealth_audio]}", "given: {delivery: telehealth_audio}, expect: {zz/rule: fail}")]
    [InlineData("supervisor-qualified", "{routes: [{credentials: [LCSW]}], complete: false}", "severity: error", "given: {supervisor: {credentials: [{type: LCSW}]}}, expect: {zz/rule: pass}")]
    [InlineData("background-check", "{}", "severity: warning", "given: {peer: {backgroundCheck: 2024-01-01}}, expect: {zz/rule: pass}")]
    [InlineData("member-age", "{min: 18}", "when: {member_age: {max: 17}}", "given: {member: {birthDate: 2010-01-01}}, expect: {zz/rule: fail}")]
    public void Asks_for_no_outcome_that_a_rule_cannot_have(string check, string with, string more, string shown)
    {
        CoverageReport coverage = Measure(Rule("zz/rule", check, with, more), PeerService, [shown]);

        coverage.Counts.Should().Contain(new CoverageCount("versions", 1, 1));
    }

    [Theory]
    [InlineData("modifier-allowed", "{deny: [GT]}", "when: {modifiers: {any: [GT, HE]}}", "given: {modifiers: [GT]}, expect: {zz/rule: fail}")]
    [InlineData("background-check", "{max_age: P1Y}", "severity: warning", "given: {peer: {backgroundCheck: 2025-01-01}}, expect: {zz/rule: pass}")]
    [InlineData("service-covered", "{complete: true}", "severity: error", "expect: {zz/rule: pass}")]
    [InlineData("telehealth", "{video: true, video_modifiers: [\"95\"]}", "severity: error", "given: {delivery: telehealth_video, modifiers: [\"95\"]}, expect: {zz/rule: pass}")]
    [InlineData("supervisor-qualified", "{routes: [{credentials: [LCSW]}]}", "severity: error", "given: {supervisor: {credentials: [{type: LCSW}]}}, expect: {zz/rule: pass}")]
    public void Asks_for_the_outcome_that_it_can(string check, string with, string more, string shown)
    {
        CoverageReport coverage = Measure(Rule("zz/rule", check, with, more), PeerService, [shown]);

        coverage.Counts.Should().Contain(new CoverageCount("versions", 0, 1));
    }

    private static CoverageReport Measure(string rules, string services, string[] cases)
    {
        using CaseText text = new(rules, services, cases);
        return RuleCoverage.Measure(text.RuleSet, text.Results);
    }
}
