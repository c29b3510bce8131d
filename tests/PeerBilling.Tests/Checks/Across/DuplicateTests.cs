using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class DuplicateTests
{
    private static readonly Duplicate Usual = new();

    private static readonly SessionRecord One = Sample.Session with { Id = "S1", Claim = new() { Id = "C1", Line = 1 } };

    private static readonly SessionRecord Two = One with { Id = "S2", Claim = new() { Id = "C2", Line = 1 } };

    [Fact]
    public void The_first_record_stands_and_the_others_name_it()
    {
        var results = new Together(Usual).Judge([Two, One]);

        results["S1"].Outcome.Should().Be(Outcome.Pass);
        results["S2"].Reason!.Code.Should().Be("duplicate/of");
        results["S2"].Reason!.Sessions.Should().Equal("S1");
    }

    public static TheoryData<string, SessionRecord> Different => new()
    {
        { "member", Two with { Member = new Member { Id = "M2" } } },
        { "date", Two with { DateOfService = One.DateOfService.PlusDays(1) } },
        { "procedure code", Two with { ProcedureCode = ProcedureCode.Parse("H0025") } },
        { "modifiers", Two with { Modifiers = ModifierList.None } },
        { "start", Two with { Start = One.Start!.Value.PlusMinutes(1) } },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Another_session_is_no_duplicate(string what, SessionRecord other) =>
        new Together(Usual).Judge([One, other])["S2"].Outcome.Should().Be(Outcome.Pass, what);

    [Fact]
    public void Modifiers_in_another_order_are_the_same_modifiers()
    {
        SessionRecord first = One with { Modifiers = new([Modifier.Parse("HE"), Modifier.Parse("GT")]) };

        new Together(Usual).Judge([first, Two with { Modifiers = new([Modifier.Parse("GT"), Modifier.Parse("HE")]) }])["S2"].Outcome.Should().Be(Outcome.Fail);
    }

    [Fact]
    public void Two_claims_without_times_are_the_same_session() =>
        new Together(Usual).Judge([One with { Start = null }, Two with { Start = null }])["S2"].Outcome.Should().Be(Outcome.Fail);

    [Fact]
    public void Where_one_alone_says_when_it_is_not_known()
    {
        CheckResult result = new Together(Usual).Judge([One with { Start = null }, Two])["S2"];

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("duplicate/perhaps");
    }

    [Fact]
    public void What_is_not_compared_may_differ()
    {
        Duplicate check = CheckYaml.Read<Duplicate>(Duplicate.Name, "{same: [procedure_code, peer]}");

        new Together(check).Judge([One, Two with { Modifiers = ModifierList.None, Start = Two.Start!.Value.PlusMinutes(5) }])["S2"].Outcome.Should().Be(Outcome.Fail);
        new Together(check).Judge([One, Two with { Peer = new Peer { Id = "P2" } }])["S2"].Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Billing_providers_may_be_compared()
    {
        Duplicate check = CheckYaml.Read<Duplicate>(Duplicate.Name, "{same: [procedure_code, billing_provider]}");

        new Together(check).Judge([One, Two with { BillingProvider = new() { Npi = new Npi("1999999984") } }])["S2"].Outcome.Should().Be(Outcome.Pass);
        new Together(check).Judge([One, Two with { BillingProvider = null }])["S2"].Outcome.Should().Be(Outcome.Unknown);
    }

    [Fact]
    public void The_first_to_be_sent_may_stand()
    {
        SessionRecord late = One with { Claim = new() { Id = "C1", Submitted = new LocalDate(2025, 4, 2) } };
        SessionRecord soon = Two with { Claim = new() { Id = "C2", Submitted = new LocalDate(2025, 4, 1) } };

        Failed(Usual, late, soon).Should().Equal("S2");
        Failed(Usual with { First = DuplicateOrder.Submitted }, late, soon).Should().Equal("S1");
        Failed(Usual with { First = DuplicateOrder.Submitted }, late, soon with { Claim = new() { Id = "C2" } }).Should().Equal("S2");
    }

    [Fact]
    public void What_was_billed_before_stands()
    {
        var results = new Together(Usual).Judge([One], past: [Two]);

        results.Should().HaveCount(1);
        results["S1"].Reason!.Sessions.Should().Equal("S2");
    }

    [Fact]
    public void Each_of_many_names_those_before_it()
    {
        var results = new Together(Usual).Judge(Enumerable.Range(1, 4).Select(i => One with { Id = $"S{i}" }));

        results["S4"].Reason!.Sessions.Should().Equal("S1", "S2", "S3");
    }

    [Fact]
    public void Says_that_the_record_lacks_its_member() =>
        new Together(Usual).Judge([One with { Member = null }])["S1"].Reason!.Missing.Should().Equal("member.id");

    private static IEnumerable<string> Failed(Duplicate check, params SessionRecord[] sessions) =>
        new Together(check).Judge(sessions).Where(result => result.Value.Outcome == Outcome.Fail).Select(result => result.Key);
}
