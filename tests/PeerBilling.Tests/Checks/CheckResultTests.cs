using System;
using FluentAssertions;
using PeerBilling.Checks;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class CheckResultTests
{
    private static readonly Reason Reason = new("group-size/too-large", "groupSize", 13, Fact.AtMost(12));

    [Fact]
    public void A_forgotten_result_never_passes()
    {
        CheckResult result = default;

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason.Should().BeNull();
    }

    [Fact]
    public void Outcome_and_reason_cannot_disagree()
    {
        Said(CheckResult.Pass).Should().Be((Outcome.Pass, null));
        Said(CheckResult.Skipped).Should().Be((Outcome.Skipped, null));
        Said(CheckResult.Passed(Reason)).Should().Be((Outcome.Pass, Reason));
        Said(CheckResult.SkippedAs(Reason)).Should().Be((Outcome.Skipped, Reason));
        Said(CheckResult.Fail(Reason)).Should().Be((Outcome.Fail, Reason));
        Said(CheckResult.Unknown(Reason)).Should().Be((Outcome.Unknown, Reason));
    }

    [Fact]
    public void Names_the_fields_that_the_record_lacks()
    {
        CheckResult result = CheckResult.Missing("unit-size", "start", "end", "minutes");

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("unit-size/unknown");
        result.Reason.Field.Should().Be("start");
        result.Reason.Missing.Should().Equal("start", "end", "minutes");
    }

    [Fact]
    public void Is_equal_by_outcome_and_reason()
    {
        CheckResult one = CheckResult.Fail(Reason);
        CheckResult same = CheckResult.Fail(new("group-size/too-large", "groupSize", 13, Fact.AtMost(12)));

        (one == same).Should().BeTrue();
        one.GetHashCode().Should().Be(same.GetHashCode());
        (one != CheckResult.Unknown(Reason)).Should().BeTrue();
        (one != CheckResult.Fail(new("group-size/too-large", "groupSize", 14, Fact.AtMost(12)))).Should().BeTrue();
        one.Equals((object)"fail").Should().BeFalse();
    }

    [Fact]
    public void A_reason_lacks_nothing_and_is_as_sure_as_its_rule_unless_it_says_so()
    {
        Reason.Missing.Should().BeEmpty();
        Reason.Confidence.Should().BeNull();
        Reason.Subject.IsNone.Should().BeTrue();
    }

    [Fact]
    public void Takes_nothing_from_the_heap_to_pass()
    {
        Action make = () => _ = (CheckResult.Pass, CheckResult.Skipped);

        Allocation.Of(make).Should().Be(0);
    }

    private static (Outcome Outcome, Reason? Reason) Said(CheckResult result) => (result.Outcome, result.Reason);
}
