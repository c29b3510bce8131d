using System.Linq;
using FluentAssertions;
using PeerBilling.Checks.Terms;
using Xunit;

namespace PeerBilling.Tests.Checks.Terms;

public class TermListTests
{
    private static readonly TermList<Term> Licences = new(
    [
        new() { Name = "LCSW", Title = "Licensed Clinical Social Worker", Aliases = ["LICSW", "L.C.S.W.-C"] },
        new() { Name = "LPC", Title = "Licensed Professional Counselor" },
    ]);

    [Theory]
    [InlineData("LCSW")] // the name
    [InlineData("Licensed Clinical Social Worker")] // the title
    [InlineData("LICSW")] // an alias
    [InlineData("lcsw")]
    [InlineData("L.C.S.W.")]
    [InlineData("LCSW-C")]
    [InlineData("licensed_clinical-social worker")]
    public void Finds_a_term_by_name_title_or_alias_however_it_is_spelled(string spelling)
    {
        Term? found = Licences.Find(spelling);

        found!.Name.Should().Be("LCSW");
    }

    [Theory]
    [InlineData("LCS")]
    [InlineData("LCSWX")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(null)]
    public void Does_not_find_what_it_does_not_know(string? spelling)
    {
        Term? found = Licences.Find(spelling);

        found.Should().BeNull();
    }

    [Fact]
    public void Does_not_take_a_spelling_without_letters_for_an_alias_without_letters()
    {
        TermList<Term> terms = new([new() { Name = "none", Title = "None", Aliases = ["-"] }]);

        terms.Find("-")!.Name.Should().Be("none");
        terms.Find("...").Should().BeNull();
        terms.Find("").Should().BeNull();
    }

    [Fact]
    public void Suggests_the_nearest_name()
    {
        string? nearest = Licences.Nearest("LCWS");

        nearest.Should().Be("LCSW");
    }

    [Fact]
    public void Suggests_nothing_where_nothing_is_near()
    {
        string? nearest = Licences.Nearest("veterinary");

        nearest.Should().BeNull();
    }

    [Fact]
    public void Prefers_a_name_to_a_title_and_a_title_to_an_alias()
    {
        TermList<Term> terms = new(
        [
            new() { Name = "a", Title = "First" },
            new() { Name = "b", Title = "Second", Aliases = ["A", "first"] },
            new() { Name = "c", Title = "a" },
        ]);

        terms.Find("a")!.Name.Should().Be("a");
        terms.Find("First")!.Name.Should().Be("a");
    }

    [Fact]
    public void Takes_the_later_of_two_terms_with_one_name()
    {
        TermList<Term> terms = new([new() { Name = "CPS", Title = "Old name" }, new() { Name = "CPS", Title = "New name" }]);

        terms.All.Select(term => term.Title).Should().Equal("New name");
        terms.Find("Old name").Should().BeNull();
    }

    [Fact]
    public void Finds_a_name_without_allocating()
    {
        long bytes = Allocation.Of(() => Licences.Find("LCSW"));

        bytes.Should().Be(0);
    }
}
