using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Kinds;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Checks;

public class ChargeTests
{
    // The sample bills four units.
    private static readonly Charge AtMostThirtyAUnit = new() { Rate = 30m };

    [Theory]
    [InlineData(ChargeBound.AtMost, 119.99, Outcome.Pass)]
    [InlineData(ChargeBound.AtMost, 120.00, Outcome.Pass)] // exactly the limit
    [InlineData(ChargeBound.AtMost, 120.01, Outcome.Fail)]
    [InlineData(ChargeBound.AtLeast, 119.99, Outcome.Fail)]
    [InlineData(ChargeBound.AtLeast, 120.00, Outcome.Pass)] // exactly the limit
    [InlineData(ChargeBound.AtLeast, 120.01, Outcome.Pass)]
    [InlineData(ChargeBound.Equal, 119.99, Outcome.Fail)]
    [InlineData(ChargeBound.Equal, 120.00, Outcome.Pass)]
    [InlineData(ChargeBound.Equal, 120.01, Outcome.Fail)]
    public void Compares_the_charge_with_the_rate_of_its_units(ChargeBound bound, double charge, Outcome expected)
    {
        Charge check = AtMostThirtyAUnit with { Is = bound };

        CheckResult result = check.Judge(Sample.Session with { Charge = (decimal)charge });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Names_a_charge_above_the_rate()
    {
        Reason reason = AtMostThirtyAUnit.Judge(Sample.Session with { Charge = 120.5m }).Reason!;

        reason.Code.Should().Be("charge/above-rate");
        reason.Field.Should().Be("charge");
        reason.Actual.ToString().Should().Be("120.50");
        reason.Expected.ToString().Should().Be("at most 120.00");
        reason.Subject.ToString().Should().Be("4 units at $30.00");
    }

    [Fact]
    public void Names_a_charge_below_the_rate()
    {
        Charge check = AtMostThirtyAUnit with { Is = ChargeBound.AtLeast };

        Reason reason = check.Judge(Sample.Session with { Charge = 119m }).Reason!;

        reason.Code.Should().Be("charge/below-rate");
        reason.Expected.ToString().Should().Be("at least 120.00");
    }

    [Theory]
    [InlineData(30, Outcome.Pass)] // 120.00, exactly the charge
    [InlineData(29, Outcome.Fail)]
    public void Takes_the_rate_of_the_service_where_the_rule_has_none(int rate, Outcome expected)
    {
        Charge check = new();

        CheckResult result = check.Judge(Sample.Session, Sample.Service with { Rate = rate });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Prefers_its_own_rate_to_the_rate_of_the_service()
    {
        CheckResult result = AtMostThirtyAUnit.Judge(Sample.Session, Sample.Service with { Rate = 1 });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Rests_on_the_service_only_where_the_rate_may_come_from_it()
    {
        Charge withoutRate = new() { Rates = [new ModifierRate { Modifiers = Codes.Modifiers("HQ"), Rate = 8 }] };

        withoutRate.RestsOnService.Should().BeTrue();
        AtMostThirtyAUnit.RestsOnService.Should().BeFalse();
    }

    [Fact]
    public void Does_not_know_a_rate_that_no_document_gives()
    {
        CheckResult result = new Charge().Judge(Sample.Session, Sample.Service with { Rate = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Code.Should().Be("charge/no-rate");
        result.Reason.Actual.ToString().Should().Be("H0038");
    }

    [Theory]
    [InlineData("HQ,U4", 8, Outcome.Pass)] // the first that holds: 2 a unit
    [InlineData("HQ,U4", 9, Outcome.Fail)]
    [InlineData("HQ", 20, Outcome.Pass)] // 5 a unit
    [InlineData("HQ", 21, Outcome.Fail)]
    [InlineData("HE", 120, Outcome.Pass)] // the rule's own, 30 a unit
    [InlineData("HE", 121, Outcome.Fail)]
    public void Takes_the_first_rate_whose_modifiers_are_all_billed(string modifiers, int charge, Outcome expected)
    {
        Charge check = AtMostThirtyAUnit with
        {
            Rates = [new ModifierRate { Modifiers = Codes.Modifiers("HQ", "U4"), Rate = 2 }, new ModifierRate { Modifiers = Codes.Modifiers("HQ"), Rate = 5 }],
        };

        CheckResult result = check.Judge(Sample.Session with { Modifiers = Codes.ModifierList(modifiers.Split(',')), Charge = charge });

        result.Outcome.Should().Be(expected);
    }

    [Theory]
    [InlineData(44.27, Outcome.Pass)] // 3 units at 14.755 are 44.265
    [InlineData(44.26, Outcome.Fail)]
    [InlineData(44.28, Outcome.Fail)]
    public void Rounds_to_the_cent_with_halves_upward(double charge, Outcome expected)
    {
        Charge check = new() { Is = ChargeBound.Equal, Rate = 14.755m };

        CheckResult result = check.Judge(Sample.Session with { Units = 3m, Charge = (decimal)charge });

        result.Outcome.Should().Be(expected);
    }

    [Fact]
    public void Does_not_know_modifiers_that_decide_the_rate_and_are_not_recorded()
    {
        Charge check = AtMostThirtyAUnit with { Rates = [new ModifierRate { Modifiers = Codes.Modifiers("HQ"), Rate = 5 }] };

        CheckResult result = check.Judge(Sample.Session with { Modifiers = null });

        result.Outcome.Should().Be(Outcome.Unknown);
        result.Reason!.Missing.Should().Equal("modifiers");
        AtMostThirtyAUnit.Judge(Sample.Session with { Modifiers = null }).Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Does_not_know_a_charge_or_units_that_are_not_recorded()
    {
        CheckResult withoutCharge = AtMostThirtyAUnit.Judge(Sample.Session with { Charge = null });
        CheckResult withoutUnits = AtMostThirtyAUnit.Judge(Sample.Session with { Units = null });
        CheckResult withoutBoth = AtMostThirtyAUnit.Judge(Sample.Session with { Charge = null, Units = null });

        withoutCharge.Reason!.Missing.Should().Equal("charge");
        withoutUnits.Reason!.Missing.Should().Equal("units");
        withoutBoth.Reason!.Missing.Should().Equal("charge", "units");
    }

    [Fact]
    public void Survives_more_units_than_money_can_count()
    {
        CheckResult result = AtMostThirtyAUnit.Judge(Sample.Session with { Units = decimal.MaxValue });

        result.Outcome.Should().Be(Outcome.Pass);
    }

    [Fact]
    public void Passes_without_allocating()
    {
        SessionContext context = new(Sample.Session with { Charge = 119.5m }, Sample.Vocabulary);
        Charge check = AtMostThirtyAUnit with { Rates = [new ModifierRate { Modifiers = Codes.Modifiers("HQ"), Rate = 5 }] };

        long bytes = Allocation.Of(() => check.Evaluate(context));

        bytes.Should().Be(0);
    }

    [Fact]
    public void Takes_its_settings_from_a_rule()
    {
        GivenSettings settings = new GivenSettings().With("is", "at_least").With("rate", "14.75")
            .With("rates", new GivenSettings().With("modifiers", "HQ", "U4").With("rate", "2.88"));

        Charge check = Charge.Read(settings);

        check.Is.Should().Be(ChargeBound.AtLeast);
        check.Rate.Should().Be(14.75m);
        check.Rates.Should().ContainSingle();
        check.Rates[0].Modifiers.Should().Equal(Codes.Modifiers("HQ", "U4"));
        check.Rates[0].Rate.Should().Be(2.88m);
        settings.Wrongs.Should().BeEmpty();
    }
}
