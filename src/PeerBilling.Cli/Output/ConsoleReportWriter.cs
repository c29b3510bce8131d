using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NodaTime.Text;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using Spectre.Console;

namespace PeerBilling.Cli.Output;

/// <summary>Writes a report for a biller: what is wrong with each session, what to do about it, and which document says so.</summary>
internal sealed class ConsoleReportWriter : ReportWriter, IDisposable
{
    private const int PlainWidth = 110;
    private const string Pad = "            ";

    private static readonly Dictionary<string, string> EngineTitles = new(StringComparer.Ordinal)
    {
        ["engine/error"] = "The engine could judge the session",
        ["engine/no-rule-set"] = "There is a rule set for the state",
        ["engine/no-state"] = "The record says its state",
        ["engine/not-covered"] = "Some rule says whether the code is covered",
        ["engine/not-judged"] = "Some rule is about the session",
        ["engine/other-jurisdiction"] = "The session is of the rule set's jurisdiction",
        ["engine/spans-days"] = "A line covers one date of service",
        ["engine/unknown-time-zone"] = "The time zone is an IANA name",
        ["engine/waiver-expired"] = "A waiver still holds on the date of service",
    };

    private readonly StreamWriter text;
    private readonly IAnsiConsole console;
    private readonly bool explain;

    public ConsoleReportWriter(Stream output, bool isTerminal, bool explain)
    {
        this.explain = explain;
        text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = isTerminal ? new AnsiConsoleOutput(text) : new PlainOutput(text, PlainWidth),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = isTerminal ? Math.Clamp(Console.WindowWidth, 60, 140) : PlainWidth;
    }

    public override void Begin(ReportHeader header)
    {
        // The sessions speak first; the summary stands where the eye ends.
    }

    public override void Write(SessionReport report)
    {
        if (report.Findings.Length == 0)
        {
            return;
        }

        string mark = report.Verdict switch { Verdict.Fail => "[red]FAIL[/]", Verdict.Incomplete => "[yellow]INCOMPLETE[/]", _ => "[green]PASS[/]" };
        string claim = report.ClaimId is { } claimId ? $", claim {Escape(claimId)}" + (report.ClaimLine is { } line ? $" line {line}" : string.Empty) : string.Empty;
        Hang("    ", $"{mark} [bold]{Escape(report.Id)}[/]  {Escape(report.ProcedureCode.ToString())} on {LocalDatePattern.Iso.Format(report.DateOfService)}{claim}  [dim]({report.RuleSet}{Place(report)})[/]");
        foreach (Finding finding in report.Findings.Where(finding => finding.Missing.Length == 0 && IsShown(finding)))
        {
            WriteFinding(finding);
        }

        WriteMissing(report.Findings);
        console.WriteLine();
    }

    public override void WriteUnreadable(string path, InputError error)
    {
        Hang("  ", $"[red]UNREADABLE[/] {Escape(path)}, line {error.Line}: {Escape(error.Message)}");
        console.WriteLine();
    }

    public override void End(ReportFooter footer)
    {
        foreach (ReportInput input in footer.Inputs)
        {
            WriteInput(input);
        }

        foreach (string notice in footer.Notices)
        {
            Hang("  ", "note: " + Escape(notice));
        }

        WriteRules(footer);
        ReportSummary summary = footer.Summary;
        console.MarkupLine($"[bold]{summary.Sessions}[/] {(summary.Sessions == 1 ? "session" : "sessions")}: [green]{summary.Passed} passed[/], [red]{summary.Failed} failed[/], [yellow]{summary.Incomplete} incomplete[/], {summary.Unreadable} unreadable");
        text.Flush();
    }

    public void Dispose() => text.Dispose();

    /// <summary>Text from a file, without what would steer a terminal or forge a line.</summary>
    private static string Escape(string value) => Markup.Escape(value.Any(char.IsControl) ? string.Concat(value.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : value);

    private static string Place(SessionReport report) => report.Source is { } source ? $", {Escape(source.Path)}:{source.Line.ToString(CultureInfo.InvariantCulture)}" : string.Empty;

    private static string Label(Finding finding) => finding.Outcome switch
    {
        Outcome.Pass => "[green]pass[/]    ",
        Outcome.Skipped => "[dim]skipped[/] ",
        Outcome.Unknown => "[yellow]unknown[/] ",
        _ => finding.Severity switch { Severity.Error => "[red]error[/]   ", Severity.Warning => "[yellow]warning[/] ", _ => "[blue]info[/]    " },
    };

    private static string Source(Citation cite) =>
        Escape(cite.Source.Title) + (cite.At is { } at ? $", {Escape(at)}" : string.Empty);

    private static string Sureness(Finding finding) => finding.Confidence switch
    {
        Confidence.Low => " · [yellow]unverified[/]",
        Confidence.Medium => " · secondary source",
        _ => string.Empty,
    };

    private bool IsShown(Finding finding) => explain || finding.Outcome is Outcome.Fail or Outcome.Unknown;

    private void WriteFinding(Finding finding)
    {
        Hang(Pad, $"  {Label(finding)}  {Escape(finding.Message)}");
        if (finding.Outcome is Outcome.Pass or Outcome.Skipped)
        {
            console.MarkupLine($"{Pad}[dim]{Escape(finding.Rule)}[/]");
            return;
        }

        if (finding.Fix.Text.Length > 0)
        {
            Hang(Pad + "   ", $"{Pad}-> {Escape(finding.Fix.Text)}");
        }

        string where = finding.X12 is { } x12 ? Escape(x12.ToString()) : Escape(finding.Field ?? "record");
        string carc = finding.Carc is { } code ? $" · CARC {code}" + (finding.Rarc is { } rarc ? $", RARC {rarc}" : string.Empty) : string.Empty;
        Hang(Pad, $"{Pad}[dim]{where} · {Escape(finding.Rule)}{carc}{Sureness(finding)}[/]");
        if (finding.Waiver is { } waiver)
        {
            Hang(Pad, $"{Pad}[dim]waived by {Escape(waiver.By)}: {Escape(waiver.Reason)}[/]");
        }

        foreach (RuleChange change in finding.Changes)
        {
            Hang(Pad, $"{Pad}[dim]changed by {Escape(change.By)}: {Escape(change.What)}[/]");
        }

        if (finding.Cite is { } cite)
        {
            Hang(Pad, $"{Pad}[dim]{Source(cite)}[/]");
        }
    }

    /// <summary>Absent fields, each once, with the rules that need it.</summary>
    private void WriteMissing(IEnumerable<Finding> findings)
    {
        var groups = findings.Where(finding => finding.Missing.Length > 0)
            .GroupBy(finding => string.Join(" or ", finding.Missing), StringComparer.Ordinal)
            .Select(group => (Fields: group.Key, Rules: group.Select(finding => finding.Rule).Distinct().ToList(), Holds: group.Any(finding => finding.Severity == Severity.Error)));
        foreach ((string fields, List<string> rules, bool holds) in groups.OrderByDescending(group => group.Holds))
        {
            string label = holds ? "[yellow]unknown[/] " : "[dim](unknown)[/]";
            Hang(Pad, $"  {label}  cannot tell without [bold]{Escape(fields)}[/]: {Escape(string.Join(", ", rules))}");
        }
    }

    private void WriteInput(ReportInput input)
    {
        foreach (InputError error in input.Errors.Where(error => error.IsWarning))
        {
            Hang("  ", $"{Escape(input.Path)}{(error.Line > 0 ? $", line {error.Line}" : string.Empty)}: warning: {Escape(error.Message)}");
        }
    }

    private void WriteRules(ReportFooter footer)
    {
        if (footer.Summary.Rules.Count == 0)
        {
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("Rule", "Failed", "Unknown", "What it asks");
        table.Columns[1].RightAligned();
        table.Columns[2].RightAligned();
        foreach (KeyValuePair<string, RuleCounts> rule in footer.Summary.Rules.Where(rule => rule.Value.Fail + rule.Value.Unknown > 0).OrderByDescending(rule => rule.Value.Fail).ThenByDescending(rule => rule.Value.Unknown))
        {
            table.AddRow(Escape(rule.Key), Count(rule.Value.Fail), Count(rule.Value.Unknown), Escape(TitleOf(rule.Key, footer)));
        }

        console.Write(table);
    }

    /// <summary>The rule's title; the lowest layer's where states put theirs under one id.</summary>
    private static string TitleOf(string rule, ReportFooter footer)
    {
        if (EngineTitles.TryGetValue(rule, out string? engine))
        {
            return engine;
        }

        string[] titles = [.. footer.RuleSets.Select(ruleSet => ruleSet.Find(rule)?.Title).OfType<string>().Distinct()];
        return titles.Length > 1 ? string.Join(" / ", titles) : titles.FirstOrDefault() ?? string.Empty;
    }

    private static string Count(int count) => count == 0 ? string.Empty : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a line of markup; where it must wrap, further lines hang below its text.</summary>
    private void Hang(string indent, string markup)
    {
        int width = console.Profile.Width;
        string plain = Markup.Remove(markup);
        if (plain.Length <= width)
        {
            console.MarkupLine(markup);
            return;
        }

        string line = string.Empty;
        bool first = true;
        string lead = plain[..(plain.Length - plain.TrimStart().Length)];
        foreach (string word in markup.TrimStart().Split(' '))
        {
            string tried = line.Length == 0 ? (first ? lead : indent) + word : line + " " + word;
            if (Markup.Remove(Balanced(tried)).Length > width && line.Trim().Length > 0)
            {
                WriteBalanced(line);
                (line, first) = (indent + word, false);
                continue;
            }

            line = tried;
        }

        WriteBalanced(line);
    }

    private static string Balanced(string markup)
    {
        int open = markup.Replace("[[", string.Empty, StringComparison.Ordinal).Split("[/]").Length - 1;
        int begun = markup.Replace("[[", string.Empty, StringComparison.Ordinal).Split('[').Length - 1 - open;
        return begun > open ? markup + string.Concat(Enumerable.Repeat("[/]", begun - open)) : begun < open ? string.Concat(Enumerable.Repeat("[dim]", open - begun)) + markup : markup;
    }

    private void WriteBalanced(string markup) => console.MarkupLine(Balanced(markup));
}
