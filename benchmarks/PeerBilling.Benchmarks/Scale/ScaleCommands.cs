using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;

namespace PeerBilling.Benchmarks.Scale;

/// <summary><c>generate</c>, <c>check</c>, <c>state</c> and <c>floor</c> of the benchmarks.</summary>
internal static class ScaleCommands
{
    private const string Usage = """
        generate --sessions N --seed S --output FILE.ndjson --plan PLAN.ndjson    write an invented batch with planted violations
        check REPORT.ndjson PLAN.ndjson                                           did a report find all of them and nothing else?
        state FILE.ndjson RULES.yaml                                              bytes kept of each session for the rules across sessions
        floor FILE.ndjson                                                         seconds to read the file and deserialize its lines, on one thread, and nothing else
        """;

    /// <summary>The exit status: 0 all well, 1 a report that is not as planned, 2 an unusable call.</summary>
    public static int Run(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["check", var report, var plan]:
                    return Check(report, plan);
                case ["state", var batch, var rules]:
                    using (FileStream stream = File.OpenRead(batch))
                    {
                        LedgerSize size = LedgerSize.Of(stream, rules);
                        Console.WriteLine(FormattableString.Invariant($"{size.Sessions} sessions, {size.BytesOfSession:F1} bytes each"));
                    }

                    return 0;
                case ["floor", var batch]:
                    using (FileStream stream = File.OpenRead(batch))
                    {
                        Stopwatch watch = Stopwatch.StartNew();
                        int count = Floor.Deserialize(stream);
                        Console.WriteLine(FormattableString.Invariant($"{count} sessions deserialized in {watch.Elapsed.TotalSeconds:F2} s"));
                    }

                    return 0;
                case ["generate", .. var options] when options.Length == 8 && Named(options) is { } named:
                    Generate(named);
                    return 0;
                default:
                    Console.Error.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception unusable) when (unusable is IOException or ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            Console.Error.WriteLine(unusable.Message);
            return 2;
        }
    }

    private static void Generate(Dictionary<string, string> options)
    {
        using StreamWriter output = Open(options["--output"]);
        using StreamWriter plan = Open(options["--plan"]);
        ScaleBatch.Write(int.Parse(options["--sessions"], CultureInfo.InvariantCulture), ulong.Parse(options["--seed"], CultureInfo.InvariantCulture), output, plan);
    }

    private static int Check(string report, string plan)
    {
        using StreamReader reported = new(report);
        using StreamReader planned = new(plan);
        PlanCheck check = PlanCheck.Of(reported, planned);
        check.Tell(Console.Out);
        return check.IsRight ? 0 : 1;
    }

    private static StreamWriter Open(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);

    private static Dictionary<string, string> Named(string[] options)
    {
        Dictionary<string, string> named = new(StringComparer.Ordinal);
        for (int i = 0; i < options.Length; i += 2)
        {
            named[options[i]] = options[i + 1];
        }

        return named;
    }
}
