using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PeerBilling.Tests.Conventions;

/// <summary>The source files of the core library, by their paths below src/PeerBilling.</summary>
internal static class SourceTree
{
    private static readonly string Folder = Path.Combine(Golden.Root, "src", "PeerBilling");

    /// <summary>All files, with slashes whatever the system.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    /// <summary>The text of a file.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The room a file stands in, such as Checks; empty for none.</summary>
    public static string Room(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : string.Empty;

    /// <summary>The file that a check is written in, such as Checks/Service/GroupSize.cs; null when there is none.</summary>
    public static string? OfCheck(Type check) =>
        Files.SingleOrDefault(file => file.Split('/') is ["Checks", _, { } name] && name == check.Name + ".cs");
}
