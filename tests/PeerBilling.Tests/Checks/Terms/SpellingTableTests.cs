using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using PeerBilling.Checks.Terms;
using Xunit;

namespace PeerBilling.Tests.Checks.Terms;

public class SpellingTableTests
{
    [Fact]
    public void Finds_each_of_many_alike_and_nothing_else()
    {
        Dictionary<string, string> terms = Enumerable.Range(0, 500).ToDictionary(i => $"a{i:000}b", i => $"T{i}");
        terms[string.Empty] = "nothing";

        SpellingTable<string> table = new(terms);

        terms.Where(each => table.Find(each.Key.AsSpan()) != each.Value).Should().BeEmpty();
        table.Find("a500b".AsSpan()).Should().BeNull();
        table.Find("A001b".AsSpan()).Should().BeNull();
    }
}
