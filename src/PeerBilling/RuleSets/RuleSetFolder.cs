using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>A folder of rule sets, in it or one folder down, however the files are named: each is found by the <c>id</c> inside it.</summary>
public sealed class RuleSetFolder : RuleSetLocator
{
    /// <summary>However long the first line of a hostile file is, no more of it is read to learn its id.</summary>
    private const int CharactersLookedAt = 16 * 1024;

    /// <summary>Creates a locator for a folder; it need not exist.</summary>
    public RuleSetFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Ids => !Directory.Exists(Path) ? [] :
    [
        .. Files().Select(IdOf).OfType<string>().Where(IsId).Distinct(StringComparer.Ordinal).OrderBy(id => id, StringComparer.Ordinal),
    ];

    /// <summary>The file of a rules folder that lists changes no case can notice; it is no rule set.</summary>
    public const string MutantsFile = "mutants.yaml";

    /// <summary>The rule set files, in order of path. Folders of cases and of generated pages hold none.</summary>
    public IEnumerable<string> Files()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(Path).Where(folder => System.IO.Path.GetFileName(folder) is not ("cases" or "checks"));
        return new[] { Path }.Concat(folders)
            .SelectMany(folder => Directory.EnumerateFiles(folder))
            .Where(file => file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            .Where(file => System.IO.Path.GetFileName(file) != MutantsFile)
            .OrderBy(file => file, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override RuleSetFile? Find(string id)
    {
        if (!IsId(id))
        {
            return null;
        }

        int hyphen = id.IndexOf('-');
        return Open(id, id, id + ".yaml")
            ?? Open(id, id + ".yaml")
            ?? (hyphen < 0 ? null : Open(id, id.Substring(0, hyphen), id.Substring(hyphen + 1) + ".yaml") ?? Open(id, id.Substring(0, hyphen), id + ".yaml"))
            ?? (Directory.Exists(Path) && Files().FirstOrDefault(file => IdOf(file) == id) is { } other ? Read(other) : null);
    }

    /// <summary>Reads a file, no further than a rule set can be long.</summary>
    internal static RuleSetFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[System.Math.Min(stream.Length, YamlDocumentReader.MaxBytes + 1)];
        int length = 0;
        for (int read = stream.Read(bytes, 0, bytes.Length); read > 0; read = stream.Read(bytes, length, bytes.Length - length))
        {
            length += read;
        }

        return new RuleSetFile(path, bytes);
    }

    /// <summary>The id a file gives itself, read from its beginning without parsing the rest; null when it gives none there.</summary>
    private static string? IdOf(string file)
    {
        const string Key = "id:";
        char[] start = new char[CharactersLookedAt];
        using StreamReader reader = new(file);
        string text = new(start, 0, reader.ReadBlock(start, 0, start.Length));
        string? line = text.Split('\n').FirstOrDefault(each => each.StartsWith(Key, StringComparison.Ordinal));
        return line?.Substring(Key.Length).Split('#')[0].Trim().Trim('"', '\'');
    }

    private RuleSetFile? Open(string id, params string[] parts)
    {
        string file = System.IO.Path.Combine(Path, System.IO.Path.Combine(parts));
        return File.Exists(file) && (IdOf(file) is not { } own || own == id) ? Read(file) : null;
    }
}
