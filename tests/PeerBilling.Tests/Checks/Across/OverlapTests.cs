using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class OverlapTests
{
    private static readonly Overlap OfPeer = new() { By = OverlapSubject.Peer };

    private static readonly Overlap OfMember = new() { By = OverlapSubject.Member };

    private static readonly SessionRecord NineToTen = Sample.Session with { Id = "S1", Member = new Member { Id = "M1" } };

    [Theory]
    [InlineData(59, PeerBilling.Checks.Outcome.Fail)] // a minute of both
    [InlineData(60, PeerBilling.Checks.Outcome.Pass)] // they touch
    [InlineData(61, PeerBilling.Checks.Outcome.Pass)]
    public void A_peer_is_with_one_member_at_a_time(int minutesLater, PeerBilling.Checks.Outcome expected) =>
        new Together(OfPeer).Judge([NineToTen, WithAnother(minutesLater)])["S2"].Outcome.Should().Be(expected);

    [Fact]
    public void The_later_one_breaks_the_rule_and_names_the_other()
    {
        var results = new Together(OfPeer).Judge([WithAnother(30), NineToTen]);

        results["S1"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Pass);
        results["S2"].Reason!.Code.Should().Be("overlap/time");
        results["S2"].Reason!.Sessions.Should().Equal("S1");
    }

    [Fact]
    public void One_group_session_has_many_members()
    {
        SessionRecord first = NineToTen with { GroupId = "G1" }, second = WithAnother(0) with { GroupId = "G1" };

        new Together(OfPeer).Judge([first, second])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Pass);
        new Together(OfPeer).Judge([first, second with { GroupId = "G2" }])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);
        new Together(OfPeer).Judge([first, second with { GroupId = null }])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);
    }

    [Fact]
    public void Group_sessions_without_an_id_are_one_when_they_agree()
    {
        SessionRecord first = NineToTen with { GroupSize = 6 }, second = WithAnother(0) with { GroupSize = 6 };

        new Together(OfPeer).Judge([first, second])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Pass);
        new Together(OfPeer).Judge([first, second with { ProcedureCode = ProcedureCode.Parse("H0025") }])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);
        new Together(OfPeer).Judge([first, WithAnother(30) with { GroupSize = 6 }])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);
    }

    [Fact]
    public void A_member_is_in_one_service_at_a_time()
    {
        SessionRecord other = WithAnother(30) with { Member = NineToTen.Member, Peer = new Peer { Id = "P2" }, GroupId = "G1" };

        new Together(OfMember).Judge([NineToTen, other])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);
        new Together(OfPeer).Judge([NineToTen, other])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Pass);
    }

    [Fact]
    public void One_peer_and_one_member_are_not_in_two_places() =>
        new Together(OfPeer).Judge([NineToTen, WithAnother(30) with { Member = NineToTen.Member }])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Pass);

    [Theory]
    [InlineData(74, "overlap/no-time-to-travel")]
    [InlineData(59, "overlap/time")]
    [InlineData(75, null)] // exactly enough
    public void The_way_from_one_to_the_other_takes_time(int minutesLater, string? code)
    {
        Overlap check = OfPeer with { TravelMinutes = 15 };

        new Together(check).Judge([NineToTen, WithAnother(minutesLater)])["S2"].Reason?.Code.Should().Be(code);
        new Together(check).Judge([NineToTen, WithAnother(minutesLater) with { Delivery = Delivery.TelehealthVideo }])["S2"].Outcome.Should().Be(minutesLater < 60 ? PeerBilling.Checks.Outcome.Fail : PeerBilling.Checks.Outcome.Pass);
    }

    [Fact]
    public void A_session_over_midnight_meets_the_next_day()
    {
        SessionRecord night = NineToTen with { Start = new LocalDateTime(2025, 3, 14, 23, 30), End = new LocalDateTime(2025, 3, 15, 0, 30) };
        SessionRecord morning = WithAnother(0) with { DateOfService = new(2025, 3, 15), Start = new LocalDateTime(2025, 3, 15, 0, 0), End = new LocalDateTime(2025, 3, 15, 1, 0) };

        new Together(OfPeer).Judge([morning, night])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);
    }

    [Fact]
    public void Without_an_end_the_minutes_tell() =>
        new Together(OfPeer).Judge([NineToTen with { End = null, Minutes = 30 }, WithAnother(29)])["S2"].Outcome.Should().Be(PeerBilling.Checks.Outcome.Fail);

    [Theory]
    [InlineData("start")]
    [InlineData("end")]
    [InlineData("peer.id")]
    public void Says_what_the_record_lacks(string field)
    {
        SessionRecord session = field switch
        {
            "start" => NineToTen with { Start = null },
            "end" => NineToTen with { End = null, Minutes = null },
            _ => NineToTen with { Peer = null },
        };

        new Together(OfPeer).Judge([session])["S1"].Reason!.Missing.Should().Equal(field);
    }

    [Fact]
    public void Travel_is_about_peers() => CheckYaml.Problems(Overlap.Name, "{by: member, travel_minutes: 10}").Should().ContainSingle();

    [Fact]
    public void Finds_what_comparing_all_with_all_finds()
    {
        Gen<SessionRecord> session =
            from member in Gen.Choose(1, 3)
            from start in Gen.Choose(0, 300)
            from length in Gen.Choose(0, 90)
            from grouped in Gen.Choose(0, 5)
            select WithAnother(start) with { Member = new Member { Id = $"M{member}" }, Minutes = null, End = WithAnother(start).Start!.Value.PlusMinutes(length), GroupId = grouped < 2 ? $"G{grouped}" : null };

        Prop.ForAll(Gen.ArrayOf(session, 14).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (sessions, past) =>
        {
            SessionRecord[] named = [.. sessions.Select((each, i) => each with { Id = $"S{i:00}" })];
            HashSet<string> found = [.. new Together(OfPeer).Judge(named[past..], named[..past]).Where(result => result.Value.Outcome == PeerBilling.Checks.Outcome.Fail).Select(result => result.Key)];
            HashSet<string> expected = [.. named[past..].Where(one => named.Any(other => Collide(one, other) && (named[..past].Contains(other) || (other.Start!.Value, other.Id).CompareTo((one.Start!.Value, one.Id)) < 0))).Select(one => one.Id)];
            return found.SetEquals(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static bool Collide(SessionRecord one, SessionRecord other) =>
        one.Id != other.Id && one.Member!.Id != other.Member!.Id && (one.GroupId is null || one.GroupId != other.GroupId) && one.Start < other.End && other.Start < one.End;

    private static SessionRecord WithAnother(int minutesLater) => NineToTen with
    {
        Id = "S2",
        Member = new Member { Id = "M2" },
        Start = NineToTen.Start!.Value.PlusMinutes(minutesLater),
        End = NineToTen.End!.Value.PlusMinutes(minutesLater),
    };
}
