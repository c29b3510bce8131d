using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Tool.Root, "README.md"));

    [Fact]
    public void Shows_code_that_compiles()
    {
        string examples = File.ReadAllText(Path.Combine(Tool.Root, "tests/PeerBilling.Cli.Tests/ReadmeExamples.cs"));
        string compiled = Regex.Match(examples, "// <readme>\n(.*?)\n *// </readme>", RegexOptions.Singleline).Groups[1].Value;

        string shown = Regex.Match(Readme, "```csharp\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;

        Unindented(shown).Should().NotBeEmpty().And.Be(Unindented(compiled));
    }

    [Fact]
    public void Names_only_options_that_the_command_has()
    {
        string help = string.Concat(new[] { "validate", "test", "lint", "schema", "states", "explain", "partition", "merge" }.Select(command => Tool.Run(command, "--help").Out));
        string[] named = [.. Regex.Matches(Readme, "(?m)^peerbilling .*$").SelectMany(line => Regex.Matches(line.Value, "--[a-z-]+")).Select(option => option.Value).Distinct()];

        named.Should().NotBeEmpty().And.OnlyContain(option => help.Contains(option));
    }

    private static string Unindented(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
