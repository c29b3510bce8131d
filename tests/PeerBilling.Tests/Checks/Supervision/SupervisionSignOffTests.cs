using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisionSignOffTests
{
    private static readonly SupervisionSignOff AtAll = new();

    private static readonly SupervisionSignOff WithinAWeek = new() { Within = Period.FromDays(7) };

    private static readonly SupervisionSignOff BeforeClaim = new() { BeforeClaim = true };

    [Theory]
    [InlineData("2025-03-13", Outcome.Fail)] // before the session
    [InlineData("2025-03-14", Outcome.Pass)]
    [InlineData("2026-03-14", Outcome.Pass)]
    public void Takes_any_time_from_the_session_on(string signedOn, Outcome expected)
    {
        CheckResult result = AtAll.Judge(Signed(signedOn));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-20", Outcome.Pass)]
    [InlineData("2025-03-21", Outcome.Pass)] // exactly a week after
    [InlineData("2025-03-22", Outcome.Fail)]
    public void Takes_signatures_up_to_the_last_day(string signedOn, Outcome expected)
    {
        CheckResult result = WithinAWeek.Judge(Signed(signedOn));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-31", Outcome.Pass)]
    [InlineData("2025-04-01", Outcome.Pass)] // the day the claim is sent
    [InlineData("2025-04-02", Outcome.Fail)]
    public void Takes_signatures_up_to_the_claim(string signedOn, Outcome expected)
    {
        CheckResult result = BeforeClaim.Judge(Signed(signedOn));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2025-03-15", Outcome.Fail)] // before the last date of service
    [InlineData("2025-03-16", Outcome.Pass)]
    [InlineData("2025-03-23", Outcome.Pass)]
    [InlineData("2025-03-24", Outcome.Fail)]
    public void Counts_from_the_last_date_of_a_line(string signedOn, Outcome expected)
    {
        CheckResult result = WithinAWeek.Judge(Signed(signedOn) with { DateOfServiceEnd = Sample.Date.PlusDays(2) });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_what_is_wrong_with_the_date()
    {
        Reason early = AtAll.Judge(Signed("2025-03-13")).Reason!;
        Reason late = WithinAWeek.Judge(Signed("2025-03-22")).Reason!;
        Reason after = BeforeClaim.Judge(Signed("2025-04-02")).Reason!;

        early.Code.Should().Be("supervision-sign-off/before-service");
        late.Code.Should().Be("supervision-sign-off/late");
        late.Field.Should().Be("supervision.signedOn");
        ReasonText.Write(late).Should().Be("The supervisor signed on 2025-03-22; the last day to sign was 2025-03-21.");
        after.Code.Should().Be("supervision-sign-off/after-claim");
        ReasonText.Write(after).Should().Be("The supervisor signed on 2025-04-02, after the claim was sent on 2025-04-01.");
    }

    [Fact]
    public void Does_not_know_without_the_dates_it_needs()
    {
        CheckResult unsigned = AtAll.Judge(Sample.Session with { Supervision = Sample.Session.Supervision! with { SignedOn = null } });
        CheckResult nothing = AtAll.Judge(Sample.Session with { Supervision = null });
        CheckResult notSent = BeforeClaim.Judge(Sample.Session with { Claim = Sample.Session.Claim! with { Submitted = null } });
        CheckResult noClaim = BeforeClaim.Judge(Sample.Session with { Claim = null });

        unsigned.Outcome.Should().Be(Outcome.Unknown);
        unsigned.Reason!.Missing.Should().Equal("supervision.signedOn");
        nothing.Reason!.Missing.Should().Equal("supervision.signedOn");
        notSent.Reason!.Missing.Should().Equal("claim.submitted");
        noClaim.Reason!.Missing.Should().Equal("claim.submitted");
    }

    [Fact]
    public void Needs_the_claim_only_where_it_sets_the_limit()
    {
        CheckResult result = WithinAWeek.Judge(Signed("2025-03-15") with { Claim = null });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["supervision-sign-off"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("within", "before_claim");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        SupervisionSignOff check = WithinAWeek with { BeforeClaim = true };

        long bytes = Allocation.Of(check, Signed("2025-03-15"));

        bytes.Should().Be(0);
    }

    private static SessionRecord Signed(string date) =>
        Sample.Session with { Supervision = Sample.Session.Supervision! with { SignedOn = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value } };
}
