using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class NotWithTests
{
    private static readonly NotWith OnOneDay = new() { Codes = [ProcedureCode.Parse("H2017")], Period = ExclusionPeriod.Day };

    private static readonly SessionRecord Peer = Sample.Session with { Id = "S1" };

    [Theory]
    [InlineData(ExclusionPeriod.Day, "2025-03-14T12:00", Outcome.Fail)]
    [InlineData(ExclusionPeriod.Day, "2025-03-15T09:00", Outcome.Pass)]
    [InlineData(ExclusionPeriod.Month, "2025-03-01T09:00", Outcome.Fail)]
    [InlineData(ExclusionPeriod.Month, "2025-03-31T09:00", Outcome.Fail)]
    [InlineData(ExclusionPeriod.Month, "2025-02-28T09:00", Outcome.Pass)]
    [InlineData(ExclusionPeriod.Month, "2025-04-01T09:00", Outcome.Pass)]
    [InlineData(ExclusionPeriod.SameTime, "2025-03-14T09:59", Outcome.Fail)]
    [InlineData(ExclusionPeriod.SameTime, "2025-03-14T10:00", Outcome.Pass)] // they touch
    public void Two_services_exclude_each_other(ExclusionPeriod period, string start, Outcome expected)
    {
        var results = new Together(OnOneDay with { Period = period }).Judge([Peer, Other(start)], outside: IsOther);

        results["S1"].Outcome.Should().Be(expected);
        results["S2"].Outcome.Should().Be(expected == Outcome.Fail ? Outcome.Fail : Outcome.Skipped);
    }

    [Fact]
    public void Names_the_other_service()
    {
        Reason reason = new Together(OnOneDay).Judge([Peer, Other("2025-03-14T12:00")], outside: IsOther)["S1"].Reason!;

        reason.Code.Should().Be("not-with/excluded");
        reason.Field.Should().Be("procedureCode");
        reason.Sessions.Should().Equal("S2");
    }

    [Fact]
    public void One_way_holds_only_the_service_that_the_rule_is_about()
    {
        var results = new Together(OnOneDay with { BothWays = false }).Judge([Peer, Other("2025-03-14T12:00")], outside: IsOther);

        results["S1"].Outcome.Should().Be(Outcome.Fail);
        results["S2"].Outcome.Should().Be(Outcome.Skipped);
    }

    [Fact]
    public void Other_codes_and_other_members_do_not_matter()
    {
        SessionRecord code = Other("2025-03-14T12:00") with { ProcedureCode = ProcedureCode.Parse("H0004") };

        new Together(OnOneDay).Judge([Peer, code], outside: IsOther)["S1"].Outcome.Should().Be(Outcome.Pass);
        new Together(OnOneDay).Judge([Peer, Other("2025-03-14T12:00") with { Member = new Member { Id = "M2" } }], outside: IsOther)["S1"].Outcome.Should().Be(Outcome.Pass);
        new Together(OnOneDay with { Codes = [] }).Judge([Peer, code], outside: IsOther)["S1"].Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Services_of_a_peer_may_exclude_each_other()
    {
        SessionRecord other = Other("2025-03-14T12:00") with { Member = new Member { Id = "M2" } };

        new Together(OnOneDay with { By = ExclusionSubject.Peer }).Judge([Peer, other], outside: IsOther)["S1"].Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void What_was_billed_before_excludes_too()
    {
        var results = new Together(OnOneDay).Judge([Peer], past: [Other("2025-03-14T12:00")], outside: IsOther);

        results["S1"].Reason!.Sessions.Should().Equal("S2");
    }

    [Theory]
    [InlineData("2025-03-14T12:00", Outcome.Unknown)]
    [InlineData("2025-03-15T12:00", Outcome.Pass)]
    public void Without_times_the_same_day_leaves_it_open(string start, Outcome expected)
    {
        SessionRecord other = Other(start) with { Start = null, End = null };

        new Together(OnOneDay with { Period = ExclusionPeriod.SameTime }).Judge([Peer, other], outside: IsOther)["S1"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_that_the_record_lacks_its_member() =>
        new Together(OnOneDay).Judge([Peer with { Member = null }])["S1"].Reason!.Missing.Should().Equal("member.id");

    [Theory]
    [InlineData("{period: day}")]
    [InlineData("{period: day, codes: [\"H2017\"], any_code: true}")]
    public void Needs_codes_or_all_of_them(string yaml) => CheckYaml.Problems(NotWith.Name, yaml).Should().ContainSingle();

    private static bool IsOther(SessionRecord session) => session.ProcedureCode != Peer.ProcedureCode;

    private static SessionRecord Other(string start)
    {
        LocalDateTime clock = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(start).Value;
        return Peer with { Id = "S2", ProcedureCode = ProcedureCode.Parse("H2017"), DateOfService = clock.Date, Start = clock, End = clock.PlusHours(1) };
    }
}
