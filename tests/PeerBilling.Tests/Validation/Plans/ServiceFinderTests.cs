using System.Linq;
using FluentAssertions;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using PeerBilling.Validation.Plans;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation.Plans;

public class ServiceFinderTests
{
    /// <summary>One code: alone by the quarter of an hour, for a group (HQ) by the day, and for substance use by the encounter.</summary>
    private const string Three = """
        - {code: "H0038", name: Alone, programs: [mental_health], when: {modifiers: {none: ["HQ"]}}, versions: [{effective: {from: 2020-01-01}, unit: {minutes: 15}, cite: {source: manual, checked: 2026-11-02}}]}
        - {code: "H0038", name: Group, programs: [mental_health], when: {modifiers: {all: ["HQ"]}}, versions: [{effective: {from: 2020-01-01}, unit: {rounding: per_diem}, cite: {source: manual, checked: 2026-11-02}}]}
        - {code: "H0038", name: Substance use, programs: [substance_use], versions: [{effective: {from: 2020-01-01}, unit: {rounding: encounter}, cite: {source: manual, checked: 2026-11-02}}]}
        """;

    /// <summary>One code with a gap: to the middle of 2023, and again from 2025.</summary>
    private const string Gap = """
        - code: "H0038"
          name: Peer service
          versions:
          - {effective: {from: 2020-01-01, to: 2023-06-30}, cite: {source: manual, checked: 2026-11-02}}
          - {effective: {from: 2025-01-01}, known: 2024-10-15, cite: {source: manual, checked: 2026-11-02}}
        """;

    [Theory]
    [InlineData("mental_health", "", "Alone")]
    [InlineData("mental_health", "HE", "Alone")]
    [InlineData("mental_health", "HQ", "Group")]
    [InlineData("SUD", "HQ", "Substance use")] // by the program's alias
    [InlineData("SUD", "", "Substance use")]
    public void Tells_services_of_one_code_apart_by_modifiers_and_program(string program, string modifiers, string expected)
    {
        ServiceLookup lookup = Find(Three, Sample.Session with { Program = program, Modifiers = List(modifiers) });

        lookup.Standing.Should().Be(ServiceStanding.InForce);
        lookup.Terms!.Name.Should().Be(expected);
    }

    [Fact]
    public void Names_the_field_without_which_services_cannot_be_told_apart()
    {
        ServiceLookup lookup = Find(Three, Sample.Session with { Modifiers = null });

        lookup.Standing.Should().Be(ServiceStanding.NotThisWay);
        lookup.Terms.Should().BeNull();
        lookup.Undecided.Should().Be("modifiers");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mental_helth")]
    public void Does_not_choose_between_programs_by_guess(string? program)
    {
        ServiceLookup lookup = Find(Three, Sample.Session with { Program = program, Modifiers = List("HE") });

        lookup.Standing.Should().Be(ServiceStanding.NotThisWay);
        lookup.Undecided.Should().Be("program");
    }

    [Fact]
    public void Takes_the_only_service_there_can_be_without_the_program()
    {
        string one = string.Join("\n", Three.Split('\n').Take(1));

        Find(one, Sample.Session with { Program = null }).Terms!.Name.Should().Be("Alone");
    }

    [Fact]
    public void Leaves_another_program_to_the_check_on_coverage()
    {
        string two = string.Join("\n", Three.Split('\n').Take(2));
        RuleSet rules = Read(State(Rule("zz/covered", "service-covered", "{}"), two));

        Finding finding = new SessionValidator(rules).Validate(Sample.Session with { Program = "SUD" }).Findings.Single();

        finding.Outcome.Should().Be(Outcome.Fail);
        finding.Code.Should().Be("service-covered/other-program");
    }

    [Fact]
    public void A_service_in_the_right_program_wins_over_an_earlier_one_in_another()
    {
        string backwards = string.Join("\n", Three.Split('\n').Reverse());

        Find(backwards, Sample.Session).Terms!.Name.Should().Be("Alone");
    }

    [Fact]
    public void Knows_a_code_that_is_covered_in_another_way()
    {
        string group = Three.Split('\n')[1];

        ServiceLookup lookup = Find(group, Sample.Session);

        lookup.Standing.Should().Be(ServiceStanding.NotThisWay);
        lookup.Undecided.Should().BeNull();
    }

    [Theory]
    [InlineData("2019-12-31", "2020-01-01 to 2023-06-30")] // the day before the first
    [InlineData("2023-07-01", "2020-01-01 to 2023-06-30")] // the day after its last
    [InlineData("2024-03-31", "2020-01-01 to 2023-06-30")] // nearer to the end of the one
    [InlineData("2024-04-02", "from 2025-01-01")] // nearer to the beginning of the other
    [InlineData("2024-12-31", "from 2025-01-01")]
    public void Says_which_span_is_nearest_to_a_date_in_none(string date, string expected)
    {
        ServiceLookup lookup = Find(Gap, On(date));

        lookup.Standing.Should().Be(ServiceStanding.NotInForce);
        lookup.Nearest.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2023-06-30")] // the last day
    [InlineData("2025-01-01")]
    public void Finds_the_version_in_force(string date) => Find(Gap, On(date)).Standing.Should().Be(ServiceStanding.InForce);

    [Theory]
    [InlineData("2024-10-14", ServiceStanding.NotInForce)] // the day before it was published
    [InlineData("2024-10-15", ServiceStanding.InForce)]
    public void Knows_only_what_was_published(string knownOn, ServiceStanding expected)
    {
        ServiceLookup lookup = Find(Gap, On("2025-01-01"), Date(knownOn));

        lookup.Standing.Should().Be(expected);
        (lookup.Nearest?.ToString()).Should().Be(expected == ServiceStanding.NotInForce ? "2020-01-01 to 2023-06-30" : null);
    }

    [Fact]
    public void Does_not_list_a_code_before_any_of_it_was_published()
    {
        string unpublished = """
            - code: "H0038"
              name: Peer service
              versions:
              - {effective: {from: 2020-01-01}, known: 2024-10-15, cite: {source: manual, checked: 2026-11-02}}
            """;

        Find(unpublished, On("2024-01-01"), Date("2024-10-14")).Standing.Should().Be(ServiceStanding.NotKnown);
    }

    [Fact]
    public void Knows_a_peer_support_code_of_the_federal_list_that_the_state_does_not_list()
    {
        RuleSet federal = Read(State(GroupOfTwelve));
        RuleSet state = Read(State(GroupOfTwelve, Gap.Replace("H0038", "H0025", System.StringComparison.Ordinal))) with { NationalServices = federal.Services };

        Find(state, Sample.Session).Standing.Should().Be(ServiceStanding.NotListed);
        Find(state, Sample.Session with { ProcedureCode = ProcedureCode.Parse("99213") }).Standing.Should().Be(ServiceStanding.NotKnown);
    }

    private static ServiceLookup Find(string services, SessionRecord session, LocalDate? knownOn = null) => Find(Read(State(GroupOfTwelve, services)), session, knownOn);

    private static ServiceLookup Find(RuleSet ruleSet, SessionRecord session, LocalDate? knownOn = null)
    {
        ServiceLookup lookup = new ServiceFinder(ruleSet, knownOn).On(session.ProcedureCode, session.DateOfService).Find(new SessionContext(session, ruleSet.Vocabulary), out ServiceVersion? version);
        (version?.Terms).Should().BeSameAs(lookup.Terms);
        return lookup;
    }

    private static ModifierList List(string modifiers) => Codes.ModifierList(modifiers.Split(' ', System.StringSplitOptions.RemoveEmptyEntries));

    private static SessionRecord On(string date) => Sample.Session with { DateOfService = Date(date) };

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
