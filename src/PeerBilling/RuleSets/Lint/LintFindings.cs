using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace PeerBilling.RuleSets.Lint;

/// <summary>Collects what is found in one file.</summary>
internal sealed class LintFindings(string path)
{
    private readonly List<RuleSetDiagnostic> items = [];

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>All so far, each once, in the order of the file.</summary>
    public ImmutableArray<RuleSetDiagnostic> Sorted() => [.. items.Distinct().OrderBy(item => item.Line).ThenBy(item => item.Column)];

    public void Error(FilePlace? place, string? rule, string message, string? expected = null, string? didYouMean = null) => Add(place, rule, message, expected, didYouMean, false);

    public void Warn(FilePlace? place, string? rule, string message, string? expected = null) => Add(place, rule, message, expected, null, true);

    private void Add(FilePlace? place, string? rule, string message, string? expected, string? didYouMean, bool isWarning) => items.Add(new()
    {
        Path = place?.Path ?? Path,
        Line = place?.Line ?? 0,
        Column = place?.Column ?? 0,
        RuleId = rule,
        Message = message,
        Expected = expected,
        DidYouMean = didYouMean,
        IsWarning = isWarning,
    });
}
