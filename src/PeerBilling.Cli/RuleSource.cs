using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Rules;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli;

/// <summary>The rule sets of a run: files and folders the user names, before the built-in ones.</summary>
internal sealed class RuleSource
{
    private readonly List<RuleSet> files = [];
    private readonly RuleSetLibrary? library;

    /// <summary>Opens the rule sets.</summary>
    /// <exception cref="RuleSetException">A file named cannot be used, or a path does not exist.</exception>
    public RuleSource(ImmutableArray<string> paths)
    {
        if (paths.IsEmpty)
        {
            return;
        }

        RuleSetLocator locator = StateRules.Locator;
        foreach (string folder in paths.Where(Directory.Exists).Reverse())
        {
            locator = new RuleSetFolder(folder).Or(locator);
        }

        foreach (string folder in paths.Where(Directory.Exists))
        {
            RefuseUnusable(folder, locator);
        }

        foreach (string path in paths.Where(path => !Directory.Exists(path)))
        {
            files.Add(RuleSetReader.TryReadFile(path, locator).Value);
        }

        library = new RuleSetLibrary(locator);
    }

    /// <summary>The rule set of a jurisdiction and payer: the file for that payer, the file for the jurisdiction, else the library's.</summary>
    public RuleSet? Find(string state, string? payer) =>
        files.Find(file => IsOf(file, state) && payer is not null && file.Payers.Contains(payer, StringComparer.OrdinalIgnoreCase))
        ?? files.Find(file => IsOf(file, state) && file.Payers.IsEmpty)
        ?? (library is null ? BuiltInRules.Find(state, payer) : library.Find(state, payer));

    /// <summary>The federal layer.</summary>
    public RuleSet Federal() => library is null ? BuiltInRules.Federal() : library.Read(RuleSetLibrary.Federal).Value;

    /// <summary>Reads every rule set of a folder, so that a broken one is told before the first session is judged.</summary>
    private static void RefuseUnusable(string folder, RuleSetLocator locator)
    {
        string[] files = [.. new RuleSetFolder(folder).Files()];
        if (files.Length == 0)
        {
            throw new RuleSetException($"There is no rule set file (.yaml) in {folder} or a folder in it.");
        }

        RuleSetDiagnostic[] errors = [.. files.Select(file => RuleSetReader.TryReadFile(file, locator)).Where(result => !result.IsValid).SelectMany(result => result.Diagnostics).DistinctBy(each => each.ToString())];
        if (errors.Length > 0)
        {
            throw new RuleSetException([.. errors]);
        }
    }

    private static bool IsOf(RuleSet file, string state) => string.Equals(file.Jurisdiction, state, StringComparison.OrdinalIgnoreCase);
}
