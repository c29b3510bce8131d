using System;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class UnitDefinitionTests
{
    private static readonly Rounding[] Timed = [Rounding.Unstated, Rounding.FullUnit, Rounding.Midpoint, Rounding.RoundUp, Rounding.Nearest];

    private static readonly Rounding[] Untimed = [Rounding.PerDiem, Rounding.Encounter];

    /// <summary>Timed units of every rounding and of likely and unlikely lengths.</summary>
    private static readonly Arbitrary<(UnitDefinition Unit, int Minutes)> AnyTimed =
        (from rounding in Gen.Elements(Timed)
         from size in Gen.Frequency((3, Gen.Elements(15, 30, 60)), (1, Gen.Choose(1, 600)))
         from minutes in Gen.Choose(0, 3000)
         select (new UnitDefinition(rounding, size), minutes)).ToArbitrary();

    private static readonly Arbitrary<(UnitDefinition Unit, int Minutes)> AnyUnit =
        Gen.Frequency(
            (4, AnyTimed.Generator),
            (1, from rounding in Gen.Elements(Untimed) from minutes in Gen.Choose(0, 3000) select (new UnitDefinition(rounding, null), minutes))).ToArbitrary();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(15, 1)]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    [InlineData(37, 2)]
    [InlineData(38, 3)]
    public void Midpoint_counts_a_further_unit_past_its_half(int minutes, int expected)
    {
        UnitDefinition unit = new(Rounding.Midpoint, 15);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(expected);
    }

    [Theory]
    [InlineData(30, 0)] // exactly half does not do
    [InlineData(31, 1)]
    [InlineData(90, 1)]
    [InlineData(91, 2)]
    public void Midpoint_of_an_hour_lies_past_thirty_minutes(int minutes, int expected)
    {
        UnitDefinition unit = new(Rounding.Midpoint, 60);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(expected);
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)] // exactly half does
    [InlineData(89, 1)]
    [InlineData(90, 2)]
    public void Nearest_rounds_exact_halves_upward(int minutes, int expected)
    {
        UnitDefinition unit = new(Rounding.Nearest, 60);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(expected);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    public void Full_unit_counts_only_full_units(int minutes, int expected)
    {
        UnitDefinition unit = new(Rounding.FullUnit, 15);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(expected);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(15, 1)]
    [InlineData(16, 2)]
    public void Round_up_counts_a_unit_once_it_is_begun(int minutes, int expected)
    {
        UnitDefinition unit = new(Rounding.RoundUp, 15);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(expected);
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, 1)] // no rounding would change it
    [InlineData(16, null)]
    [InlineData(30, 2)]
    public void An_unstated_rounding_gives_units_only_where_it_does_not_matter(int minutes, int? expected)
    {
        UnitDefinition unit = new(Rounding.Unstated, 15);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(expected);
    }

    [Theory]
    [InlineData(Rounding.PerDiem, 0)]
    [InlineData(Rounding.PerDiem, 480)]
    [InlineData(Rounding.Encounter, 1)]
    [InlineData(Rounding.Encounter, 480)]
    public void A_day_or_an_encounter_is_one_unit_whatever_the_minutes(Rounding rounding, int minutes)
    {
        UnitDefinition unit = new(rounding, null);

        int? units = unit.UnitsFor(minutes);

        units.Should().Be(1);
        unit.FewestFor(minutes).Should().Be(1);
        unit.MostFor(minutes).Should().Be(1);
        unit.IsTimed.Should().BeFalse();
    }

    [Fact]
    public void More_minutes_never_give_fewer_units() =>
        Prop.ForAll(AnyUnit, given => (given.Unit.UnitsFor(given.Minutes) ?? 0) <= (given.Unit.UnitsFor(given.Minutes + 1) ?? int.MaxValue))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Units_lie_between_the_fewest_and_the_most() =>
        Prop.ForAll(AnyUnit, given => given.Unit.UnitsFor(given.Minutes) is not { } units
                || (given.Unit.FewestFor(given.Minutes) <= units && units <= given.Unit.MostFor(given.Minutes)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_fewest_and_the_most_never_differ_by_more_than_one() =>
        Prop.ForAll(AnyUnit, given => given.Unit.MostFor(given.Minutes) - given.Unit.FewestFor(given.Minutes) is 0 or 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_further_full_length_gives_exactly_one_further_unit() =>
        Prop.ForAll(AnyTimed, given => given.Unit.UnitsFor(given.Minutes + given.Unit.Minutes!.Value) == given.Unit.UnitsFor(given.Minutes) + 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Full_units_of_single_sessions_are_never_more_than_those_of_their_sum() =>
        Prop.ForAll(
            AnyTimed,
            Gen.Choose(0, 3000).ToArbitrary(),
            (given, more) => given.Unit.FewestFor(given.Minutes + more) - given.Unit.FewestFor(given.Minutes) - given.Unit.FewestFor(more) is 0 or 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Survives_the_longest_session_there_could_be()
    {
        UnitDefinition unit = new(Rounding.RoundUp, 1);

        int? units = unit.UnitsFor(int.MaxValue);

        units.Should().Be(int.MaxValue);
    }

    [Theory]
    [InlineData(Rounding.Midpoint, null)]
    [InlineData(Rounding.FullUnit, 0)]
    [InlineData(Rounding.Unstated, -15)]
    [InlineData(Rounding.PerDiem, 15)]
    [InlineData(Rounding.Encounter, 15)]
    public void Has_a_length_exactly_where_minutes_decide(Rounding rounding, int? minutes)
    {
        Action make = () => _ = new UnitDefinition(rounding, minutes);

        make.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(Rounding.Midpoint, 15)]
    [InlineData(Rounding.PerDiem, null)]
    public void Refuses_negative_minutes(Rounding rounding, int? size)
    {
        UnitDefinition unit = new(rounding, size);

        Action ask = () => unit.UnitsFor(-1);

        ask.Should().Throw<ArgumentOutOfRangeException>();
    }
}
