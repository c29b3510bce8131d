using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PeerBilling.Benchmarks.Results;

/// <summary>Draws panels of lines below each other as plain SVG, readable on light and dark pages.</summary>
internal sealed class PlotCanvas
{
    private const int Width = 860;
    private const int Margin = 24;
    private const int PlotLeft = 290;
    private const int PlotRight = 680;
    private const int RowHeight = 26;
    private const int LabelHeight = 18;
    private const int PanelGap = 30;
    private const double BelowOne = 0.8;
    private const double MostShare = 2;
    private static readonly double[] Ticks = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    private const string Style = """
        <style>
        text { font: 13px system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: #24292f }
        .card { fill: #ffffff; stroke: #d0d7de }
        .title { font-size: 18px; font-weight: 600 }
        .panel { font-size: 14px; font-weight: 600 }
        .soft { fill: #57606a; font-size: 12px }
        .grid { stroke: #d8dee4 }
        .base { stroke: #57606a }
        .ours { fill: #0969da; stroke: #0969da }
        .other { fill: #8c959f; stroke: #8c959f }
        .broken { fill: #cf222e; stroke: #cf222e }
        .bound { stroke: #bc4c00; stroke-width: 1.5; stroke-dasharray: 5 3 }
        .limit { fill: #bc4c00; font-size: 12px; stroke: #ffffff; stroke-width: 4; paint-order: stroke }
        @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3 }
        .card { fill: #0d1117; stroke: #30363d }
        .soft { fill: #9198a1 }
        .grid { stroke: #262c36 }
        .base { stroke: #9198a1 }
        .ours { fill: #4493f8; stroke: #4493f8 }
        .other { fill: #7d8590; stroke: #7d8590 }
        .broken { fill: #f85149; stroke: #f85149 }
        .bound { stroke: #f0883e }
        .limit { fill: #f0883e; stroke: #0d1117 }
        }
        </style>

        """;

    private readonly StringBuilder grid = new();
    private readonly StringBuilder body = new();
    private readonly string title;
    private int y;
    private int top;
    private double least;
    private double most;

    /// <summary>Begins a picture.</summary>
    public PlotCanvas(string title, string subtitle)
    {
        this.title = title;
        Text(Margin, y = 38, title, "title");
        Text(Margin, y += 20, subtitle, "soft");
    }

    /// <summary>Begins a panel.</summary>
    public void Panel(string heading) => Text(Margin, y += PanelGap + 6, heading, "panel");

    /// <summary>Begins lines on a scale of ratios, from a little below one or the smallest to the largest.</summary>
    public void BeginRatios(double smallest, double largest)
    {
        least = Math.Min(1, smallest) * BelowOne;
        most = Ticks.FirstOrDefault(tick => tick >= largest, Ticks[^1]);
        top = y + 10;
        y = top;
    }

    /// <summary>Draws lines that share their bounds, which are marked beside these alone.</summary>
    public void Ratios(BenchmarkResults results, PlotRow[] rows, params (string Label, double At)[] bounds)
    {
        int start = y;
        y += bounds.Length * LabelHeight;
        foreach (PlotRow row in rows)
        {
            Measurement measure = results.Of(row.Id);
            double ratio = measure.Ratio!.Value;
            y += RowHeight;
            string kind = row.IsOther ? "other" : measure.Bounds.Any(bound => bound is { Unit: BoundUnit.Times, AtLeast: false, Holds: false }) ? "broken" : "ours";
            int middle = y - 4;
            Text(Margin, y, row.Label);
            body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{At(1):0.#}\" y1=\"{middle}\" x2=\"{At(ratio):0.#}\" y2=\"{middle}\" class=\"{kind}\" stroke-width=\"3\"/>\n");
            body.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{At(ratio):0.#}\" cy=\"{middle}\" r=\"5\" class=\"{kind}\"/>\n");
            Text(PlotRight + 24, y, $"{Amount.Times(ratio)}  ({Amount.Time(measure.Nanoseconds / measure.Sessions)})");
        }

        int label = start + LabelHeight - 4;
        foreach ((string text, double at) in bounds)
        {
            Line(body, At(at), label - 6, At(at), y + 6, "bound");
            Text(At(at) + 6, label + 4, text, "limit");
            label += LabelHeight;
        }

        y += 8;
    }

    /// <summary>Draws the scale behind and below the lines since <see cref="BeginRatios"/>.</summary>
    /// <param name="baseline">What takes once the time.</param>
    public void RatioAxis(string baseline)
    {
        y += 6;
        foreach (double tick in Ticks.Where(tick => tick >= least && tick <= most))
        {
            Line(grid, At(tick), top + 4, At(tick), y, tick == 1 ? "base" : "grid");
            Text(At(tick), y + 16, Amount.Times(tick), "soft", "middle");
        }

        Text(PlotRight + 24, y + 16, baseline + " (time)", "soft");

        y += 20;
    }

    /// <summary>Draws what part of its limit each is, on a linear scale up to twice the limit.</summary>
    public void Shares((string Label, Bound Budget)[] rows)
    {
        double end = Math.Clamp(rows.Max(row => row.Budget.Value / row.Budget.Limit), 1.1, MostShare);
        double At(double share) => PlotLeft + ((PlotRight - PlotLeft) * Math.Min(share, end) / end);
        int start = y + 8;
        y += LabelHeight;
        foreach ((string label, Bound budget) in rows)
        {
            y += RowHeight;
            Text(Margin, y, label);
            string kind = budget.Holds ? "ours" : "broken";
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{PlotLeft}\" y=\"{y - 11}\" width=\"{At(budget.Value / budget.Limit) - PlotLeft:0.#}\" height=\"13\" class=\"{kind}\"/>\n");
            Text(PlotRight + 24, y, $"{budget.In(budget.Value)} of {budget.In(budget.Limit)}");
        }

        Line(grid, PlotLeft, start + LabelHeight, PlotLeft, y + 8, "base");
        Line(body, At(1), start - 2, At(1), y + 8, "bound");
        Text(At(1) - 6, start + 8, "bound", "limit", "end");
        foreach (double share in new[] { 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2 }.Where(share => share <= end))
        {
            Text(At(share), y + 24, share.ToString("0%", CultureInfo.InvariantCulture), "soft", "middle");
        }

        y += 28;
    }

    /// <summary>The whole picture.</summary>
    public string Finish()
    {
        int height = y + Margin;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\">\n<title>{Escaped(title)}</title>\n"
            + Style.ReplaceLineEndings("\n")
            + $"<rect x=\"0.5\" y=\"0.5\" width=\"{Width - 1}\" height=\"{height - 1}\" rx=\"8\" class=\"card\"/>\n{grid}{body}</svg>\n";
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private double At(double ratio) => PlotLeft + ((PlotRight - PlotLeft) * (Math.Log(ratio) - Math.Log(least)) / (Math.Log(most) - Math.Log(least)));

    private void Text(double x, double at, string text, string? kind = null, string? anchor = null) => body.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{at:0.#}\"{(kind is null ? string.Empty : $" class=\"{kind}\"")}{(anchor is null ? string.Empty : $" text-anchor=\"{anchor}\"")}>{Escaped(text)}</text>\n");

    private static void Line(StringBuilder part, double x1, double y1, double x2, double y2, string kind) =>
        part.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" class=\"{kind}\"/>\n");
}
