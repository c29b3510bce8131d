using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets;

/// <summary>A folder of rule sets: <c>ca</c> is <c>ca/ca.yaml</c> or <c>ca.yaml</c>, the overlay <c>ca-county</c> is <c>ca/county.yaml</c> or <c>ca/ca-county.yaml</c>.</summary>
public sealed class RuleSetFolder : RuleSetLocator
{
    /// <summary>Creates a locator for a folder; it need not exist.</summary>
    public RuleSetFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Ids => !Directory.Exists(Path) ? [] :
    [
        .. Directory.EnumerateFiles(Path, "*.yaml")
            .Concat(Directory.EnumerateDirectories(Path).SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")))
            .Select(IdOf)
            .Where(IsId)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(id => id, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public override RuleSetFile? Find(string id)
    {
        if (!IsId(id))
        {
            return null;
        }

        int hyphen = id.IndexOf('-');
        return Open(id, id + ".yaml")
            ?? Open(id + ".yaml")
            ?? (hyphen < 0 ? null : Open(id.Substring(0, hyphen), id.Substring(hyphen + 1) + ".yaml") ?? Open(id.Substring(0, hyphen), id + ".yaml"));
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

    private string IdOf(string file)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(file);
        string folder = System.IO.Path.GetDirectoryName(file)!;
        string code = System.IO.Path.GetFileName(folder);
        bool isTop = string.Equals(System.IO.Path.GetFullPath(folder), System.IO.Path.GetFullPath(Path), StringComparison.Ordinal);
        return isTop || name == code || name.StartsWith(code + "-", StringComparison.Ordinal) ? name : $"{code}-{name}";
    }

    private RuleSetFile? Open(params string[] parts)
    {
        string file = System.IO.Path.Combine(Path, System.IO.Path.Combine(parts));
        return File.Exists(file) ? Read(file) : null;
    }
}
