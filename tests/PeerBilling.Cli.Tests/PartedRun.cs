using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PeerBilling.Cli.Tests;

/// <summary>A batch judged part by part, as many machines would.</summary>
internal static class PartedRun
{
    /// <summary>Divides, judges each part, and merges.</summary>
    /// <param name="folder">Where to put the parts.</param>
    /// <param name="parts">How many.</param>
    /// <param name="division">What <c>partition</c> and <c>validate</c> are told alike: files, rules, state.</param>
    /// <param name="judgement">What <c>validate</c> is told besides.</param>
    /// <param name="format">The format of the report.</param>
    public static ToolRun Run(string folder, int parts, string[] division, string[] judgement, string format)
    {
        Divide(folder, parts, division);
        string[] options = [.. division.SkipWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        string[] reports = [.. Parts(folder).Select(part => Judge(part, [.. options, .. judgement]))];
        return Tool.Run(["merge", .. reports.Reverse(), Path.Combine(folder, "partition.json"), "--format", format]);
    }

    /// <summary>Divides a batch.</summary>
    public static ToolRun Divide(string folder, int parts, string[] division) =>
        Tool.Run(["partition", .. division, "--parts", parts.ToString(System.Globalization.CultureInfo.InvariantCulture), "--output", folder]);

    /// <summary>The parts of all kinds.</summary>
    public static IEnumerable<string> Parts(string folder) => Directory.EnumerateFiles(folder, "*-of-*.ndjson").Order(StringComparer.Ordinal);

    /// <summary>Judges a part, and gives the path of the report.</summary>
    public static string Judge(string part, string[] options)
    {
        string report = Path.ChangeExtension(part, ".report");
        string scope = Path.GetFileName(part).Split('-')[0];
        ToolRun run = Tool.Run(["validate", part, "--scope", scope, "--context", Path.ChangeExtension(part, ".context"), .. options, "--output", report]);
        return run.Exit == 0 ? report : throw new InvalidOperationException(run.Error);
    }
}
