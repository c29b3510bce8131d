using System;
using System.Collections.Generic;
using System.Linq;

namespace PeerBilling.Benchmarks.Results;

/// <summary>Results as a picture: what each takes beside its baseline, and how much of each budget is used.</summary>
internal static class ResultsPlot
{
    private static readonly PlotRow[] Passing =
    [
        new("session/sink", "passes, no report"),
        new("session/report", "passes, with its report"),
        new("session/fluent-validation", "FluentValidation 11, same conditions", IsOther: true),
    ];

    private static readonly PlotRow[] Failing =
    [
        new("failing/report", "five findings, report not read"),
        new("failing/read", "five findings, every message read"),
        new("failing/fluent-validation", "FluentValidation 11, same conditions", IsOther: true),
    ];

    private static readonly PlotRow[] Ndjson =
    [
        new("ndjson/report", "NDJSON, sixteen rules, one thread"),
        new("tool/million", "NDJSON, a million sessions, the tool"),
    ];

    private static readonly PlotRow[] X12 =
    [
        new("x12/sessions", "837P to session records, one thread"),
        new("x12/report", "837P, six rules, one thread"),
    ];

    private static readonly PlotRow[] Budgets =
    [
        new("failing/read", "a finding with its message"),
        new("batch/1000000/report", "kept of a session for limits"),
        new("tool/million", "memory for a million sessions"),
        new("load/one", "loading a rule set"),
        new("load/all", "loading all rule sets"),
        new("start/fail", "the tool's start to its first finding"),
    ];

    /// <summary>The picture.</summary>
    public static string Svg(BenchmarkResults results)
    {
        double[] ratios = [.. new[] { Passing, Failing, Ndjson, X12 }.SelectMany(rows => rows).Select(row => results.Of(row.Id).Ratio!.Value)];
        PlotCanvas canvas = new("What PeerBilling takes, and what it is held to", $"{results.Machine.Processor}, {results.Machine.Cores} cores; {results.Runtime}; {results.Date}{(results.Trial ? "; a trial run, its numbers say nothing" : string.Empty)}");
        canvas.Panel("One session: times what the same sixteen conditions take written by hand (log scale)");
        canvas.BeginRatios(ratios.Min(), ratios.Max());
        double twentieth = results.Of("session/fluent-validation").Ratio!.Value / 20;
        canvas.Ratios(results, Passing, ("bound: 5×", 5), ("aim: a 20th of FluentValidation", twentieth));
        canvas.Ratios(results, Failing);
        canvas.RatioAxis("by hand");
        canvas.Panel("A file to its report: times only reading it (log scale)");
        canvas.BeginRatios(ratios.Min(), ratios.Max());
        canvas.Ratios(results, Ndjson, ("bound: 1.5× only deserializing", 1.5));
        canvas.Ratios(results, X12);
        canvas.RatioAxis("only reading it");
        canvas.Panel("How much of each budget is used");
        canvas.Shares([.. Budgets.Select(row => (row.Label, BudgetOf(results.Of(row.Id))))]);
        return canvas.Finish();
    }

    /// <summary>The budget of a measurement that is no ratio.</summary>
    private static Bound BudgetOf(Measurement measure) => measure.Bounds.First(bound => bound.Unit != BoundUnit.Times);
}
