using System;
using System.Linq;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class ActivityBillableTests
{
    private static readonly ActivityBillable Default = new();

    [Fact]
    public void Is_direct_service_and_nothing_else_by_default()
    {
        Activity[] billable = [.. Enum.GetValues<Activity>().Where(activity => Default.Judge(On(activity)).Outcome == Outcome.Pass)];

        billable.Should().Equal(Activity.DirectService);
    }

    [Fact]
    public void Is_one_of_those_allowed()
    {
        ActivityBillable check = new() { Allow = [Activity.Transport, Activity.Recreation] };

        Activity[] billable = [.. Enum.GetValues<Activity>().Where(activity => check.Judge(On(activity)).Outcome == Outcome.Pass)];

        billable.Should().Equal(Activity.Transport, Activity.Recreation);
    }

    [Fact]
    public void Is_none_of_those_denied()
    {
        ActivityBillable check = new() { Deny = [Activity.Travel, Activity.NoShow] };

        Activity[] refused = [.. Enum.GetValues<Activity>().Where(activity => check.Judge(On(activity)).Outcome == Outcome.Fail)];

        refused.Should().Equal(Activity.Travel, Activity.NoShow);
    }

    [Fact]
    public void Is_refused_when_it_is_both_allowed_and_denied()
    {
        ActivityBillable check = new() { Allow = [Activity.Travel], Deny = [Activity.Travel] };

        CheckResult result = check.Judge(On(Activity.Travel));

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Names_the_activity_and_what_may_be_billed()
    {
        Reason reason = Default.Judge(On(Activity.NoShow)).Reason!;

        reason.Code.Should().Be("activity-billable/not-billable");
        reason.Field.Should().Be("activity");
        reason.Actual.Value.Should().Be("no_show");
        reason.Expected.ToString().Should().Be("direct_service");
    }

    [Fact]
    public void Names_what_may_not_be_billed()
    {
        ActivityBillable check = new() { Deny = [Activity.Travel, Activity.NoShow] };

        Reason reason = check.Judge(On(Activity.NoShow)).Reason!;

        reason.Expected.ToString().Should().Be("none of travel, no_show");
    }

    [Fact]
    public void Is_not_known_when_absent()
    {
        CheckResult result = Default.Judge(Sample.Session with { Activity = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("activity");
    }

    [Fact]
    public void Allocates_nothing_when_it_passes() => Allocation.Of(Default, Sample.Session).Should().Be(0);

    [Fact]
    public void Is_read_from_a_rule_set()
    {
        ActivityBillable check = CheckYaml.Read<ActivityBillable>("activity-billable", "{allow: [direct_service, transport], deny: [no_show]}");

        check.Should().BeEquivalentTo(new ActivityBillable { Allow = [Activity.DirectService, Activity.Transport], Deny = [Activity.NoShow] });
    }

    [Theory]
    [InlineData("{allow: [travel], deny: [travel]}", "both allow and deny")]
    public void Refuses_settings_that_make_no_rule(string yaml, string problem)
    {
        CheckYaml.Problems("activity-billable", yaml).Should().ContainSingle().Which.Should().Contain(problem);
    }

    private static SessionRecord On(Activity activity) => Sample.Session with { Activity = activity };
}
