using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Cases;
using PeerBilling.RuleSets;

namespace PeerBilling.RuleCases.Tests;

/// <summary>The rule sets of the repository and the cases beside them, each file read once.</summary>
internal static class RuleFiles
{
    private const string CasesFolder = "cases";

    /// <summary>The folder <c>rules</c>, found by walking up to the solution.</summary>
    public static RuleSetFolder Folder { get; } = new(Path.Combine(FindRoot(), "rules"));

    private static readonly Lazy<ImmutableDictionary<string, RuleCaseFile>> ReadCases = new(() => Find(CasesFolder).ToImmutableDictionary(file => file, ReadCaseFile));

    private static readonly Lazy<RuleSetLibrary> Library = new(() => new RuleSetLibrary(Folder));

    /// <summary>The rule set files, from the folder <c>rules</c>.</summary>
    public static IEnumerable<string> RuleSetFiles => Find(null);

    /// <summary>The files of cases by their paths from the folder <c>rules</c>.</summary>
    public static ImmutableDictionary<string, RuleCaseFile> CaseFiles => ReadCases.Value;

    /// <summary>All cases.</summary>
    public static IEnumerable<RuleCase> Cases => CaseFiles.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => file.Value.Cases);

    /// <summary>A rule set by id.</summary>
    public static RuleSet RuleSet(string id) => Library.Value.Read(id).Value;

    /// <summary>Reads a rule set file.</summary>
    public static RuleSetReadResult Read(string file) => RuleSetReader.TryReadFile(Path.Combine(Folder.Path, file), Folder);

    private static RuleCaseFile ReadCaseFile(string file) => RuleCaseFile.Read(Path.Combine(Folder.Path, file), file.Split('/')[0]);

    /// <summary>The YAML files of each rule set's folder, or of a folder in it.</summary>
    private static IEnumerable<string> Find(string? inner) =>
        from folder in Directory.EnumerateDirectories(Folder.Path)
        let searched = inner is null ? folder : Path.Combine(folder, inner)
        where Directory.Exists(searched)
        from file in Directory.EnumerateFiles(searched, "*.yaml", inner is null ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
        select Path.GetRelativePath(Folder.Path, file).Replace('\\', '/');

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PeerBilling.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("PeerBilling.sln is not above the tests.");
    }
}
