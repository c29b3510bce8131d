using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>Collects what is wrong with one file while it is read on.</summary>
internal sealed class DiagnosticList(string path)
{
    /// <summary>No more than this many are listed: a file of another kind need not fill the screen.</summary>
    private const int Most = 200;

    private const int LongestText = 1000;

    private readonly List<RuleSetDiagnostic> items = [];

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The rule being read; null outside rules.</summary>
    public string? RuleId { get; set; }

    /// <summary>True when something keeps the file from being used.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>True when no more is listed, so that a reader need not look further.</summary>
    public bool IsFull => items.Count >= Most;

    /// <summary>All so far, each once, in the order of the file.</summary>
    public ImmutableArray<RuleSetDiagnostic> Sorted() =>
    [
        .. items.Distinct().OrderBy(item => item.Line).ThenBy(item => item.Column),
        .. IsFull ? [new RuleSetDiagnostic { Path = Path, Message = $"There are {Most} problems or more; no others are listed", IsWarning = !HasErrors }] : System.Array.Empty<RuleSetDiagnostic>(),
    ];

    public void Error(YamlNode at, string message, string? found = null, string? expected = null, string? didYouMean = null) =>
        Add(new() { Path = Path, Line = at.Line, Column = at.Column, RuleId = RuleId, Message = message, Found = found, Expected = expected, DidYouMean = didYouMean });

    public void Warning(YamlNode at, string message, string? expected = null) =>
        Add(new() { Path = Path, Line = at.Line, Column = at.Column, RuleId = RuleId, Message = message, Expected = expected, IsWarning = true });

    public void Add(RuleSetDiagnostic diagnostic)
    {
        HasErrors |= !diagnostic.IsWarning;
        if (!IsFull)
        {
            items.Add(diagnostic with { Message = OnOneLine(diagnostic.Message)!, Found = OnOneLine(diagnostic.Found), Expected = OnOneLine(diagnostic.Expected) });
        }
    }

    /// <summary>A text of the file may hold anything; a diagnostic is a line.</summary>
    private static string? OnOneLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string cut = text.Length <= LongestText ? text : text.Substring(0, LongestText) + "...";
        return cut.Any(char.IsControl) ? new string([.. cut.Select(c => char.IsControl(c) ? ' ' : c)]) : cut;
    }
}
