using System;
using System.IO;

namespace PeerBilling.Benchmarks;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    /// <summary>The folder of PeerBilling.sln, found by walking up.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file by its path from there.</summary>
    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "PeerBilling.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("PeerBilling.sln is in no folder above the benchmarks.");
    }
}
