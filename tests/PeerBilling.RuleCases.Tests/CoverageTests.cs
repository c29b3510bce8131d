using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Cases;
using PeerBilling.Checks;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.RuleCases.Tests;

/// <summary>Every rule is shown to pass and to fail, and every version on its first and last day.</summary>
public class CoverageTests
{
    private const string UnknownAtWorst = "the list read is not complete, so what is not on it is unknown";
    private const string AboutBrokenOnesAlone = "it is about nothing but the sessions that break it";

    private static readonly string[] Judged = ["us", "ca", "ma"];

    /// <summary>Rules that cannot fail, and why.</summary>
    private static readonly Dictionary<string, string> CannotFail = new(StringComparer.Ordinal)
    {
        ["ca ca/supervisor-qualified"] = UnknownAtWorst,
        ["ca us/service-covered"] = UnknownAtWorst,
        ["ma ma/supervisor-qualified"] = UnknownAtWorst,
        ["us us/service-covered"] = "which codes are covered is each state's to say, so any other is unknown",
    };

    /// <summary>Rules that cannot pass, and why.</summary>
    private static readonly Dictionary<string, string> CannotPass = new(StringComparer.Ordinal)
    {
        ["us us/audio-billed-as-video"] = AboutBrokenOnesAlone,
        ["us us/group-modifier-alone"] = AboutBrokenOnesAlone,
        ["us us/telehealth-modifier-in-person"] = AboutBrokenOnesAlone,
        ["us us/video-billed-as-audio"] = AboutBrokenOnesAlone,
    };

    /// <summary>Each rule of the three sets by the file that declares it, because a state's may replace the federal one: <c>ca us/plan-of-care</c>.</summary>
    private static readonly Dictionary<string, Rule> Declared = Judged
        .SelectMany(id => RuleFiles.RuleSet(id).Rules.Where(rule => rule.DeclaredBy == id))
        .ToDictionary(Key, StringComparer.Ordinal);

    public static TheoryData<string> Rules => [.. Declared.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_case_passes(string rule) => (Expects(rule, Outcome.Pass) || CannotPass.ContainsKey(rule)).Should().BeTrue($"a case shows what satisfies {rule}");

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_case_fails(string rule) => (Expects(rule, Outcome.Fail) || CannotFail.ContainsKey(rule)).Should().BeTrue($"a case shows what breaks {rule}");

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_case_stands_on_the_first_and_the_last_day_of_each_version(string rule)
    {
        IEnumerable<LocalDate> bounds = Declared[rule].Versions.SelectMany(version => new[] { version.Effective.From, version.Effective.To }).OfType<LocalDate>();

        IEnumerable<LocalDate> shown = CasesOf(rule).Select(each => each.Session.DateOfService).Distinct();

        shown.Should().Contain(bounds);
    }

    [Fact]
    public void Every_exception_is_one()
    {
        CannotFail.Keys.Concat(CannotPass.Keys).Should().BeSubsetOf(Declared.Keys);
        CannotFail.Keys.Where(rule => Expects(rule, Outcome.Fail)).Should().BeEmpty();
        CannotPass.Keys.Where(rule => Expects(rule, Outcome.Pass)).Should().BeEmpty();
    }

    private static string Key(Rule rule) => $"{rule.DeclaredBy} {rule.Id}";

    /// <summary>The cases that expect something of the rule, judged by a set in which it stands as this file declares it.</summary>
    private static IEnumerable<RuleCase> CasesOf(string key) =>
        RuleFiles.Cases.Where(each => each.Outcomes.ContainsKey(Declared[key].Id) && RuleFiles.RuleSet(each.RuleSet).Find(Declared[key].Id) is { } rule && Key(rule) == key);

    private static bool Expects(string key, Outcome outcome) => CasesOf(key).Any(each => each.Outcomes[Declared[key].Id] == outcome);
}
