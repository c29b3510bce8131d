using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;
using PlaceOfService = PeerBilling.Checks.Kinds.PlaceOfService;

namespace PeerBilling.Tests.Checks;

public class PlaceOfServiceTests
{
    private static readonly PlaceOfService OfficeOrHome = new() { Allow = Codes.Places("11", "12") };

    private static readonly PlaceOfService NotInHospital = new() { Deny = Codes.Places("21", "51") };

    [Theory]
    [InlineData("11", Outcome.Pass)]
    [InlineData("12", Outcome.Pass)]
    [InlineData("02", Outcome.Fail)]
    public void Accepts_the_places_allowed_and_no_other(string place, Outcome expected)
    {
        SessionRecord session = At(place);

        CheckResult result = OfficeOrHome.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("11", Outcome.Pass)]
    [InlineData("21", Outcome.Fail)]
    [InlineData("51", Outcome.Fail)]
    public void Refuses_the_places_denied_and_no_other(string place, Outcome expected)
    {
        SessionRecord session = At(place);

        CheckResult result = NotInHospital.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_the_place_and_those_allowed()
    {
        Reason reason = OfficeOrHome.Judge(At("02")).Reason!;

        reason.Code.Should().Be("place-of-service/not-allowed");
        reason.Field.Should().Be("placeOfService");
        reason.Actual.ToString().Should().Be("02");
        reason.Expected.ToString().Should().Be("one of 11, 12");
    }

    [Fact]
    public void Names_the_place_and_those_denied()
    {
        Reason reason = NotInHospital.Judge(At("21")).Reason!;

        reason.Code.Should().Be("place-of-service/not-allowed");
        reason.Expected.ToString().Should().Be("none of 21, 51");
    }

    [Fact]
    public void Does_not_know_a_place_that_is_not_recorded()
    {
        CheckResult result = NotInHospital.Judge(Sample.Session with { PlaceOfService = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("placeOfService");
    }

    [Fact]
    public void Does_not_know_a_place_that_is_recorded_as_no_code()
    {
        CheckResult result = NotInHospital.Judge(Sample.Session with { PlaceOfService = default(PeerBilling.Model.PlaceOfService) });

        result.Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void Passes_without_allocating()
    {
        SessionContext context = new(At("11"), Sample.Vocabulary);

        long bytes = Allocation.Of(() => OfficeOrHome.Evaluate(context));

        bytes.Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("allow", "11", "12").With("deny", "21");

        PlaceOfService check = PlaceOfService.Read(settings);

        check.Allow.Should().Equal(Codes.Places("11", "12"));
        check.Deny.Should().Equal(Codes.Places("21"));
        settings.Wrongs.Should().BeEmpty();
    }

    [Fact]
    public void Must_allow_or_deny_something()
    {
        GivenSettings settings = new();

        PlaceOfService.Read(settings);

        settings.Wrongs.Should().Equal("allow");
    }

    private static SessionRecord At(string place) => Sample.Session with { PlaceOfService = PeerBilling.Model.PlaceOfService.Parse(place) };
}
