using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class SupervisorSpanTests
{
    private static readonly SupervisorSpan TwoPeers = new() { Max = 2 };

    [Theory]
    [InlineData(1, Outcome.Pass)]
    [InlineData(2, Outcome.Pass)] // exactly the limit
    [InlineData(3, Outcome.Fail)]
    public void A_supervisor_has_so_many_peers(int peers, Outcome expected) =>
        new Together(TwoPeers).Judge(Enumerable.Range(1, peers).Select(i => With(i, 10 + i)))[$"S{peers}"].Outcome.Should().Be(expected);

    [Fact]
    public void Peers_known_already_are_not_counted_again()
    {
        var results = new Together(TwoPeers).Judge([With(1, 10), With(2, 11), With(1, 12) with { Id = "S4" }, With(3, 13)]);

        results["S4"].Outcome.Should().Be(Outcome.Pass);
        results["S3"].Reason!.Actual.Value.Should().Be("3");
        results["S3"].Reason!.Sessions.Should().Equal("S1", "S2");
        results["S3"].Reason!.Subject.Value.Should().Be("The supervisor from 2025-03-01 to 2025-03-31");
    }

    [Theory]
    [InlineData("day", "2025-03-14", "2025-03-15")]
    [InlineData("week", "2025-03-15", "2025-03-16")] // Saturday and Sunday
    [InlineData("month", "2025-03-31", "2025-04-01")]
    [InlineData("quarter", "2025-03-31", "2025-04-01")]
    [InlineData("year", "2024-12-31", "2025-01-01")]
    public void Each_period_counts_anew(string per, string last, string first)
    {
        SupervisorSpan one = CheckYaml.Read<SupervisorSpan>(SupervisorSpan.Name, $"{{max: 1, per: {per}}}");
        SessionRecord before = With(1, 10) with { DateOfService = Parse(last) }, after = With(2, 10) with { DateOfService = Parse(first) };

        new Together(one).Judge([before, after])["S2"].Outcome.Should().Be(Outcome.Pass);
        new Together(one).Judge([before, after with { DateOfService = before.DateOfService, Start = before.Start!.Value.PlusHours(1) }])["S2"].Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void A_peer_may_have_so_many_members()
    {
        SupervisorSpan members = TwoPeers with { Of = SpanOf.Members };

        var results = new Together(members).Judge(Enumerable.Range(1, 3).Select(i => With(1, 10 + i) with { Id = $"S{i}", Member = new Member { Id = $"M{i}" } }));

        results["S2"].Outcome.Should().Be(Outcome.Pass);
        results["S3"].Reason!.Field.Should().Be("peer.id");
    }

    [Theory]
    [InlineData(2, Outcome.Pass)]
    [InlineData(3, Outcome.Fail)]
    public void What_the_record_counts_itself_is_enough(int count, Outcome expected)
    {
        CheckResult result = new Together(TwoPeers).Judge([With(1, 10) with { Supervision = new() { SuperviseeCount = count } }])["S1"];

        result.Outcome.Should().Be(expected);
        result.Reason?.Code.Should().Be("supervisor-span/recorded");
    }

    [Fact]
    public void Peers_billed_before_come_first() =>
        new Together(TwoPeers).Judge([With(1, 1)], past: [With(2, 20), With(3, 21)])["S1"].Outcome.Should().Be(Outcome.Fail);

    [Fact]
    public void Says_what_the_record_lacks()
    {
        new Together(TwoPeers).Judge([With(1, 10) with { Supervisor = null }])["S1"].Reason!.Missing.Should().Equal("supervisor.id");
        new Together(TwoPeers).Judge([With(1, 10) with { Peer = null }])["S1"].Reason!.Missing.Should().Equal("peer.id");
    }

    private static SessionRecord With(int peer, int day) => Sample.Session with
    {
        Id = $"S{peer}",
        DateOfService = new LocalDate(2025, 3, day),
        Peer = new Peer { Id = $"P{peer}" },
        Supervision = null,
    };

    private static LocalDate Parse(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
}
