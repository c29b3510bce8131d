using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using Xunit;

namespace PeerBilling.Tests.Conventions;

/// <summary>A reason code that is used has a sentence, and a sentence has a code that is used.</summary>
public class ReasonCodeTests
{
    /// <summary>The ends that have a common sentence.</summary>
    private static readonly string[] Common = ["unknown", "pass", "skipped"];

    private static readonly string[] Placeholders = ["actual", "limit", "expected", "subject", "field", "missing", "sessions"];

    private static readonly Dictionary<string, string> NamesByType = CheckCatalogue.All.ToDictionary(check => check.Value.Type.Name, check => check.Key, StringComparer.Ordinal);

    [Fact]
    public void Every_code_has_a_sentence()
    {
        IEnumerable<string> silent = Uses()
            .Where(use => !Common.Contains(use.End) && !use.Checks.Any(check => ReasonText.Sentences.ContainsKey($"{check}/{use.End}")))
            .Select(use => $"{use.File}: {use.End}");

        silent.Should().BeEmpty();
    }

    [Fact]
    public void Every_sentence_has_a_code()
    {
        HashSet<string> used = [.. Uses().Concat(ComputedUses()).SelectMany(use => use.Checks.Select(check => $"{check}/{use.End}"))];

        ReasonText.Sentences.Keys.Where(code => !used.Contains(code)).Should().BeEmpty();
    }

    [Fact]
    public void Every_code_belongs_to_a_check_or_the_engine()
    {
        ReasonText.Sentences.Keys.Select(code => code[..code.IndexOf('/', StringComparison.Ordinal)]).Distinct()
            .Should().BeSubsetOf([.. CheckCatalogue.All.Keys, "engine"]);
    }

    [Fact]
    public void Sentences_have_known_placeholders_only()
    {
        IEnumerable<string> unknown = ReasonText.Sentences
            .SelectMany(reason => Regex.Matches(reason.Value, "[{](\\w*).*?[}]").Select(match => match.Groups[1].Value).Except(Placeholders).Select(name => $"{reason.Key}: {name}"));

        unknown.Should().BeEmpty();
    }

    [Fact]
    public void Sentences_stand_in_alphabetical_order()
    {
        ReasonText.Sentences.Keys.Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    /// <summary>
    /// Where codes are written: <c>{Name}/end</c> in a check's own file, <c>{GroupSize.Name}/end</c> in a file that serves it,
    /// <c>{check}/end</c> where several checks share the code, and <c>engine/end</c>.
    /// </summary>
    private static IEnumerable<(string File, string End, IReadOnlyCollection<string> Checks)> Uses() =>
        from file in SourceTree.Files
        where SourceTree.Room(file) is "Checks" or "Validation"
        let text = SourceTree.Text(file)
        from Match match in Regex.Matches(text, """[{"](?:(?<type>\w+)\.)?(?<word>\w+)[}]?/(?<end>[a-z0-9-]+)["\\]""")
        select (file, match.Groups["end"].Value, ChecksOf(text, match.Groups["type"].Value, match.Groups["word"].Value));

    /// <summary>
    /// Where the end of a code is put together: as in <c>{Name}/{how}</c>, any quoted word of the file may be one; as in
    /// <c>{Name}/{Names.Of(state)}</c>, any name of a credential's status.
    /// </summary>
    private static IEnumerable<(string File, string End, IReadOnlyCollection<string> Checks)> ComputedUses() =>
        from file in SourceTree.Files
        where SourceTree.Room(file) == "Checks"
        let text = SourceTree.Text(file)
        from Match match in Regex.Matches(text, """[{](?:(?<type>\w+)\.)?(?<word>\w+)[}]/[{](?<names>Names\.Of[(][\w.]+[)])?\w*[}]["\\]""")
        from end in match.Groups["names"].Success ? Model.Names.All<CredentialStatus>() : Regex.Matches(text, "\"([a-z0-9-]+)\"").Select(word => word.Groups[1].Value)
        select (file, end, ChecksOf(text, match.Groups["type"].Value, match.Groups["word"].Value));

    private static IReadOnlyCollection<string> ChecksOf(string text, string type, string word)
    {
        if (word == "engine")
        {
            return [word];
        }

        if (word == "Name" && (type.Length > 0 ? type : OwnType(text)) is { } owner)
        {
            return [NamesByType[owner]];
        }

        return [.. CheckCatalogue.All.Keys];
    }

    /// <summary>The check whose name <c>Name</c> means in a file; null where it means something else.</summary>
    private static string? OwnType(string text) =>
        Regex.Match(text, @"const string Name = (\w+)\.Name;") is { Success: true } borrowed ? borrowed.Groups[1].Value
        : Regex.Match(text, @"sealed record (\w+)[^;{]*\{\s*/// <summary>The YAML name[^\n]*\s*public const string Name") is { Success: true } own ? own.Groups[1].Value
        : null;
}
