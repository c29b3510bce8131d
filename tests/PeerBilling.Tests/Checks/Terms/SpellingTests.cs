using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using PeerBilling.Checks.Terms;
using Xunit;

namespace PeerBilling.Tests.Checks.Terms;

public class SpellingTests
{
    private static readonly string[] Names = ["max", "min", "max_per_peer", "credentials", "credential"];

    [Theory]
    [InlineData("maxx", "max")]
    [InlineData("mxa", "max")] // two neighbours swapped
    [InlineData("credentails", "credentials")]
    [InlineData("MAX", "max")]
    [InlineData("max-per-peer", "max_per_peer")]
    public void Finds_the_name_meant(string text, string expected)
    {
        string? nearest = Spelling.Nearest(text, Names);

        nearest.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("veterinary")]
    [InlineData("maksi")] // three changes are too many for five letters
    [InlineData("xyz")]
    public void Finds_nothing_where_nothing_is_near(string text)
    {
        string? nearest = Spelling.Nearest(text, Names);

        nearest.Should().BeNull();
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_names() =>
        Prop.ForAll(
            Gen.SubListOf("aa", "ab", "a", "abc", "abcd", "b", "bcd", "abd").ToArbitrary(),
            Gen.Elements("abc", "ab", "abcde", "x", "aab").ToArbitrary(),
            (names, text) => Spelling.Nearest(text, names) == Spelling.Nearest(text, Enumerable.Reverse(names))).QuickCheckThrowOnFailure();

    [Fact]
    public void Does_not_compare_texts_of_great_length()
    {
        string longText = new('a', 65);

        string? nearest = Spelling.Nearest(longText, [longText]);

        nearest.Should().BeNull();
    }
}
