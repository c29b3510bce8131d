using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class ModifierAllowedTests
{
    private static readonly ModifierAllowed OnlyHeAndHq = new() { Allow = Codes.Modifiers("HE", "HQ") };

    private static readonly ModifierAllowed NotU4 = new() { Deny = Codes.Modifiers("U4") };

    private static readonly ModifierAllowed HeOrHfAndVideoOrAudio = new()
    {
        Exclusive =
        [
            new ExclusiveModifiers { OneOf = Codes.Modifiers("HE", "HF") },
            new ExclusiveModifiers { OneOf = Codes.Modifiers("95", "93") },
        ],
    };

    [Theory]
    [InlineData("HE", Outcome.Pass)]
    [InlineData("HQ,HE", Outcome.Pass)]
    [InlineData("HE,GT", Outcome.Fail)]
    public void Accepts_the_modifiers_allowed_and_no_other(string modifiers, Outcome expected)
    {
        SessionRecord session = WithModifiers(modifiers);

        CheckResult result = OnlyHeAndHq.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData("HE,GT", Outcome.Pass)]
    [InlineData("U4", Outcome.Fail)]
    [InlineData("HE,U4", Outcome.Fail)]
    public void Refuses_the_modifiers_denied_and_no_other(string modifiers, Outcome expected)
    {
        SessionRecord session = WithModifiers(modifiers);

        CheckResult result = NotU4.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Refuses_a_modifier_that_is_both_allowed_and_denied()
    {
        ModifierAllowed check = new() { Allow = Codes.Modifiers("HE", "U4"), Deny = Codes.Modifiers("U4") };

        CheckResult result = check.Judge(WithModifiers("U4"));

        result.Reason!.Code.Should().Be("modifier-allowed/denied");
    }

    [Theory]
    [InlineData("HE", Outcome.Pass)]
    [InlineData("HF,93", Outcome.Pass)] // one of each set
    [InlineData("HE,HE", Outcome.Pass)] // the same one twice
    [InlineData("HQ", Outcome.Pass)]
    [InlineData("HE,HF", Outcome.Fail)]
    [InlineData("HE,95,93", Outcome.Fail)]
    public void Accepts_at_most_one_of_each_exclusive_set(string modifiers, Outcome expected)
    {
        SessionRecord session = WithModifiers(modifiers);

        CheckResult result = HeOrHfAndVideoOrAudio.Judge(session);

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_both_modifiers_that_exclude_each_other()
    {
        Reason reason = HeOrHfAndVideoOrAudio.Judge(WithModifiers("HE,HQ,HF")).Reason!;

        reason.Code.Should().Be("modifier-allowed/exclusive");
        reason.Field.Should().Be("modifiers[2]");
        reason.Actual.ToString().Should().Be("HF");
        reason.Subject.ToString().Should().Be("HE");
        reason.Expected.ToString().Should().Be("one of HE, HF");
    }

    [Fact]
    public void Names_the_modifier_that_is_not_allowed()
    {
        Reason reason = OnlyHeAndHq.Judge(WithModifiers("HE,GT")).Reason!;

        reason.Code.Should().Be("modifier-allowed/not-allowed");
        reason.Field.Should().Be("modifiers[1]");
        reason.Actual.ToString().Should().Be("GT");
        reason.Expected.ToString().Should().Be("one of HE, HQ");
    }

    [Fact]
    public void Names_the_modifier_that_is_denied()
    {
        Reason reason = NotU4.Judge(WithModifiers("HE,U4")).Reason!;

        reason.Code.Should().Be("modifier-allowed/denied");
        reason.Field.Should().Be("modifiers[1]");
        reason.Expected.ToString().Should().Be("none of U4");
    }

    [Fact]
    public void Accepts_a_line_known_to_carry_no_modifier()
    {
        CheckResult result = OnlyHeAndHq.Judge(Sample.Session with { Modifiers = ModifierList.None });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_modifiers_that_are_not_recorded()
    {
        CheckResult result = NotU4.Judge(Sample.Session with { Modifiers = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("modifiers");
    }

    [Fact]
    public void Passes_without_allocating()
    {
        ModifierAllowed check = HeOrHfAndVideoOrAudio with { Allow = Codes.Modifiers("HE", "95"), Deny = Codes.Modifiers("U4") };
        SessionContext context = new(WithModifiers("HE,95"), Sample.Vocabulary);

        long bytes = Allocation.Of(() => check.Evaluate(context));

        bytes.Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("allow", "HE").With("deny", "U4")
            .With("exclusive", new GivenSettings().With("one_of", "HE", "HF"), new GivenSettings().With("one_of", "95", "93"));

        ModifierAllowed check = ModifierAllowed.Read(settings);

        check.Allow.Should().Equal(Codes.Modifiers("HE"));
        check.Deny.Should().Equal(Codes.Modifiers("U4"));
        check.Exclusive.Should().HaveCount(2);
        check.Exclusive[1].OneOf.Should().Equal(Codes.Modifiers("95", "93"));
        settings.Wrongs.Should().BeEmpty();
    }

    [Fact]
    public void Must_refuse_something()
    {
        GivenSettings settings = new();

        ModifierAllowed.Read(settings);

        settings.Wrongs.Should().Equal("allow");
    }

    private static SessionRecord WithModifiers(string modifiers) => Sample.Session with { Modifiers = Codes.ModifierList(modifiers.Split(',')) };
}
