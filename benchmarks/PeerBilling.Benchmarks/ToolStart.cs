using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PeerBilling.Benchmarks;

/// <summary>What the start of the built tool takes, as whole processes: from the call to the report of one session, beside the least there is to a start.</summary>
internal static class ToolStart
{
    /// <summary>The tool, from the root of the repository.</summary>
    internal const string Tool = "src/PeerBilling.Cli/bin/Release/net10.0/PeerBilling.Cli.dll";

    /// <summary>Sessions of the samples that show different things: a pass, an error, and another state with its own rule set.</summary>
    private static readonly string[] Sessions = ["S-CA-001", "S-CA-012", "S-MA-001"];

    /// <summary>Measures and prints: the tool's version, which is the floor, then each session alone. Bytes are not measured.</summary>
    /// <exception cref="InvalidOperationException">The tool is not built, or does not do what it should.</exception>
    public static Measure[] Run()
    {
        string tool = Repository.File(Tool);
        if (!File.Exists(tool))
        {
            throw new InvalidOperationException($"{Tool} is not there: dotnet build -c Release src/PeerBilling.Cli");
        }

        string folder = Directory.CreateTempSubdirectory("tool-start").FullName;
        try
        {
            string[] files = [.. Sessions.Select(id => Write(Repository.File("samples/month.json"), id, folder))];
            Measure[] measured = Measure.Once([() => Start(tool, "--version"), .. files.Select(file => (Action)(() => Start(tool, "validate", file)))]);
            Tell("the tool tells its version: the floor", measured[0], measured[0]);
            for (int i = 0; i < Sessions.Length; i++)
            {
                Tell($"the tool judges {Sessions[i]} alone", measured[i + 1], measured[0]);
            }

            return measured;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Tell(string what, Measure measure, Measure floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{measure.Nanoseconds / 1e6,10:0.0} ms {measure.Nanoseconds / floor.Nanoseconds,8:0.0}x  {what}"));

    /// <summary>Runs the tool to its end; nobody sees what it writes.</summary>
    private static void Start(string tool, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1) || output.Length == 0)
        {
            throw new InvalidOperationException($"The tool ended with {process.ExitCode}: {errors}");
        }
    }

    /// <summary>A file of one session of a batch.</summary>
    private static string Write(string batch, string id, string folder)
    {
        using JsonDocument sessions = JsonDocument.Parse(File.ReadAllBytes(batch));
        string path = Path.Combine(folder, id + ".json");
        File.WriteAllText(path, sessions.RootElement.EnumerateArray().Single(session => session.GetProperty("id").GetString() == id).GetRawText());
        return path;
    }
}
