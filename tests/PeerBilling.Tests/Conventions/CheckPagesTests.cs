using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.Checks;
using Xunit;

namespace PeerBilling.Tests.Conventions;

public class CheckPagesTests
{
    public static TheoryData<string> Names => [.. CheckCatalogue.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_check_has_a_page_that_says_what_its_code_says(string name)
    {
        Golden.Matches($"rules/checks/{name}.md", new CheckPage(name, CheckCatalogue.All[name]).Write());
    }

    [Fact]
    public void The_pages_have_an_index_by_subject()
    {
        Golden.Matches("rules/checks/README.md", Index());
    }

    [Fact]
    public void There_is_no_page_without_a_check()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Path.Combine(Golden.Root, "rules", "checks")).Select(file => Path.GetFileName(file)!);

        pages.Should().BeEquivalentTo(CheckCatalogue.All.Keys.Select(name => name + ".md").Append("README.md"));
    }

    private static string Index()
    {
        StringBuilder index = new("# Checks\n\nEvery kind of check a rule may use. These pages are made from the code: a test rewrites them.\n");
        foreach (IGrouping<string, KeyValuePair<string, CheckDefinition>> room in CheckCatalogue.All.GroupBy(check => Room(check.Value.Type)).OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            index.Append("\n## ").Append(room.Key).Append("\n\n| check | what it asks |\n| --- | --- |\n");
            foreach ((string name, CheckDefinition check) in room)
            {
                index.Append("| [").Append(name).Append("](").Append(name).Append(".md) | ").Append(XmlDocs.Summary(check.Type)).Append(" |\n");
            }
        }

        return index.ToString();
    }

    private static string Room(Type check) => SourceTree.OfCheck(check)!.Split('/')[1];
}
