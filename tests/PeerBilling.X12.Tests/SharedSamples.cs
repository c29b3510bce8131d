using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PeerBilling.X12.Tests;

/// <summary>Claim files made by others, which lie in a folder beside the checkout; not every checkout has it.</summary>
internal static class SharedSamples
{
    public const string SkipReason = "../shared is not beside this checkout";

    /// <summary>The folder; null where it is missing.</summary>
    public static readonly string? Folder = Find();

    public static IEnumerable<string> Names =>
        Folder is null ? [] : Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name != "ORIGINS.md").OrderBy(name => name, StringComparer.Ordinal);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder!, name));

    public static Reading Read(string name) => Reading.Of(Bytes(name));

    private static string? Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PeerBilling.sln")))
        {
            folder = folder.Parent;
        }

        string? samples = folder?.Parent is { } above ? Path.Combine(above.FullName, "shared", "dossier", "samples", "x12") : null;
        return Directory.Exists(samples) ? samples : null;
    }
}
