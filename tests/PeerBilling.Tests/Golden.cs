using System;
using System.IO;
using Xunit.Sdk;

namespace PeerBilling.Tests;

/// <summary>Compares a text with a committed file; with <c>UPDATE_GOLDEN=1</c> in the environment it writes the file instead.</summary>
internal static class Golden
{
    /// <summary>The repository: the folder of PeerBilling.sln, found by walking up, because builds may rewrite source paths.</summary>
    public static string Root { get; } = FindRoot();

    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>Fails where the file differs from the text.</summary>
    /// <param name="path">The file, from the root of the repository.</param>
    /// <param name="text">What it should hold.</param>
    public static void Matches(string path, string text)
    {
        string file = Path.Combine(Root, path);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        if (!File.Exists(file))
        {
            throw new XunitException($"{path} is missing; UPDATE_GOLDEN=1 dotnet test writes it.");
        }

        if (Difference(File.ReadAllText(file), text) is { } difference)
        {
            throw new XunitException($"{path}{difference}{Environment.NewLine}UPDATE_GOLDEN=1 dotnet test rewrites it; read the change before you commit it.");
        }
    }

    /// <summary>The first line that differs, as text for a message; null when there is none.</summary>
    internal static string? Difference(string committed, string made)
    {
        string[] before = committed.Split('\n');
        string[] now = made.Split('\n');
        for (int i = 0; i < Math.Max(before.Length, now.Length); i++)
        {
            string was = i < before.Length ? before[i] : "(the end of the file)";
            string isNow = i < now.Length ? now[i] : "(the end of the text)";
            if (was != isNow)
            {
                return $"({i + 1}) differs:{Environment.NewLine}  committed: {was}{Environment.NewLine}  made now:  {isNow}";
            }
        }

        return null;
    }

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
