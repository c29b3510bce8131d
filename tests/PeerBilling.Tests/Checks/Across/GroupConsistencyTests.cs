using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class GroupConsistencyTests
{
    private static readonly GroupConsistency All = new() { MaxPerPeer = 3, OnePeer = true, SameTime = true, SameCode = true };

    [Fact]
    public void Records_that_agree_pass() => new Together(All).Judge([Of(1), Of(2), Of(3)]).Values.Should().OnlyContain(result => result.Outcome == Outcome.Pass);

    [Theory]
    [InlineData(3, Outcome.Pass)] // exactly the limit
    [InlineData(4, Outcome.Fail)]
    public void Too_large_a_group_is_so_for_every_member(int members, Outcome expected) =>
        new Together(All).Judge(Enumerable.Range(1, members).Select(Of)).Values.Should().OnlyContain(result => result.Outcome == expected);

    [Fact]
    public void Each_peer_may_lead_so_many()
    {
        GroupConsistency ratio = new() { MaxPerPeer = 3 };
        SessionRecord[] six = [.. Enumerable.Range(1, 6).Select(i => Of(i) with { Peer = new Peer { Id = $"P{i % 2}" } })];

        new Together(ratio).Judge(six)["S6"].Outcome.Should().Be(Outcome.Pass);
        Reason reason = new Together(ratio).Judge([.. six, Of(7) with { Peer = new Peer { Id = "P1" } }])["S1"].Reason!;
        (reason.Code, reason.Actual.Value, reason.Expected.Value, reason.Subject.Value).Should().Be(("group-consistency/ratio", "7", "6", "2"));
        reason.Sessions.Should().Equal("S2", "S3", "S4", "S5", "S6", "S7");
    }

    [Theory]
    [InlineData("peers")]
    [InlineData("times")]
    [InlineData("codes")]
    public void The_first_record_is_taken_to_be_right(string what)
    {
        SessionRecord other = what switch
        {
            "peers" => Of(2) with { Peer = new Peer { Id = "P2" } },
            "times" => Of(2) with { End = Of(2).End!.Value.PlusMinutes(1) },
            _ => Of(2) with { ProcedureCode = ProcedureCode.Parse("H0025") },
        };

        var results = new Together(All).Judge([other, Of(1)]);

        results["S1"].Outcome.Should().Be(Outcome.Pass);
        results["S2"].Reason!.Code.Should().Be("group-consistency/" + what);
        results["S2"].Reason!.Sessions.Should().Equal("S1");
        new Together(new GroupConsistency { MaxPerPeer = 12 }).Judge([other, Of(1)])["S2"].Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void What_a_record_does_not_say_cannot_disagree() =>
        new Together(All).Judge([Of(1), Of(2) with { Peer = null, Start = null, End = null, Minutes = null }])["S2"].Outcome.Should().Be(Outcome.Pass);

    [Fact]
    public void An_id_used_again_on_another_day_is_another_group_session() =>
        new Together(All).Judge([Of(1), Of(2) with { DateOfService = Sample.Date.PlusDays(7), Peer = new Peer { Id = "P2" } }])["S2"].Outcome.Should().Be(Outcome.Pass);

    [Fact]
    public void A_record_billed_before_is_first() =>
        new Together(All).Judge([Of(1)], past: [Of(2) with { Peer = new Peer { Id = "P2" } }])["S1"].Reason!.Sessions.Should().Equal("S2");

    [Fact]
    public void Says_that_the_record_lacks_its_group() => new Together(All).Judge([Of(1) with { GroupId = null }])["S1"].Reason!.Missing.Should().Equal("groupId");

    [Fact]
    public void Needs_something_to_compare() => CheckYaml.Problems(GroupConsistency.Name, "{}").Should().ContainSingle();

    private static SessionRecord Of(int member) => Sample.GroupSession with { Id = $"S{member}", Member = new Member { Id = $"M{member}" } };
}
