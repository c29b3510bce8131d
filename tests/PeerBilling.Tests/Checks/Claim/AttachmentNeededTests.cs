using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class AttachmentNeededTests
{
    private static readonly AttachmentNeeded Always = new();

    private static readonly AttachmentNeeded OverFour = new() { OverUnits = 4 };

    [Theory]
    [InlineData(true, Outcome.Pass)]
    [InlineData(false, Outcome.Fail)]
    [InlineData(null, Outcome.Unknown)]
    public void Asks_for_the_documents(bool? attached, Outcome expected)
    {
        SessionRecord session = With(attached);

        CheckResult result = Always.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(3, Outcome.Skipped)]
    [InlineData(4, Outcome.Skipped)] // exactly the limit
    [InlineData(5, Outcome.Fail)]
    public void Asks_for_them_only_over_a_number_of_units(int units, Outcome expected)
    {
        SessionRecord session = With(attached: false) with { Units = units };

        CheckResult result = OverFour.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_what_does_not_go_with_the_claim()
    {
        Reason reason = Always.Judge(With(attached: false)).Reason!;

        reason.Code.Should().Be("attachment-needed/not-attached");
        reason.Field.Should().Be("claim.attached");
        reason.Actual.ToString().Should().Be("false");
        reason.Expected.ToString().Should().Be("true");
    }

    [Fact]
    public void Does_not_know_what_goes_with_a_claim_that_is_not_recorded()
    {
        CheckResult result = Always.Judge(Sample.Session with { Claim = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("claim.attached");
    }

    [Fact]
    public void Does_not_need_units_where_the_documents_go_with_the_claim()
    {
        CheckResult result = OverFour.Judge(With(attached: true) with { Units = null });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_whether_documents_are_needed_without_units()
    {
        CheckResult notAttached = OverFour.Judge(With(attached: false) with { Units = null });
        CheckResult notRecorded = OverFour.Judge(With(attached: null) with { Units = null });

        notAttached.Outcome.Should().Be(Outcome.Unknown);
        notAttached.Reason!.Missing.Should().Equal("units");
        notRecorded.Reason!.Missing.Should().Equal("units", "claim.attached");
    }

    [Fact]
    public void Does_not_need_units_where_documents_always_are()
    {
        CheckResult result = Always.Judge(With(attached: false) with { Units = null });

        result.Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        AttachmentNeeded check = AttachmentNeeded.Read(new GivenSettings().With("over_units", "4"));

        check.Should().Be(OverFour);
    }

    private static SessionRecord With(bool? attached) => Sample.Session with { Claim = Sample.Session.Claim! with { Attached = attached } };
}
