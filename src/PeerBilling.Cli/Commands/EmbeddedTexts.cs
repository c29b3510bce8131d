using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using PeerBilling.Cases;

namespace PeerBilling.Cli.Commands;

/// <summary>The pages of the checks and the cases of the built-in rule sets, which the tool carries for its explanations.</summary>
internal static class EmbeddedTexts
{
    private const string Page = ".md";
    private static readonly Assembly Assembly = typeof(EmbeddedTexts).Assembly;

    /// <summary>The names of all checks that have a page.</summary>
    public static IEnumerable<string> Checks => Names("checks/").Select(name => Path.GetFileNameWithoutExtension(name));

    /// <summary>A text, such as <c>checks/limit.md</c>; null when there is none.</summary>
    public static string? Read(string name)
    {
        using Stream? stream = Assembly.GetManifestResourceStream(name);
        if (stream is null || name == "checks/README" + Page)
        {
            return null;
        }

        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The files of cases beside a rule set.</summary>
    public static IEnumerable<(RuleCaseFile File, string Text)> CasesOf(string ruleSet) =>
        from name in Names($"cases/rules/{ruleSet.Split('-')[0]}/")
        let text = Read(name)!
        let file = RuleCaseFile.Read(name["cases/".Length..], Encoding.UTF8.GetBytes(text), ruleSet.Split('-')[0])
        where file.Cases.Any(each => each.RuleSet == ruleSet)
        select (file, text);

    private static IEnumerable<string> Names(string start) =>
        Assembly.GetManifestResourceNames().Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
