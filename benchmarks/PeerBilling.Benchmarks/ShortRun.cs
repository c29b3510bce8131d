using System;
using System.Collections.Generic;
using System.Globalization;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Benchmarks;

/// <summary>The short form: ratios and allocations alone, compared with their bounds. Bounds are never on time, which depends on the machine.</summary>
internal static class ShortRun
{
    private static readonly List<(string What, double Value, double Bound, bool AtLeast)> Results = [];

    /// <summary>Measures, prints, and returns 1 when a bound does not hold.</summary>
    public static int Run()
    {
        Session();
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

        Measure hand = Told("by hand", Measure.Of(Repeat(() => HandWritten.Judge(Sessions.Passing))));
        Measure other = Told("FluentValidation", Measure.Of(Repeat(() => fluent.Validate(Sessions.Passing))));
        Measure passing = Told("a session that passes", Measure.Of(Repeat(() => validator.Validate(Sessions.Passing))));
        Measure failing = Told("a session with five findings, read", Measure.Of(Repeat(() => Read(validator.Validate(Sessions.Failing)))));
        Results.Add(("a session that passes, times a method written by hand", passing.Nanoseconds / hand.Nanoseconds, 5, false));
        Results.Add(("FluentValidation, times a session that passes", other.Nanoseconds / passing.Nanoseconds, 20, true));
        Results.Add(("bytes of a session that passes: its report", passing.Bytes, 96, false));
        Results.Add(("a finding with its message, times FluentValidation on a pass", failing.Nanoseconds / Sessions.FindingsOfFailing / other.Nanoseconds, 1, false));
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
