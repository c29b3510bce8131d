using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using PeerBilling.Benchmarks.Results;

namespace PeerBilling.Benchmarks.Full;

/// <summary>What a run was measured on, and of what.</summary>
internal static class Surroundings
{
    private const string Processors = "/proc/cpuinfo";

    /// <summary>The machine.</summary>
    public static Machine Machine => new(Processor(), Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, RuntimeInformation.OSDescription);

    /// <summary>The SDK's version.</summary>
    public static string Sdk => Output("dotnet", "--version");

    /// <summary>The commit, with <c>+</c> where a source was changed since.</summary>
    public static string Commit =>
        Output("git", "rev-parse", "--short=10", "HEAD") + (Output("git", "status", "--porcelain", "--", "src", "rules", "benchmarks/PeerBilling.Benchmarks", "benchmarks/rules").Length == 0 ? string.Empty : "+");

    private static string Processor()
    {
        string? named = File.Exists(Processors) ? File.ReadLines(Processors).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return named is null ? $"{RuntimeInformation.ProcessArchitecture} processor" : named[(named.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Output(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
