using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>Collects what is wrong with one file while it is read on.</summary>
internal sealed class DiagnosticList(string path)
{
    /// <summary>More than this many are counted, not listed: a file of another kind need not fill the screen.</summary>
    private const int Most = 200;

    private readonly List<RuleSetDiagnostic> items = [];

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The rule being read; null outside rules.</summary>
    public string? RuleId { get; set; }

    /// <summary>True when something keeps the file from being used.</summary>
    public bool HasErrors => items.Exists(item => !item.IsWarning);

    /// <summary>All so far, in the order of the file.</summary>
    public ImmutableArray<RuleSetDiagnostic> Sorted() => [.. items.OrderBy(item => item.Line).ThenBy(item => item.Column)];

    public void Error(YamlNode at, string message, string? found = null, string? expected = null, string? didYouMean = null) =>
        Add(new() { Path = Path, Line = at.Line, Column = at.Column, RuleId = RuleId, Message = message, Found = found, Expected = expected, DidYouMean = didYouMean });

    public void Warning(YamlNode at, string message, string? expected = null) =>
        Add(new() { Path = Path, Line = at.Line, Column = at.Column, RuleId = RuleId, Message = message, Expected = expected, IsWarning = true });

    public void Add(RuleSetDiagnostic diagnostic)
    {
        if (items.Count < Most)
        {
            items.Add(diagnostic);
        }
        else if (items.Count == Most)
        {
            items.Add(new() { Path = Path, Line = int.MaxValue, Message = $"More than {Most} problems; the rest is not listed" });
        }
    }
}
