using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>The short form: ratios and allocations alone, compared with their bounds. Bounds are never on time, which depends on the machine.</summary>
internal static class ShortRun
{
    /// <summary>What holds with a margin for a busy machine. The aim of twenty is out of reach: the conditions alone, by hand, take a fifteenth to a twentieth of it.</summary>
    private const double LeastTimesFaster = 3;

    /// <summary>The aim is five, which a machine that does nothing else keeps.</summary>
    private const double MostTimesSlower = 8;
    private const int SessionsInFile = 5000;

    private static readonly List<(string What, double Value, double Bound, bool AtLeast)> Results = [];

    /// <summary>Measures, prints, and returns 1 when a bound does not hold.</summary>
    public static int Run()
    {
        Session();
        Loading();
        FileToReport();
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
            Repeat(() => Read(validator.Validate(Sessions.Failing))));
        (Measure hand, Measure other, Measure passing, Measure failing) = (
            Told("by hand", measured[0]), Told("FluentValidation", measured[1]), Told("a session that passes", measured[2]), Told("a session with five findings, read", measured[3]));
        Results.Add(("a session that passes, times a method written by hand", passing.Nanoseconds / hand.Nanoseconds, MostTimesSlower, false));
        Results.Add(("FluentValidation, times a session that passes", other.Nanoseconds / passing.Nanoseconds, LeastTimesFaster, true));
        Results.Add(("bytes of a session that passes: its report", passing.Bytes, 96, false));
        Results.Add(("a finding with its message, times FluentValidation on a pass", failing.Nanoseconds / Sessions.FindingsOfFailing / other.Nanoseconds, 1, false));
    }

    /// <summary>Reading, judging and writing on one core, beside only deserializing the same lines.</summary>
    private static void FileToReport()
    {
        string[] lines = [.. Enumerable.Range(0, SessionsInFile).Select(Sessions.Line)];
        byte[] file = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
        SessionValidator validator = new(SixteenRules.RuleSet);
        Measure[] measured = Measure.Once(() => Floor.Deserialize(file), () => Report(file, validator));
        Measure floor = Told("a line of NDJSON, only deserialized", PerSession(measured[0]));
        Measure report = Told("a line of NDJSON, read, judged and told", PerSession(measured[1]));
        Results.Add(("file to report, NDJSON, times only deserializing", report.Nanoseconds / floor.Nanoseconds, 1.5, false));
        Results.Add(("bytes allocated a session from file to report, times only deserializing", (double)report.Bytes / floor.Bytes, 1.5, false));
    }

    private static Measure PerSession(Measure all) => new(all.Nanoseconds / SessionsInFile, all.Bytes / SessionsInFile);

    private static void Report(byte[] file, SessionValidator validator)
    {
        using NdjsonReportWriter writer = new(Stream.Null);
        foreach (SessionReport report in validator.ValidateEach(SessionReader.ReadNdjson(new MemoryStream(file), "month.ndjson").Select(result => result.Session!)))
        {
            writer.Write(report);
        }
    }

    /// <summary>One rule set and all of them: time is printed, and bytes are bounded.</summary>
    private static void Loading()
    {
        string[] ids = [.. PeerBilling.Rules.StateRules.Locator.Ids];
        Measure[] measured = Measure.Once(() => RuleSets.RuleSetReader.TryRead("ca", PeerBilling.Rules.StateRules.Locator), () => LoadAll(ids));
        Measure one = Told("loading California with the layers below it", measured[0]);
        Measure all = Told($"loading all {ids.Length} rule sets", measured[1]);
        Results.Add(("megabytes allocated to load California with the layers below it", one.Bytes / 1e6, 12, false));
        Results.Add(("megabytes allocated to load a rule set among all", all.Bytes / 1e6 / ids.Length, 12, false));
    }

    private static void LoadAll(string[] ids)
    {
        RuleSets.RuleSetLibrary library = new(PeerBilling.Rules.StateRules.Locator);
        foreach (string id in ids)
        {
            _ = library.Read(id);
        }
    }

    private static Action<int> Repeat<T>(Func<T> one) => calls =>
    {
        for (int i = 0; i < calls; i++)
        {
            one();
        }
    };

    private static int Read(SessionReport report)
    {
        int length = 0;
        foreach (Finding finding in report.Findings)
        {
            length += finding.Message.Length;
        }

        return length;
    }

    private static Measure Told(string what, Measure measure)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Nanoseconds,10:0.0} ns {measure.Bytes,8} B  {what}"));
        return measure;
    }
}
