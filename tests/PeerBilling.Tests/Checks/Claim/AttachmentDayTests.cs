using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class AttachmentDayTests
{
    private static readonly AttachmentNeeded OverFourADay = new() { OverUnits = 4, Per = Accumulation.Day };

    [Theory]
    [InlineData(1, Outcome.Skipped)]
    [InlineData(2, Outcome.Skipped)] // exactly four
    [InlineData(3, Outcome.Fail)]
    public void All_lines_of_a_day_need_documents_when_they_come_to_more(int second, Outcome expected)
    {
        var results = new Together(OverFourADay).Judge([Of("S1", 2, false), Of("S2", second, false)]);

        results["S1"].Outcome.Should().Be(expected);
        results["S2"].Outcome.Should().Be(expected);
    }

    [Fact]
    public void Each_line_says_for_itself_whether_they_go_with_it()
    {
        var results = new Together(OverFourADay).Judge([Of("S1", 4, true), Of("S2", 4, null), Of("S3", 4, false)]);

        results["S1"].Outcome.Should().Be(Outcome.Pass);
        results["S2"].Reason!.Missing.Should().Equal("claim.attached");
        (results["S3"].Reason!.Code, results["S3"].Reason!.Actual.Value).Should().Be(("attachment-needed/not-attached-day", "12"));
    }

    [Fact]
    public void Other_days_and_other_peers_are_summed_apart()
    {
        SessionRecord other = Of("S2", 4, false) with { Peer = new Peer { Id = "P2" } };

        new Together(OverFourADay).Judge([Of("S1", 4, false), other, Of("S3", 4, false) with { DateOfService = Sample.Date.PlusDays(1) }]).Values.Should().OnlyContain(result => result.Outcome == Outcome.Skipped);
    }

    [Fact]
    public void A_day_needs_a_number_of_units() => CheckYaml.Problems(AttachmentNeeded.Name, "{per: day}").Should().ContainSingle();

    private static SessionRecord Of(string id, int units, bool? attached) => Sample.Session with { Id = id, Units = units, Claim = new() { Id = "C1", Attached = attached } };
}
