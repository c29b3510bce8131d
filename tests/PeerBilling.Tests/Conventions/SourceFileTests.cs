using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using PeerBilling.Checks;
using Xunit;

namespace PeerBilling.Tests.Conventions;

public class SourceFileTests
{
    private const int MostLines = 400;
    private const int MostLinesOfACheck = 130;

    [Fact]
    public void No_file_is_longer_than_one_can_hold_in_mind()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(Golden.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal));

        files.Where(file => File.ReadLines(file).Count() > MostLines).Should().BeEmpty();
    }

    [Fact]
    public void No_check_is_longer_than_a_page_or_two()
    {
        CheckCatalogue.All.Values.Select(check => SourceTree.OfCheck(check.Type)!).Where(file => SourceTree.Lines(file).Length > MostLinesOfACheck).Should().BeEmpty();
    }

    [Fact]
    public void A_file_has_one_public_type_at_most_and_its_name()
    {
        IEnumerable<string> crowded =
            from file in SourceTree.Files
            let types = SourceTree.Lines(file).Select(line => Regex.Match(line, @"^public .*?\b(?:class|struct|interface|enum|record(?: struct)?) (\w+)").Groups[1].Value).Where(name => name.Length > 0).ToList()
            where types.Count > 1 || types.Exists(name => name != Path.GetFileNameWithoutExtension(file))
            select $"{file}: {string.Join(", ", types)}";

        crowded.Should().BeEmpty();
    }
}
