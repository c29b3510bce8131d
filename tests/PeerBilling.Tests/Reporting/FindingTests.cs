using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Reporting;

public class FindingTests
{
    private const string Rule = """
        - id: zz/group-size
          title: A group has at most twelve members
          check: group-size
          severity: error
          denial: {carc: "119", rarc: "N362"}
          fix: {kind: review, text: "Bill only groups of the allowed size."}
          versions:
          - {effective: {from: 2020-01-01, to: 2025-12-31}, with: {max: 12}, cite: {source: manual, at: "4.2", checked: 2026-11-02}}
        """;

    private static readonly SessionRecord LargeGroup = Sample.GroupSession with { GroupSize = 13 };

    [Fact]
    public void Says_what_the_rule_the_check_and_the_version_say()
    {
        Finding finding = Judge(LargeGroup);

        finding.Rule.Should().Be("zz/group-size");
        finding.Check.Should().Be("group-size");
        finding.Title.Should().Be("A group has at most twelve members");
        finding.Outcome.Should().Be(Outcome.Fail);
        finding.Severity.Should().Be(Severity.Error);
        finding.Code.Should().Be("group-size/too-large");
        finding.Message.Should().Be("The group had 13 members; at most 12 are allowed.");
        finding.Field.Should().Be("groupSize");
        finding.Actual.Should().Be("13");
        finding.Expected.Should().Be("at most 12");
        finding.Missing.Should().BeEmpty();
        finding.Fix.Should().Be(new Fix(FixKind.Review, "Bill only groups of the allowed size."));
        finding.Cite!.Source.Title.Should().Be("ZZ Provider Manual");
        finding.Cite.At.Should().Be("4.2");
        finding.Confidence.Should().Be(Confidence.High);
        finding.Carc.Should().Be("119");
        finding.Rarc.Should().Be("N362");
        finding.Effective.Should().Be(new DateSpan(new LocalDate(2020, 1, 1), new LocalDate(2025, 12, 31)));
        finding.Waiver.Should().BeNull();
        finding.Changes.Should().BeEmpty();
    }

    [Fact]
    public void Names_what_is_absent_and_says_nothing_of_what_it_did_not_see()
    {
        Finding finding = Judge(LargeGroup with { GroupSize = null });

        finding.Outcome.Should().Be(Outcome.Unknown);
        finding.Missing.Should().Equal("groupSize");
        finding.Actual.Should().BeNull();
        finding.Expected.Should().BeNull();
    }

    [Fact]
    public void The_engines_own_rests_on_no_rule()
    {
        Finding finding = Judge(LargeGroup with { State = "CA", GroupSize = 6 });

        finding.Check.Should().Be("engine");
        finding.Title.Should().BeNull();
        finding.Cite.Should().BeNull();
        finding.Confidence.Should().BeNull();
        finding.Effective.Should().BeNull();
        finding.Fix.Should().Be(Fix.Nothing);
        finding.Carc.Should().BeNull();
        finding.Rarc.Should().BeNull();
        finding.Waiver.Should().BeNull();
        finding.Changes.Should().BeEmpty();
    }

    [Fact]
    public void Knows_the_X12_element_of_its_field()
    {
        X12Location location = new("2400", "SV104", 34, 35);
        SessionRecord fromX12 = LargeGroup with { Source = new RecordSource("claims.837", 30) { LocateX12 = path => path == "groupSize" ? location : null } };

        Judge(fromX12).X12.Should().Be(location);
        Judge(fromX12 with { State = "CA", GroupSize = 6 }).X12.Should().BeNull();
    }

    [Fact]
    public void Has_no_X12_element_where_the_record_is_not_X12()
    {
        Judge(LargeGroup).X12.Should().BeNull();
        Judge(LargeGroup with { Source = new RecordSource("sessions.json", 1) }).X12.Should().BeNull();
    }

    private static Finding Judge(SessionRecord session) => new SessionValidator(Rules(Rule)).Validate(session).Findings.Single();
}
