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

    /// <exception cref="FileNotFoundException">There is neither a folder nor a file.</exception>
    public RuleFolder(string path)
    {
        this.path = path;
        Locator = new RuleSetFolder(path).Or(StateRules.Locator);
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            throw new FileNotFoundException($"There is no folder or file '{path}'.");
        }
    }

    /// <summary>The folder: that of the file where one is named.</summary>
    public string Path => File.Exists(path) ? System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))! : path;

    /// <summary>Where the rule sets look for those they extend.</summary>
    public RuleSetLocator Locator { get; }

    /// <summary>Reads every rule set file, in order of path.</summary>
    public IEnumerable<(string Path, RuleSetReadResult Result)> ReadAll()
    {
        IEnumerable<string> files = File.Exists(path) ? [path] : new RuleSetFolder(path).Files();
        return files.Select(file => (file, RuleSetReader.TryReadFile(file, Locator)));
    }

    /// <summary>Reads every file of cases, in order of path.</summary>
    public IEnumerable<RuleCaseFile> ReadCases()
    {
        IEnumerable<string> folders = File.Exists(path)
            ? [Path]
            : [path, .. Directory.EnumerateDirectories(path)];
        return folders
            .Select(folder => System.IO.Path.Combine(folder, CasesFolder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
            .Order()
            .Select(file => RuleCaseFile.Read(file, new DirectoryInfo(file).Parent!.Parent!.Name));
    }
}
