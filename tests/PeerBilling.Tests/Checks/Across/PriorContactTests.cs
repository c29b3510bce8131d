using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class PriorContactTests
{
    private static readonly PriorContact SeenWithinHalfAYear = new() { Within = Period.FromMonths(6), Deliveries = [Delivery.InPerson, Delivery.TelehealthVideo] };

    private static readonly SessionRecord Call = Sample.Session with { Id = "S1", Delivery = Delivery.TelehealthAudio };

    [Theory]
    [InlineData("2024-09-13", Outcome.Unknown)]
    [InlineData("2024-09-14", Outcome.Pass)] // six months before
    [InlineData("2025-03-14", Outcome.Pass)] // on the day itself
    [InlineData("2025-03-15", Outcome.Unknown)] // after it
    public void Passes_where_the_member_was_seen_in_time(string seen, Outcome expected)
    {
        SessionRecord visit = Visit(seen);

        new Together(SeenWithinHalfAYear).Judge([Call, visit])["S1"].Outcome.Should().Be(expected);
        new Together(SeenWithinHalfAYear).Judge([Call], past: [visit])["S1"].Outcome.Should().Be(expected);
        new Together(SeenWithinHalfAYear).Judge([Call, visit], outside: session => session.Id == "S2")["S1"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void The_last_day_of_a_line_counts_as_seen()
    {
        SessionRecord visit = Visit("2024-09-01");

        new Together(SeenWithinHalfAYear).Judge([Call, visit with { DateOfServiceEnd = new LocalDate(2024, 9, 14) }])["S1"].Outcome.Should().Be(Outcome.Pass);
        new Together(SeenWithinHalfAYear).Judge([Call, visit with { DateOfServiceEnd = new LocalDate(2024, 9, 13) }])["S1"].Outcome.Should().Be(Outcome.Unknown);
    }

    [Theory]
    [InlineData(Delivery.InPerson, Outcome.Pass)]
    [InlineData(Delivery.TelehealthVideo, Outcome.Pass)]
    [InlineData(Delivery.TelehealthAudio, Outcome.Unknown)]
    [InlineData(null, Outcome.Unknown)]
    public void Only_the_ways_named_count(Delivery? delivery, Outcome expected)
    {
        SessionRecord other = Visit("2025-01-01") with { Delivery = delivery };

        new Together(SeenWithinHalfAYear).Judge([Call, other])["S1"].Outcome.Should().Be(expected);
        new Together(SeenWithinHalfAYear).Judge([Call, other], outside: session => session.Id == "S2")["S1"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void A_session_given_in_one_of_the_ways_passes_by_itself() =>
        new Together(SeenWithinHalfAYear).Judge([Visit("2025-01-01")])["S2"].Outcome.Should().Be(Outcome.Pass);

    [Fact]
    public void Another_members_visit_does_not_count()
    {
        SessionRecord visit = Visit("2025-01-01") with { Member = new Member { Id = "M2" } };

        new Together(SeenWithinHalfAYear).Judge([Call, visit])["S1"].Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void It_may_have_to_be_the_same_billing_provider()
    {
        PriorContact same = SeenWithinHalfAYear with { SameProvider = true };
        SessionRecord elsewhere = Visit("2025-01-01") with { BillingProvider = new() { Npi = new Npi("1245319599") } };
        SessionRecord nowhere = Visit("2025-01-01") with { BillingProvider = null };

        new Together(same).Judge([Call, Visit("2025-01-01")])["S1"].Outcome.Should().Be(Outcome.Pass);
        new Together(same).Judge([Call, elsewhere])["S1"].Outcome.Should().Be(Outcome.Unknown);
        new Together(same).Judge([Call with { BillingProvider = null }, nowhere])["S1"].Outcome.Should().Be(Outcome.Unknown);
        new Together(SeenWithinHalfAYear).Judge([Call, elsewhere])["S1"].Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Says_since_when_the_member_had_to_be_seen()
    {
        Reason reason = new Together(SeenWithinHalfAYear).Judge([Call])["S1"].Reason!;

        reason.Code.Should().Be("prior-contact/none-seen");
        reason.Field.Should().Be("delivery");
        ReasonText.Write(reason).Should().Be("No session on record shows that the member was seen in the way needed on or after 2024-09-14.");
    }

    [Fact]
    public void Says_that_the_record_lacks_its_member_or_the_way_of_delivery()
    {
        new Together(SeenWithinHalfAYear).Judge([Call with { Member = null }])["S1"].Reason!.Missing.Should().Equal("member.id");
        new Together(SeenWithinHalfAYear).Judge([Call with { Delivery = null }])["S1"].Reason!.Missing.Should().Equal("delivery");
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        PriorContact check = CheckYaml.Read<PriorContact>(PriorContact.Name, "{within: P6M, deliveries: [in_person, telehealth_video], same_provider: true}");

        check.Should().BeEquivalentTo(SeenWithinHalfAYear with { SameProvider = true });
    }

    [Theory]
    [InlineData("{within: P6M}")]
    [InlineData("{deliveries: [in_person]}")]
    public void Needs_a_time_and_the_ways_that_count(string yaml) => CheckYaml.Problems(PriorContact.Name, yaml).Should().ContainSingle();

    private static SessionRecord Visit(string date) => Sample.Session with
    {
        Id = "S2",
        DateOfService = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value,
        Delivery = Delivery.InPerson,
    };
}
