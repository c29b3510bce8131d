using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class GroupSizeTests
{
    private static readonly GroupSize GroupOfTwelve = new() { Max = 12 };

    [Theory]
    [InlineData(11, Outcome.Pass)]
    [InlineData(12, Outcome.Pass)] // exactly the limit
    [InlineData(13, Outcome.Fail)]
    public void Accepts_the_largest_group_allowed(int size, Outcome expected)
    {
        SessionRecord session = Sample.GroupSession with { GroupSize = size };

        CheckResult result = GroupOfTwelve.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(1, Outcome.Fail)]
    [InlineData(2, Outcome.Pass)] // exactly the limit
    [InlineData(3, Outcome.Pass)]
    public void Accepts_the_smallest_group_allowed(int size, Outcome expected)
    {
        GroupSize check = new() { Min = 2 };

        CheckResult result = check.Judge(Sample.GroupSession with { GroupSize = size });

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(19, Outcome.Pass)]
    [InlineData(20, Outcome.Pass)] // exactly ten for each of two
    [InlineData(21, Outcome.Fail)]
    public void Counts_the_members_for_each_peer_who_leads(int size, Outcome expected)
    {
        GroupSize check = new() { MaxPerPeer = 10 };

        CheckResult result = check.Judge(Sample.GroupSession with { GroupSize = size, Facilitators = 2 });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_know_the_ratio_of_a_large_group_without_the_number_of_peers()
    {
        GroupSize check = new() { MaxPerPeer = 10 };

        CheckResult result = check.Judge(Sample.GroupSession with { GroupSize = 11 });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("facilitators");
    }

    [Fact]
    public void Does_not_know_the_size_of_a_group_that_is_not_recorded()
    {
        CheckResult result = GroupOfTwelve.Judge(Sample.GroupSession with { GroupSize = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("groupSize");
    }

    [Fact]
    public void Names_the_field_the_size_and_the_limit()
    {
        Reason reason = GroupOfTwelve.Judge(Sample.GroupSession with { GroupSize = 13 }).Reason!;

        reason.Code.Should().Be("group-size/too-large");
        reason.Field.Should().Be("groupSize");
        reason.Actual.ToString().Should().Be("13");
        reason.Expected.ToString().Should().Be("at most 12");
    }
}
