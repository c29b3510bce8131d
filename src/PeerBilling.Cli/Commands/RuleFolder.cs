using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Cases;
using PeerBilling.Rules;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli.Commands;

/// <summary>A folder of rule sets with their cases, or a single rule set file.</summary>
internal sealed class RuleFolder
{
    private const string CasesFolder = "cases";

    private readonly string path;
    private readonly RuleSetLocator locator;

    /// <exception cref="FileNotFoundException">There is neither a folder nor a file.</exception>
    public RuleFolder(string path)
    {
        this.path = path;
        locator = new RuleSetFolder(path).Or(StateRules.Locator);
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            throw new FileNotFoundException($"There is no folder or file '{path}'.");
        }
    }

    /// <summary>Reads every rule set file, in order of path.</summary>
    public IEnumerable<(string Path, RuleSetReadResult Result)> ReadAll()
    {
        IEnumerable<string> files = File.Exists(path) ? [path] : new RuleSetFolder(path).Files();
        return files.Select(file => (file, RuleSetReader.TryReadFile(file, locator)));
    }

    /// <summary>Reads every file of cases, in order of path.</summary>
    public IEnumerable<RuleCaseFile> ReadCases()
    {
        IEnumerable<string> folders = File.Exists(path)
            ? [Path.GetDirectoryName(Path.GetFullPath(path))!]
            : [path, .. Directory.EnumerateDirectories(path)];
        return folders
            .Select(folder => Path.Combine(folder, CasesFolder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            .Order()
            .Select(file => RuleCaseFile.Read(file, Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(file))!)!)));
    }
}
