using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;
using BackgroundCheck = PeerBilling.Checks.Kinds.BackgroundCheck;
using Recorded = PeerBilling.Model.BackgroundCheck;

namespace PeerBilling.Tests.Checks;

public class BackgroundCheckTests
{
    private static readonly BackgroundCheck Any = new();

    private static readonly BackgroundCheck WithinAYear = new() { MaxAge = Period.FromYears(1) };

    private static readonly BackgroundCheck StateAndFbi = new() { Kinds = ["state", "fbi"], MaxAge = Period.FromYears(1) };

    [Theory]
    [InlineData("1999-01-01", Outcome.Pass)]
    [InlineData("2025-03-14", Outcome.Pass)] // on the date of service
    [InlineData("2025-03-15", Outcome.Unknown)] // an earlier one may have been made
    public void Takes_any_check_made_by_the_date_of_service(string date, Outcome expected)
    {
        CheckResult result = Any.Judge(Checked(On(date)));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("2024-03-13", Outcome.Fail)]
    [InlineData("2024-03-14", Outcome.Pass)] // exactly a year
    [InlineData("2024-03-15", Outcome.Pass)]
    public void Takes_checks_up_to_the_greatest_age(string date, Outcome expected)
    {
        CheckResult result = WithinAYear.Judge(Checked(On(date)));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Is_not_too_old_on_the_last_date_of_a_line_either()
    {
        CheckResult result = WithinAYear.Judge(Checked(On("2024-03-14")) with { DateOfServiceEnd = Sample.Date.PlusDays(1) });

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Says_what_is_wrong_with_the_date()
    {
        Reason old = WithinAYear.Judge(Checked(On("2024-03-13"))).Reason!;
        Reason after = Any.Judge(Checked(On("2025-03-15"))).Reason!;

        old.Code.Should().Be("background-check/too-old");
        old.Expected.ToString().Should().Be("on or after 2024-03-14");
        after.Code.Should().Be("background-check/after-service");
        after.Field.Should().Be("peer.backgroundCheck");
        ReasonText.Write(after).Should().Be("The background check was made on 2025-03-15, after the date of service 2025-03-14.");
    }

    [Fact]
    public void Does_not_know_without_the_date_or_the_peer()
    {
        CheckResult absent = Any.Judge(Checked(null));
        CheckResult noPeer = Any.Judge(Sample.Session with { Peer = null });

        absent.Outcome.Should().Be(Outcome.Unknown);
        absent.Reason!.Missing.Should().Equal("peer.backgroundCheck");
        noPeer.Reason!.Missing.Should().Equal(absent.Reason!.Missing);
    }

    [Fact]
    public void Fails_where_the_list_of_checks_is_empty_and_no_date_stands_beside_it()
    {
        CheckResult none = Any.Judge(Listed(null));
        CheckResult dated = Any.Judge(Listed(On("2025-01-10")));

        none.Outcome.Should().Be(Outcome.Fail);
        none.Reason!.Code.Should().Be("background-check/none");
        none.Reason.Field.Should().Be("peer.backgroundChecks");
        ReasonText.Write(none.Reason).Should().Be("The record lists no background check.");
        dated.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void A_check_that_did_not_clear_fails_whatever_the_single_date()
    {
        Reason reason = Any.Judge(Listed(On("2025-01-10"), Kind("state"), Kind("fbi") with { Cleared = false })).Reason!;

        reason.Code.Should().Be("background-check/not-cleared");
        reason.Field.Should().Be("peer.backgroundChecks[1].cleared");
        ReasonText.Write(reason).Should().Be("The fbi background check of 2025-01-10 did not clear the peer.");
    }

    [Theory]
    [InlineData("FBI", "2025-01-09", Outcome.Fail)] // before it
    [InlineData("FBI", "2025-01-10", Outcome.Fail)] // on the same day
    [InlineData("FBI", "2025-01-11", Outcome.Pass)]
    [InlineData("FBI", "2025-03-14", Outcome.Pass)] // on the date of service
    [InlineData("FBI", "2025-03-15", Outcome.Fail)]
    [InlineData("FBI", null, Outcome.Unknown)] // it may have been later
    [InlineData("state", "2025-01-11", Outcome.Fail)]
    public void A_later_check_of_the_kind_takes_the_place_of_one_that_did_not_clear(string kind, string? date, Outcome expected)
    {
        Recorded later = Kind(kind) with { Completed = date is null ? null : On(date) };

        Any.Judge(Listed(On("2025-01-10"), Kind("fbi") with { Cleared = false }, later)).Outcome.Should().Be(expected);
        Any.Judge(Listed(On("2025-01-10"), later, Kind("fbi") with { Cleared = false })).Outcome.Should().Be(expected);
    }

    [Fact]
    public void A_check_after_the_date_of_service_bars_nothing_yet()
    {
        CheckResult result = Any.Judge(Listed(On("2025-01-10"), Kind("fbi") with { Cleared = false, Completed = On("2025-03-15") }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_a_listed_check_without_its_result_or_the_date_of_a_bad_one()
    {
        CheckResult unread = Any.Judge(Listed(On("2025-01-10"), Kind("fbi") with { Cleared = null }));
        CheckResult undated = Any.Judge(Listed(On("2025-01-10"), Kind("fbi") with { Cleared = false, Completed = null }));
        CheckResult barred = Any.Judge(Listed(On("2025-01-10"), Kind("fbi") with { Cleared = null }, Kind("state") with { Cleared = false }));

        unread.Reason!.Missing.Should().Equal("peer.backgroundChecks[0].cleared");
        undated.Reason!.Missing.Should().Equal("peer.backgroundChecks[0].completed");
        barred.Outcome.Should().Be(Outcome.Fail);
    }

    [Theory]
    [InlineData("2024-03-13", Outcome.Fail)]
    [InlineData("2024-03-14", Outcome.Pass)]
    [InlineData("2025-03-15", Outcome.Unknown)] // after the date of service
    public void The_latest_listed_check_stands_in_for_a_date_that_is_absent(string date, Outcome expected)
    {
        Recorded older = Kind("state") with { Completed = On("2020-01-01") };
        Recorded latest = Kind("fbi") with { Completed = On(date) };

        WithinAYear.Judge(Listed(null, latest)).Outcome.Should().Be(expected);
        if (expected != Outcome.Unknown)
        {
            WithinAYear.Judge(Listed(null, latest, older)).Outcome.Should().Be(expected);
            WithinAYear.Judge(Listed(null, older, latest)).Outcome.Should().Be(expected);
        }
    }

    [Fact]
    public void Passes_when_each_kind_is_present_and_cleared()
    {
        CheckResult result = StateAndFbi.Judge(Done(Kind("FBI"), Kind("State"), Kind("registry") with { Cleared = false }));

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Theory]
    [InlineData("2024-03-13", Outcome.Fail)]
    [InlineData("2024-03-14", Outcome.Pass)]
    [InlineData("2025-03-14", Outcome.Pass)]
    [InlineData("2025-03-15", Outcome.Fail)]
    public void Judges_the_date_of_each_kind(string date, Outcome expected)
    {
        CheckResult result = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi") with { Completed = On(date) }));

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Fails_by_the_kind_that_is_missing_late_or_not_cleared()
    {
        Reason missing = StateAndFbi.Judge(Done(Kind("state"))).Reason!;
        Reason none = StateAndFbi.Judge(Done()).Reason!;
        Reason late = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi") with { Completed = Sample.Date.PlusDays(1) })).Reason!;
        Reason refused = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi") with { Cleared = false })).Reason!;

        missing.Code.Should().Be("background-check/kind-missing");
        missing.Subject.ToString().Should().Be("fbi");
        none.Subject.ToString().Should().Be("state");
        late.Code.Should().Be("background-check/after-service");
        late.Field.Should().Be("peer.backgroundChecks[1].completed");
        refused.Code.Should().Be("background-check/not-cleared");
        refused.Field.Should().Be("peer.backgroundChecks[1].cleared");
    }

    [Fact]
    public void The_latest_check_of_a_kind_by_the_date_of_service_decides()
    {
        Recorded older = Kind("fbi") with { Completed = On("2024-06-01") };
        Recorded later = Kind("fbi") with { Completed = On("2025-06-01"), Cleared = false };

        CheckResult clearedLast = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi"), older with { Cleared = false }, later));
        CheckResult refusedLast = StateAndFbi.Judge(Done(Kind("state"), older, Kind("fbi") with { Cleared = false }, later));

        clearedLast.Outcome.Should().Be(Outcome.Pass);
        refusedLast.Reason!.Code.Should().Be("background-check/not-cleared");
        refusedLast.Reason.Field.Should().Be("peer.backgroundChecks[2].cleared");
    }

    [Fact]
    public void Does_not_know_without_the_checks_their_results_or_dates()
    {
        CheckResult absent = StateAndFbi.Judge(Sample.Session);
        CheckResult unread = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi") with { Cleared = null }));
        CheckResult undated = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi") with { Completed = null }));

        absent.Reason!.Missing.Should().Equal("peer.backgroundChecks");
        unread.Reason!.Missing.Should().Equal("peer.backgroundChecks[1].cleared");
        undated.Reason!.Missing.Should().Equal("peer.backgroundChecks[1].completed");
    }

    [Fact]
    public void An_undated_check_may_replace_a_bad_one_and_spoil_a_good_one()
    {
        Recorded undated = Kind("fbi") with { Completed = null };

        CheckResult mended = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi") with { Cleared = false }, undated));
        CheckResult spoiled = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi"), undated with { Cleared = false }));
        CheckResult harmless = StateAndFbi.Judge(Done(Kind("state"), Kind("fbi"), undated));

        mended.Outcome.Should().Be(Outcome.Unknown);
        spoiled.Outcome.Should().Be(Outcome.Unknown);
        harmless.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Fails_by_one_kind_though_another_is_not_known()
    {
        CheckResult result = StateAndFbi.Judge(Done(Kind("state") with { Cleared = null }));

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Code.Should().Be("background-check/kind-missing");
    }

    [Fact]
    public void Takes_its_settings_by_their_yaml_names()
    {
        string[] keys = [.. CheckCatalogue.All["background-check"].Settings.Select(setting => setting.Key)];

        keys.Should().Equal("max_age", "kinds");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes()
    {
        long single = Allocation.Of(WithinAYear, Checked(On("2025-01-01")));
        long kinds = Allocation.Of(StateAndFbi, Done(Kind("state"), Kind("fbi")));

        single.Should().Be(0);
        kinds.Should().Be(0);
        Allocation.Of(WithinAYear, Listed(null, Kind("state"), Kind("fbi") with { Completed = On("2024-12-01"), Cleared = false }, Kind("fbi"))).Should().Be(0);
    }

    private static LocalDate On(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

    private static Recorded Kind(string kind) => new() { Kind = kind, Completed = On("2025-01-10"), Cleared = true };

    private static SessionRecord Checked(LocalDate? date) => Sample.Session with { Peer = Sample.Session.Peer! with { BackgroundCheck = date } };

    private static SessionRecord Listed(LocalDate? date, params Recorded[] checks) =>
        Sample.Session with { Peer = Sample.Session.Peer! with { BackgroundCheck = date, BackgroundChecks = [.. checks] } };

    private static SessionRecord Done(params Recorded[] checks) => Sample.Session with { Peer = Sample.Session.Peer! with { BackgroundChecks = [.. checks] } };
}
