using System;
using System.Linq;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Models;

public class ModifierListTests
{
    [Fact]
    public void Keeps_the_order_of_the_line()
    {
        ModifierList modifiers = Codes.ModifierList("HQ", "HE", "95");

        modifiers.Select(modifier => modifier.ToString()).Should().Equal("HQ", "HE", "95");
        modifiers[1].Should().Be(Modifier.Parse("HE"));
        modifiers.Count.Should().Be(3);
        modifiers.ToString().Should().Be("HQ, HE, 95");
    }

    [Fact]
    public void Holds_four_modifiers_and_no_more()
    {
        Action four = () => Codes.ModifierList("HQ", "HE", "95", "U4");
        Action five = () => Codes.ModifierList("HQ", "HE", "95", "U4", "U5");

        four.Should().NotThrow();
        five.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Refuses_an_array_that_was_never_made()
    {
        Action make = () => _ = new ModifierList(default);

        make.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Is_equal_when_all_modifiers_are_equal_in_order()
    {
        ModifierList modifiers = Codes.ModifierList("HQ", "HE");

        modifiers.Equals(Codes.ModifierList("HQ", "HE")).Should().BeTrue();
        modifiers.GetHashCode().Should().Be(Codes.ModifierList("HQ", "HE").GetHashCode());
        modifiers.Equals(Codes.ModifierList("HE", "HQ")).Should().BeFalse();
        modifiers.Equals(Codes.ModifierList("HQ")).Should().BeFalse();
        modifiers.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Makes_session_records_equal_that_carry_the_same_modifiers()
    {
        SessionRecord session = Sample.Session with { Modifiers = Codes.ModifierList("HQ", "HE") };

        SessionRecord same = session with { Modifiers = Codes.ModifierList("HQ", "HE") };

        same.Should().Be(session);
    }

    [Fact]
    public void Finds_a_modifier_in_any_position()
    {
        ModifierList modifiers = Codes.ModifierList("HQ", "HE");

        modifiers.Contains(Modifier.Parse("HQ")).Should().BeTrue();
        modifiers.Contains(Modifier.Parse("HE")).Should().BeTrue();
        modifiers.Contains(Modifier.Parse("HF")).Should().BeFalse();
        ModifierList.None.Contains(Modifier.Parse("HQ")).Should().BeFalse();
    }
}
