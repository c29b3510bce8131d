using System;
using System.IO;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>The table of jurisdictions in <c>rules/README.md</c> is what the rule sets say.</summary>
public class RulesReadmeTests
{
    private const string Head = """
        # The rule sets

        One folder a jurisdiction: `xx/xx.yaml`, its payers' overlays, and `xx/cases`, the sessions that show what each rule says. `us` is the federal layer
        under every state, `codes` the names that all share. [What the checks ask](checks/README.md). This page is written by
        `peerbilling states --format markdown`; `peerbilling states XX` shows one jurisdiction in full.

        `rule versions` counts those of the jurisdiction's own files, by the kind of document each rests on: official, secondary, or memory, which is
        not read anywhere and so never holds a session. `unresearched` counts what was looked for and not found.


        """;

    [Fact]
    public void Is_written_from_the_rule_sets()
    {
        string file = Path.Combine(Tool.Root, "rules", "README.md");
        string table = Tool.Run("states", "--format", "markdown").Out;
        string page = Head.ReplaceLineEndings("\n") + Regex.Replace(table, "(?m)^[|] ([A-Z]{2}) [|]", match => $"| [{match.Groups[1].Value}]({match.Groups[1].Value.ToLowerInvariant()}) |");

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, page);
        }

        File.ReadAllText(file).Should().Be(page, "UPDATE_GOLDEN=1 dotnet test rewrites it");
    }
}
