using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class ModifierRequiredTests
{
    private static readonly ModifierRequired HeOrHf = new() { AnyOf = Codes.Modifiers("HE", "HF") };

    private static readonly ModifierRequired HqAndU4 = new() { AllOf = Codes.Modifiers("HQ", "U4") };

    private static readonly ModifierRequired GtOr95Second = new() { AnyOf = Codes.Modifiers("GT", "95"), Position = 2 };

    [Theory]
    [InlineData("HE", Outcome.Pass)]
    [InlineData("U1,HF", Outcome.Pass)]
    [InlineData("HE,HF", Outcome.Pass)]
    [InlineData("U1", Outcome.Fail)]
    public void Accepts_any_one_of_several(string modifiers, Outcome expected)
    {
        SessionRecord session = WithModifiers(modifiers);

        CheckResult result = HeOrHf.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("U4,HE,HQ", Outcome.Pass)]
    [InlineData("HQ,HE", Outcome.Fail)]
    [InlineData("U4", Outcome.Fail)]
    public void Asks_for_all_of_several(string modifiers, Outcome expected)
    {
        SessionRecord session = WithModifiers(modifiers);

        CheckResult result = HqAndU4.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("HQ,HE", Outcome.Pass)]
    [InlineData("HQ", Outcome.Fail)]
    [InlineData("HE", Outcome.Fail)]
    public void Asks_for_both_where_both_are_set(string modifiers, Outcome expected)
    {
        ModifierRequired check = new() { AllOf = Codes.Modifiers("HQ"), AnyOf = Codes.Modifiers("HE", "HF") };

        CheckResult result = check.Judge(WithModifiers(modifiers));

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("HE,GT", Outcome.Pass)]
    [InlineData("GT,95", Outcome.Pass)] // one of them in the place is enough
    [InlineData("GT,HE", Outcome.Fail)] // the place before
    [InlineData("HE,HF,GT", Outcome.Fail)] // the place after
    [InlineData("GT", Outcome.Fail)]
    public void Looks_at_the_place_where_the_modifier_must_stand(string modifiers, Outcome expected)
    {
        SessionRecord session = WithModifiers(modifiers);

        CheckResult result = GtOr95Second.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Says_where_the_modifier_stands_and_where_it_must()
    {
        Reason reason = GtOr95Second.Judge(WithModifiers("HE,HF,GT")).Reason!;

        reason.Code.Should().Be("modifier-required/wrong-position");
        reason.Field.Should().Be("modifiers[2]");
        reason.Actual.ToString().Should().Be("3");
        reason.Expected.ToString().Should().Be("2");
        reason.Subject.ToString().Should().Be("GT");
    }

    [Fact]
    public void Says_that_a_modifier_is_missing_where_none_stands_in_any_place()
    {
        Reason reason = GtOr95Second.Judge(WithModifiers("HE,HF")).Reason!;

        reason.Code.Should().Be("modifier-required/missing");
    }

    [Fact]
    public void Names_the_modifiers_billed_and_those_of_which_one_is_needed()
    {
        Reason reason = HeOrHf.Judge(WithModifiers("U1")).Reason!;

        reason.Code.Should().Be("modifier-required/missing");
        reason.Field.Should().Be("modifiers");
        reason.Actual.ToString().Should().Be("U1");
        reason.Expected.ToString().Should().Be("one of HE, HF");
    }

    [Fact]
    public void Names_the_modifiers_that_are_all_needed()
    {
        Reason reason = HqAndU4.Judge(WithModifiers("HQ")).Reason!;

        reason.Expected.ToString().Should().Be("all of HQ, U4");
    }

    [Fact]
    public void Refuses_a_line_known_to_carry_no_modifier()
    {
        CheckResult result = HeOrHf.Judge(Sample.Session with { Modifiers = ModifierList.None });

        result.Outcome.Should().Be(Outcome.Fail);
        result.Reason!.Actual.ToString().Should().Be("none");
    }

    [Fact]
    public void Does_not_know_modifiers_that_are_not_recorded()
    {
        CheckResult result = HeOrHf.Judge(Sample.Session with { Modifiers = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("modifiers");
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("any_of", "GT", "95").With("all_of", "HQ").With("position", "2");

        ModifierRequired check = ModifierRequired.Read(settings);

        check.AnyOf.Should().Equal(Codes.Modifiers("GT", "95"));
        check.AllOf.Should().Equal(Codes.Modifiers("HQ"));
        check.Position.Should().Be(2);
        settings.Wrongs.Should().BeEmpty();
    }

    [Fact]
    public void Must_ask_for_something()
    {
        GivenSettings settings = new();

        ModifierRequired.Read(settings);

        settings.Wrongs.Should().Equal("any_of");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    public void Cannot_ask_for_a_place_that_a_line_does_not_have(string position)
    {
        GivenSettings settings = new GivenSettings().With("any_of", "GT").With("position", position);

        ModifierRequired.Read(settings);

        settings.Wrongs.Should().Equal("position");
    }

    [Fact]
    public void Cannot_place_modifiers_that_it_does_not_name()
    {
        GivenSettings settings = new GivenSettings().With("all_of", "HQ").With("position", "2");

        ModifierRequired.Read(settings);

        settings.Wrongs.Should().Equal("position");
    }

    private static SessionRecord WithModifiers(string modifiers) => Sample.Session with { Modifiers = Codes.ModifierList(modifiers.Split(',')) };
}
