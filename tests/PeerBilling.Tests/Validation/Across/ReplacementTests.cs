using System.Linq;
using FluentAssertions;
using PeerBilling.Model;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.Validation.Batch;

namespace PeerBilling.Tests.Validation;

/// <summary>Claims that replace or void others, within a batch and against the history.</summary>
public class ReplacementTests
{
    [Theory]
    [InlineData(16, new string[0])]
    [InlineData(17, new[] { "B" })]
    public void A_replacement_counts_instead_of_what_it_replaces(int units, string[] failing)
    {
        Daily.ValidateAll([Units("A", 17), Units("B", units).Frequency("7", "C-A")]).Failing().Should().Equal(failing);
        Daily.ValidateAll([Units("B", units).Frequency("7", "C-A"), Units("A", 17)]).Failing().Should().Equal(failing);
    }

    [Fact]
    public void A_void_counts_nothing_and_takes_out_what_it_voids()
    {
        Daily.ValidateAll([Units("A", 16), Units("B", 17).Frequency("8", "C-A"), Units("C", 16)]).Failing().Should().BeEmpty();
        Daily.ValidateAll([Units("A", 16), Units("C", 16)]).Failing().Should().Equal("C");
    }

    [Fact]
    public void All_lines_of_the_claim_are_taken_out()
    {
        SessionRecord second = Units("A2", 9) with { Claim = Units("A", 9).Claim! with { Line = 2 } };

        Daily.ValidateAll([Units("A", 9), second, Units("B", 16).Frequency("7", "C-A")]).Failing().Should().BeEmpty();
    }

    [Fact]
    public void The_lines_of_a_replacement_that_keeps_its_originals_id_stay()
    {
        SessionRecord One(string id, int line) => Units(id, 9) with { Claim = new Claim { Id = "C-A", Line = line, Frequency = "7", Replaces = "C-A" } };

        Daily.ValidateAll([One("A1", 1), One("A2", 2)]).Failing().Should().Equal("A2");
        Daily.ValidateAll([One("A1", 1), One("A2", 2), Units("A", 17)]).Failing().Should().Equal("A2");
    }

    [Fact]
    public void Another_members_claim_of_the_same_id_stays()
    {
        SessionRecord other = Units("X", 17, "M2") with { Claim = new Claim { Id = "C-A", Line = 1, Frequency = "1" } };

        Daily.ValidateAll([other, Units("B", 4).Frequency("7", "C-A")]).Failing().Should().Equal("X");
    }

    [Fact]
    public void Another_billing_providers_claim_stays()
    {
        SessionRecord other = Units("A", 17) with { BillingProvider = new BillingProvider { Npi = new Npi("1999999984") } };
        SessionRecord unsaid = Units("A", 17) with { BillingProvider = null };

        Daily.ValidateAll([other, Units("B", 4).Frequency("7", "C-A")]).Failing().Should().Contain("A");
        Daily.ValidateAll([unsaid, Units("B", 4).Frequency("7", "C-A")]).Failing().Should().BeEmpty();
    }

    [Fact]
    public void What_lacks_its_units_is_not_asked_for_them_once_it_is_replaced()
    {
        Daily.ValidateAll([Units("A", 1) with { Units = null }, Units("B", 4).Frequency("7", "C-A")]).Sessions[0].Findings.Select(finding => finding.Rule).Should().NotContain("zz/daily-units");
    }

    [Fact]
    public void A_replacement_takes_its_original_out_of_the_history()
    {
        SessionHistory history = History(Units("A", 10));

        Daily.Validate(Units("B", 10).Frequency("7", "C-A"), history).Failures.Should().BeEmpty();
        Daily.Validate(Units("B", 10), history).Failures.Should().ContainSingle().Which.Reason.Sessions.Should().Equal("A");
    }

    [Fact]
    public void A_replacement_in_the_history_counts_instead_of_its_original()
    {
        SessionHistory history = History(Units("A", 10), Units("B", 6).Frequency("7", "C-A"));

        Daily.Validate(Units("C", 10), history).Failures.Should().BeEmpty();
        Daily.Validate(Units("C", 11), history).Failures.Should().ContainSingle();
    }

    [Fact]
    public void What_was_billed_before_takes_out_nothing_of_the_batch()
    {
        SessionHistory history = History(Units("B", 4).Frequency("8", "C-A"));

        Daily.Validate(Units("A", 17), history).Failures.Should().ContainSingle();
    }

    [Fact]
    public void A_void_takes_out_a_past_replacement_that_kept_its_originals_id()
    {
        SessionRecord kept = Units("A", 10) with { Claim = new Claim { Id = "C-A", Line = 1, Frequency = "7", Replaces = "C-A" } };

        Daily.ValidateAll([Units("V", 10).Frequency("8", "C-A"), Units("C", 16)], History(kept)).Failing().Should().BeEmpty();
    }

    [Fact]
    public void A_session_presented_again_counts_as_the_batch_has_it()
    {
        SessionHistory history = History(Units("A", 10), Units("B", 6));

        Daily.Validate(Units("A", 10), history).Failures.Should().BeEmpty();
        Daily.Validate(Units("A", 11), history).Failures.Should().ContainSingle().Which.Reason.Sessions.Should().Equal("B");
    }

    [Fact]
    public void One_id_twice_in_a_batch_are_two_records()
    {
        Daily.ValidateAll([Units("A", 9), Units("A", 8)]).Sessions.Count(report => report.Failures.Any()).Should().Be(1);
    }

    [Fact]
    public void What_was_billed_before_counts_before_all()
    {
        SessionRecord later = Units("P", 16, day: 0);

        Daily.ValidateAll([Units("A", 1)], History(later)).Failing().Should().Equal("A");
        Daily.ValidateAll([Units("A", 1)], History(Units("P", 16, day: 1))).Failing().Should().BeEmpty();
    }
}
