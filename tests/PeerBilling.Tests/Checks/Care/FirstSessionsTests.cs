using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;
using PlanOfCare = PeerBilling.Checks.Kinds.PlanOfCare;

namespace PeerBilling.Tests.Checks;

public class FirstSessionsTests
{
    private static readonly PlanOfCare AfterTwo = new() { WithinSessions = 2 };

    [Theory]
    [InlineData(1, Outcome.Pass)]
    [InlineData(2, Outcome.Pass)]
    [InlineData(3, Outcome.Fail)]
    public void The_first_sessions_need_no_plan(int place, Outcome expected)
    {
        var results = new Together(AfterTwo).Judge(Enumerable.Range(1, 3).Select(i => On(i, ends: 0)));

        results[$"S{place}"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Those_billed_before_count_and_so_do_those_with_a_plan()
    {
        new Together(AfterTwo).Judge([On(5, ends: 0)], past: [On(1, ends: 0), On(2, ends: 10)])["S5"].Reason!.Actual.Value.Should().Be("3");
        new Together(AfterTwo).Judge([On(5, ends: 10)], past: [On(1, ends: 0), On(2, ends: 10)])["S5"].Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Each_member_and_each_episode_has_first_sessions()
    {
        var results = new Together(AfterTwo with { WithinSessions = 1 }).Judge([On(1, 0), On(2, 0) with { Episode = "E2" }, On(3, 0) with { Member = new Member { Id = "M2" } }]);

        results.Values.Should().OnlyContain(result => result.Outcome == Outcome.Pass);
    }

    [Fact]
    public void A_later_one_without_any_plan_recorded_is_unknown() =>
        new Together(AfterTwo).Judge([On(1, 0), On(2, 0), On(3, 0) with { PlanOfCare = null }])["S3"].Reason!.Missing.Should().Equal("planOfCare");

    [Fact]
    public void Alone_a_session_does_not_say_which_one_it_is()
    {
        AfterTwo.Judge(On(1, ends: 0)).Reason!.Code.Should().Be("plan-of-care/first-sessions");
        AfterTwo.Judge(On(1, ends: 10)).Outcome.Should().Be(Outcome.Pass);
        (AfterTwo with { WithinSessions = null }).Judge(On(1, ends: 0)).Outcome.Should().Be(Outcome.Fail);
    }

    private static SessionRecord On(int day, int ends) => Sample.Session with
    {
        Id = $"S{day}",
        DateOfService = new(2025, 5, day),
        PlanOfCare = new() { Effective = new(2025, 1, 1), Expires = ends == 0 ? new(2025, 4, 30) : new(2025, 5, ends) },
    };
}
