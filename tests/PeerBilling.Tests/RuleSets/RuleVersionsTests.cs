using System;
using System.Collections.Immutable;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;

namespace PeerBilling.Tests.RuleSets;

public class RuleVersionsTests
{
    private const string Citation = "cite: {source: manual, checked: 2026-11-02}";

    /// <summary>Ten until June 2025; twelve from July, published on 2 June; nothing in 2026; eight from 2027, published late, on 15 March 2027.</summary>
    private static readonly ImmutableArray<RuleVersion> Versions = Read($$"""
          - {effective: {from: 2024-01-01, to: 2025-06-30}, known: 2023-12-04, with: {max: 10}, {{Citation}}}
          - {effective: {from: 2025-07-01, to: 2025-12-31}, known: 2025-06-02, with: {max: 12}, {{Citation}}}
          - {effective: {from: 2027-01-01}, known: 2027-03-15, with: {max: 8}, {{Citation}}}
        """).Value.Find("zz/a")!.Versions;

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", 10)]   // the first day
    [InlineData("2025-06-30", 10)]   // the last day
    [InlineData("2025-07-01", 12)]
    [InlineData("2025-12-31", 12)]
    [InlineData("2026-01-01", null)] // the gap
    [InlineData("2026-12-31", null)]
    [InlineData("2027-01-01", 8)]
    [InlineData("2099-01-01", 8)]    // open to this day
    public void Finds_the_version_in_force_on_a_date_of_service(string date, int? max)
    {
        MaxOn(date, knownOn: null).Should().Be(max);
    }

    [Theory]
    [InlineData("2024-03-01", "2023-12-03", null)] // a day before it was published
    [InlineData("2024-03-01", "2023-12-04", 10)]   // the day of publication
    [InlineData("2024-03-01", "2023-12-05", 10)]
    [InlineData("2027-02-01", "2027-03-14", null)] // published in arrear
    [InlineData("2027-02-01", "2027-03-15", 8)]
    public void Does_not_count_a_version_before_it_was_published(string date, string knownOn, int? max)
    {
        MaxOn(date, knownOn).Should().Be(max);
    }

    [Theory]
    [InlineData("2025-06-30", "2025-06-01", 10)]
    [InlineData("2025-07-01", "2025-06-01", 10)] // the end was only known by the version that follows
    [InlineData("2025-09-30", "2025-06-01", 10)]
    [InlineData("2025-07-01", "2025-06-02", 12)]
    public void Lets_a_version_run_on_that_only_a_later_publication_closed(string date, string knownOn, int? max)
    {
        MaxOn(date, knownOn).Should().Be(max);
    }

    [Fact]
    public void Does_not_let_a_version_run_on_over_a_gap()
    {
        MaxOn("2026-06-01", "2026-06-01").Should().BeNull("the end of 2025 was known, and nothing followed it");
        MaxOn("2027-02-01", "2026-12-31").Should().BeNull();
    }

    [Fact]
    public void Puts_versions_in_order_whatever_their_order_in_the_file()
    {
        ImmutableArray<RuleVersion> versions = Read($$"""
              - {effective: {from: 2025-07-01}, with: {max: 12}, {{Citation}}}
              - {effective: {from: 2024-01-01, to: 2025-06-30}, with: {max: 10}, {{Citation}}}
            """).Value.Find("zz/a")!.Versions;

        versions.Should().BeInAscendingOrder(version => version.Effective.From);
    }

    [Theory]
    [InlineData("{from: 2024-01-01, to: 2024-12-31}", "{from: 2025-01-01}", true)]
    [InlineData("{from: 2024-01-01, to: 2025-01-01}", "{from: 2025-01-01}", false)] // by one day
    [InlineData("{from: 2024-01-01}", "{from: 2025-01-01}", false)]                 // never closed
    [InlineData("{from: 2024-01-01}", "{from: 2024-01-01}", false)]
    [InlineData("{from: 2025-01-01}", "{from: 2024-01-01, to: 2025-01-01}", false)] // in the other order
    public void Refuses_versions_that_overlap(string first, string second, bool valid)
    {
        RuleSetReadResult read = Read($$"""
              - {effective: {{first}}, with: {max: 10}, {{Citation}}}
              - {effective: {{second}}, with: {max: 12}, {{Citation}}}
            """);

        read.IsValid.Should().Be(valid);
        read.Diagnostics.Should().HaveCount(valid ? 0 : 1);
    }

    [Theory]
    [InlineData("  []", "there is no version")]
    [InlineData("  nothing", "'versions' of 'rules' is a list of mappings; found 'nothing', expected a list, each entry after a hyphen")]
    public void Refuses_a_rule_without_versions(string versions, string message)
    {
        Read(versions).Diagnostics.Should().Contain(diagnostic => diagnostic.ToString().Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, Verdict.Fail)]         // twelve from July on
    [InlineData("2025-06-02", Verdict.Fail)]
    [InlineData("2025-06-01", Verdict.Pass)] // fourteen were allowed as far as was known that day
    public void Judges_as_the_rules_were_known_on_a_day(string? knownOn, Verdict expected)
    {
        RuleSet ruleSet = Read($$"""
              - {effective: {from: 2024-01-01, to: 2025-06-30}, known: 2023-12-04, with: {max: 14}, {{Citation}}}
              - {effective: {from: 2025-07-01}, known: 2025-06-02, with: {max: 12}, {{Citation}}}
            """).Value;
        SessionValidator validator = new(ruleSet, new ValidationOptions { KnownOn = knownOn is null ? null : Date(knownOn) });

        SessionReport report = validator.Validate(Sample.GroupSession with { DateOfService = Date("2025-07-01"), GroupSize = 13 });

        report.Verdict.Should().Be(expected);
    }

    private static int? MaxOn(string date, string? knownOn) =>
        ((GroupSize?)Dating.InForce(Versions, Date(date), knownOn is null ? null : Date(knownOn))?.Check)?.Max;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static RuleSetReadResult Read(string versions) => Example.Read("""
        schema: peerbilling/1
        id: zz
        jurisdiction: ZZ
        revision: 2026-11-02
        sources: {manual: {title: A manual, kind: official}}
        rules:
          - id: zz/a
            title: A
            check: group-size
            versions:

        """ + "    " + versions.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n");
}
