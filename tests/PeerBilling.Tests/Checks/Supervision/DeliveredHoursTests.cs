using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class DeliveredHoursTests
{
    private static readonly SupervisionRatio HourForTwenty = new() { Minutes = 60, Hours = 20, Counts = SupervisedHours.Delivered };

    [Theory]
    [InlineData(59, Outcome.Fail)]
    [InlineData(60, Outcome.Pass)] // exactly enough for twenty hours
    public void The_hours_delivered_need_so_much_supervision(int supervised, Outcome expected)
    {
        var results = new Together(HourForTwenty).Judge(Enumerable.Range(1, 20).Select(i => On(i, supervised)));

        results["S20"].Outcome.Should().Be(expected);
        results["S19"].Outcome.Should().Be(Outcome.Pass); // 57 minutes were enough so far
    }

    [Fact]
    public void Says_how_much_was_needed()
    {
        Reason reason = new Together(HourForTwenty).Judge(Enumerable.Range(1, 20).Select(i => On(i, 30)))["S20"].Reason!;

        (reason.Code, reason.Actual.Value, reason.Expected.Value, reason.Subject.Value).Should().Be(("supervision-ratio/too-little-for-delivered", "30", "60", "20"));
    }

    [Theory]
    [InlineData(30, Outcome.Pass)] // the 31st day before is out of sight
    [InlineData(31, Outcome.Fail)]
    public void Hours_and_meetings_of_so_many_days_count(int overDays, Outcome expected)
    {
        SupervisionRatio check = HourForTwenty with { Minutes = 60, Hours = 2, OverDays = overDays };

        new Together(check).Judge([On(31, 30)], past: [On(1, 0)])["S31"].Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(29, Outcome.Fail)]
    [InlineData(30, Outcome.Pass)] // enough in the week
    public void So_much_in_the_week_is_enough(int supervised, Outcome expected) =>
        new Together(HourForTwenty with { Hours = 1, OrMinutesPerWeek = 30 }).Judge([On(10, supervised)])["S10"].Outcome.Should().Be(expected);

    [Fact]
    public void Another_peer_has_hours_of_their_own() =>
        new Together(HourForTwenty with { Hours = 1 }).Judge([On(1, 60), On(2, 60) with { Peer = new Peer { Id = "P2" } }])["S2"].Outcome.Should().Be(Outcome.Pass);

    [Fact]
    public void A_meeting_without_its_length_leaves_it_open()
    {
        SessionRecord session = On(1, 0) with { Supervision = new() { Log = [new SupervisionMeeting { Date = new LocalDate(2025, 5, 1) }] } };

        new Together(HourForTwenty).Judge([session])["S1"].Outcome.Should().Be(Outcome.Unknown);
    }

    [Theory]
    [InlineData("supervision.log")]
    [InlineData("minutes")]
    [InlineData("peer.id")]
    public void Says_what_the_record_lacks(string field)
    {
        SessionRecord session = field switch
        {
            "minutes" => On(1, 60) with { Minutes = null, Units = null, End = null },
            "peer.id" => On(1, 60) with { Peer = null },
            _ => On(1, 60) with { Supervision = null },
        };

        new Together(HourForTwenty).Judge([session])["S1"].Reason!.Missing.Should().Equal(field);
    }

    /// <summary>An hour of service on a day of May 2025, with so many minutes of supervision on that very day or the days before.</summary>
    private static SessionRecord On(int day, int supervised) => Sample.Session with
    {
        Id = $"S{day}",
        DateOfService = new LocalDate(2025, 5, day),
        Start = new LocalDateTime(2025, 5, day, 9, 0),
        End = new LocalDateTime(2025, 5, day, 10, 0),
        Supervision = new() { Log = [new SupervisionMeeting { Date = new LocalDate(2025, 5, day), Minutes = supervised, Mode = "in_person" }] },
    };
}
