using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using PeerBilling.Benchmarks.Results;
using PeerBilling.Benchmarks.Scale;
using PeerBilling.Rules;

namespace PeerBilling.Benchmarks.Full;

/// <summary>All benchmarks, and the pages that show them: <c>--full [--output FOLDER] [--trial]</c>.</summary>
internal sealed class FullRun
{
    private const string Usage = "--full [--output FOLDER] [--trial]    measure all, and write results.json, results.md and results.svg, into the usual folder with the README's table; a trial run measures everything once";
    private const string Folder = "benchmarks/results";
    private const double Millisecond = 1e6;
    private const double Microsecond = 1e3;
    private const double Mebibyte = 1 << 20;
    private const int Million = 1_000_000;
    private const int Cold = 3;

    private readonly MeasurementList list = new();
    private readonly Harness harness;
    private readonly bool isTrial;

    private FullRun(bool isTrial) => (this.isTrial, harness) = (isTrial, new Harness(isTrial));

    /// <summary>The exit status: 0 all measured and written, whether bounds hold or not; 2 an unusable call.</summary>
    public static int Run(string[] args)
    {
        (string folder, bool isTrial) = (Repository.File(Folder), false);
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--trial":
                    isTrial = true;
                    break;
                case "--output" when i + 1 < args.Length:
                    folder = Path.GetFullPath(args[++i]);
                    break;
                default:
                    Console.Error.WriteLine($"'{args[i]}' is not understood here. {Usage}");
                    return 2;
            }
        }

        Stopwatch watch = Stopwatch.StartNew();
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        BenchmarkResults results = new FullRun(isTrial).Measure(today);
        ResultFiles.Write(results, folder);
        bool isShown = folder == Repository.File(Folder);
        if (isShown)
        {
            string readme = Repository.File("README.md");
            File.WriteAllText(readme, ReadmePart.Apply(File.ReadAllText(readme), results));
        }

        foreach (Measurement measure in results.Measures.Where(measure => measure.Bounds.Count > 0))
        {
            Console.WriteLine($"{measure.What}: {string.Join("; ", measure.Bounds.Select(bound => bound.Text))}");
        }

        Console.WriteLine($"Measured in {watch.Elapsed.TotalMinutes.ToString("0.0", CultureInfo.InvariantCulture)} minutes; written to {Path.GetRelativePath(Environment.CurrentDirectory, folder)}{(isShown ? " and README.md" : string.Empty)}.");
        return 0;
    }

    private BenchmarkResults Measure(string today)
    {
        harness.RunShort(typeof(ValidateSessionBenchmarks), typeof(ValidateFailingSessionBenchmarks), typeof(ReadNdjsonBenchmarks), typeof(ReadX12Benchmarks));
        harness.RunLong(typeof(LoadRuleSetBenchmarks), typeof(LoadAllRuleSetsBenchmarks), typeof(ValidateBatchBenchmarks));
        PassingSession();
        FailingSession();
        FilesToReports();
        Batches();
        MillionByTool();
        RuleSets();
        Start();
        ScaleFile.DeleteAll();
        return new BenchmarkResults
        {
            Date = today,
            Commit = Surroundings.Commit,
            Trial = isTrial,
            Sdk = Surroundings.Sdk,
            Runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
            Machine = Surroundings.Machine,
            Measures = list.All,
        };
    }

    private void PassingSession()
    {
        Measure Of(string method) => harness.Of(nameof(ValidateSessionBenchmarks), method);
        Measure report = Of(nameof(ValidateSessionBenchmarks.Report));
        (double hand, double fluent) = (Of(nameof(ValidateSessionBenchmarks.ByHand)).Nanoseconds, Of(nameof(ValidateSessionBenchmarks.ByFluentValidation)).Nanoseconds);
        list.Begin("One session that passes sixteen rules");
        list.Add("session/by-hand", "sixteen conditions written by hand", Of(nameof(ValidateSessionBenchmarks.ByHand)));
        list.Called("by hand");
        list.Add("session/sink", "a session that passes sixteen rules, no report", Of(nameof(ValidateSessionBenchmarks.Sink)), "session/by-hand", bounds: new Bound("a session", BoundUnit.Bytes, Of(nameof(ValidateSessionBenchmarks.Sink)).Bytes, 0));
        list.Add(
            "session/report",
            "a session that passes sixteen rules, its report",
            report,
            "session/by-hand",
            bounds:
            [
                new Bound("by hand", BoundUnit.Times, report.Nanoseconds / hand, 5),
                new Bound("faster than FluentValidation", BoundUnit.Times, fluent / report.Nanoseconds, 20, AtLeast: true),
                new Bound("a report, one object", BoundUnit.Bytes, report.Bytes, 96),
            ]);
        list.Add("session/fluent-validation", "the same conditions in FluentValidation 11", Of(nameof(ValidateSessionBenchmarks.ByFluentValidation)), "session/by-hand");
    }

    private void FailingSession()
    {
        Measure Of(string method) => harness.Of(nameof(ValidateFailingSessionBenchmarks), method);
        list.Begin("One session with five findings");
        list.Add("failing/by-hand", "sixteen conditions written by hand, five broken", Of(nameof(ValidateFailingSessionBenchmarks.ByHand)));
        list.Called("by hand");
        list.Add("failing/sink", "a session with five findings, no report", Of(nameof(ValidateFailingSessionBenchmarks.Sink)), "failing/by-hand");
        list.Add("failing/report", "a session with five findings, its report not read", Of(nameof(ValidateFailingSessionBenchmarks.Report)), "failing/by-hand");
        Measure read = Of(nameof(ValidateFailingSessionBenchmarks.ReportRead));
        list.Add("failing/read", "a session with five findings, every message read", read, "failing/by-hand", bounds: new Bound("a finding", BoundUnit.Nanoseconds, read.Nanoseconds / Sessions.FindingsOfFailing, Microsecond));
        list.Add("failing/fluent-validation", "the same conditions in FluentValidation 11, five broken", Of(nameof(ValidateFailingSessionBenchmarks.ByFluentValidation)), "failing/by-hand");
    }

    private void FilesToReports()
    {
        Measure Ndjson(string method) => harness.Of(nameof(ReadNdjsonBenchmarks), method);
        Measure X12(string method) => harness.Of(nameof(ReadX12Benchmarks), method);
        (int lines, int sessions) = (ReadX12Benchmarks.LinesInFile, ReadNdjsonBenchmarks.SessionsInFile);
        double ratio = Ndjson(nameof(ReadNdjsonBenchmarks.ToReport)).Nanoseconds / Ndjson(nameof(ReadNdjsonBenchmarks.OnlyDeserialize)).Nanoseconds;
        list.Begin($"File to report on one thread, {Amount.Count(sessions)} sessions");
        list.Add("ndjson/floor", "NDJSON only deserialized", Ndjson(nameof(ReadNdjsonBenchmarks.OnlyDeserialize)), sessions: sessions);
        list.Called("only deserializing");
        list.Add("ndjson/report", "NDJSON to report, sixteen rules", Ndjson(nameof(ReadNdjsonBenchmarks.ToReport)), "ndjson/floor", sessions, bounds: new Bound("only deserializing", BoundUnit.Times, ratio, 1.5));
        list.Add("x12/floor", "837P only split", X12(nameof(ReadX12Benchmarks.OnlySplit)), sessions: lines);
        list.Called("only splitting");
        list.Add("x12/sessions", "837P to session records", X12(nameof(ReadX12Benchmarks.ToSessions)), "x12/floor", lines);
        list.Add("x12/report", "837P to report, six rules", X12(nameof(ReadX12Benchmarks.ToReport)), "x12/floor", lines);
    }

    private void Batches()
    {
        list.Begin("Batches through the library, every kind of rule across sessions");
        foreach (int sessions in ValidateBatchBenchmarks.Sizes)
        {
            using FileStream batch = File.OpenRead(ScaleFile.Of(sessions).Path);
            double kept = LedgerSize.Of(batch, Repository.File(ValidateBatchBenchmarks.Rules)).BytesOfSession;
            string floor = string.Create(CultureInfo.InvariantCulture, $"batch/{sessions}/floor");
            list.Add(floor, $"{Amount.Count(sessions)} sessions only deserialized", harness.Of(nameof(ValidateBatchBenchmarks), nameof(ValidateBatchBenchmarks.OnlyDeserialize), sessions), sessions: sessions);
            list.Called("only deserializing");
            list.Add(
                string.Create(CultureInfo.InvariantCulture, $"batch/{sessions}/report"),
                $"{Amount.Count(sessions)} sessions to report",
                harness.Of(nameof(ValidateBatchBenchmarks), nameof(ValidateBatchBenchmarks.ToReport), sessions),
                floor,
                sessions,
                kept,
                new Bound("kept a session", BoundUnit.Bytes, kept, 64));
        }
    }

    /// <summary>Cold processes, as a pipeline would start them.</summary>
    private void MillionByTool()
    {
        string folder = Directory.CreateTempSubdirectory("million").FullName;
        string file = ScaleFile.Of(Million).Path;
        ProcessRun[] runs = ProcessRun.InTurns(
            isTrial ? 1 : Cold,
            [typeof(FullRun).Assembly.Location, "floor", file],
            [Repository.File(ToolStart.Tool), "validate", file, "--rules", Repository.File("benchmarks/rules"), "--format", "json", "--output", Path.Combine(folder, "report.json")]);
        Directory.Delete(folder, recursive: true);
        list.Begin("The tool on a file of a million sessions, whole processes");
        list.Add("floor/million", "a million sessions only deserialized, on one thread", runs[0], sessions: Million);
        list.Called("only deserializing");
        list.Add(
            "tool/million",
            "the tool on a million sessions, every kind of rule across them, to a JSON report",
            runs[1],
            "floor/million",
            Million,
            new Bound("only deserializing", BoundUnit.Times, runs[1].Nanoseconds / runs[0].Nanoseconds, 1.5),
            new Bound("in memory", BoundUnit.Bytes, runs[1].PeakBytes, 500 * Mebibyte));
    }

    private void RuleSets()
    {
        Measure one = harness.Of(nameof(LoadRuleSetBenchmarks), nameof(LoadRuleSetBenchmarks.Load));
        Measure all = harness.Of(nameof(LoadAllRuleSetsBenchmarks), nameof(LoadAllRuleSetsBenchmarks.Load));
        list.Begin("Loading rule sets");
        list.Add("load/one/floor", "California's YAML only parsed", harness.Of(nameof(LoadRuleSetBenchmarks), nameof(LoadRuleSetBenchmarks.OnlyParse)));
        list.Called("only parsing");
        list.Add("load/one", "California's rule set loaded, with the layers below it", one, "load/one/floor", bounds: new Bound("a set", BoundUnit.Nanoseconds, one.Nanoseconds, 20 * Millisecond));
        list.Add("load/all/floor", "all YAML only parsed", harness.Of(nameof(LoadAllRuleSetsBenchmarks), nameof(LoadAllRuleSetsBenchmarks.OnlyParse)));
        list.Called("only parsing");
        list.Add("load/all", $"all {StateRules.Locator.Ids.Count} rule sets loaded", all, "load/all/floor", bounds: new Bound("for all", BoundUnit.Nanoseconds, all.Nanoseconds, 300 * Millisecond));
    }

    private void Start()
    {
        Measure[] starts = ToolStart.Run();
        (string Id, string What)[] named = [("start/pass", "the tool from call to report of one session, which passes"), ("start/fail", "the tool from call to report of one session, which fails"), ("start/other", "the same in another state")];
        list.Begin("The tool's start, whole processes");
        list.Add("start/version", "the tool telling its version", starts[0].Nanoseconds);
        list.Called("its version");
        for (int i = 0; i < named.Length; i++)
        {
            double time = starts[i + 1].Nanoseconds;
            list.Add(named[i].Id, named[i].What, time, "start/version", new Bound("to the first finding", BoundUnit.Nanoseconds, time, 250 * Millisecond));
        }
    }
}
