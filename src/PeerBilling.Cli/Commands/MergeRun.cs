using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using PeerBilling.Checks;
using PeerBilling.Cli.Output;
using PeerBilling.Cli.Parts;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>One run of <c>merge</c>: reads the reports on all parts side by side, in the order of the batch.</summary>
internal sealed class MergeRun(ImmutableArray<string> paths, string? output, ReportFormat format, Terminal terminal)
{
    private static readonly string[] SameForAll = ["missing", "explain", "header"];

    private bool isBegun;

    public int Run()
    {
        List<PartReport> reports = [];
        try
        {
            return Merge(Open(reports), reports);
        }
        catch (InvalidDataException wrong)
        {
            if (isBegun)
            {
                File.Delete(output!);
            }

            terminal.Error.WriteLine("peerbilling: " + wrong.Message);
            return ExitCode.Unusable;
        }
        finally
        {
            reports.ForEach(report => report.Dispose());
        }
    }

    private PartitionPlan Open(List<PartReport> reports)
    {
        PartitionPlan? plan = null;
        foreach (string path in paths)
        {
            if (PartitionPlan.TryRead(path) is not { } found)
            {
                reports.Add(PartReport.Open(path));
            }
            else
            {
                plan = plan is null ? found : throw new InvalidDataException($"{path} is a second {PartitionPlan.FileName}; name one.");
            }
        }

        if (plan is null)
        {
            throw new InvalidDataException($"Name the {PartitionPlan.FileName} that 'peerbilling partition' wrote, beside the reports.");
        }

        RefuseStrange(plan, reports);
        return plan;
    }

    /// <summary>Each part is told once, of one batch, and judged like the others.</summary>
    private void RefuseStrange(PartitionPlan plan, List<PartReport> reports)
    {
        Dictionary<PartHeader, PartReport> byPart = [];
        foreach (PartReport report in reports)
        {
            string? refusal =
                report.Part.Partition != plan.Id ? $"{report.Path} is about a part of another batch."
                : !byPart.TryAdd(report.Part, report) ? $"{report.Path} is about {report.Part.Name}, and so is {byPart[report.Part].Path}."
                : Judged(report) != Judged(reports[0]) ? $"{report.Path} was judged in another way, or by another version, than {reports[0].Path}: give all parts the same options."
                : output is not null && Path.GetFullPath(output) == Path.GetFullPath(report.Path) ? $"--output: '{output}' is also an input; name another file."
                : null;
            if (refusal is not null)
            {
                throw new InvalidDataException(refusal);
            }
        }

        string[] missing =
        [
            .. from scope in plan.Scopes
               from number in Enumerable.Range(1, plan.Parts)
               let part = new PartHeader(plan.Id, scope, number, plan.Parts)
               where !byPart.ContainsKey(part)
               select part.Name,
        ];
        if (missing.Length > 0)
        {
            throw new InvalidDataException($"There is no report on {string.Join(", ", missing)}.");
        }
    }

    private static string Judged(PartReport report) => string.Join('\n', SameForAll.Select(name => report.Header.GetProperty(name).GetRawText()));

    private int Merge(PartitionPlan plan, List<PartReport> reports)
    {
        JsonElement header = reports[0].Header;
        MissingData missing = Names.TryParse(header.GetProperty("missing").GetString()!, out MissingData known) ? known : default;
        using Stream? file = output is null ? null : File.Create(output);
        isBegun = file is not null;
        using MergedReportWriter writer = new(file ?? terminal.Out, format == ReportFormat.Ndjson, header.GetProperty("header"));
        PriorityQueue<PartReport, (long, CheckScope)> waiting = new();
        foreach (PartReport report in reports)
        {
            Advance(report, waiting);
        }

        int unreadable = 0;
        for (long place = 0; place < plan.Sessions; place++)
        {
            for (; unreadable < plan.Unreadable.Length && plan.Unreadable[unreadable].Before <= place; unreadable++)
            {
                writer.WriteUnreadable(plan.Unreadable[unreadable].Path, plan.Unreadable[unreadable].Error);
            }

            List<PartReport> here = [];
            while (waiting.Count > 0 && waiting.Peek().Place == place)
            {
                here.Add(waiting.Dequeue());
            }

            if (here.Count(report => report.Part.Scope == CheckScope.Member) != 1)
            {
                throw new InvalidDataException($"The reports do not tell of session {place + 1} of the batch once; judge all parts again.");
            }

            writer.Write(new MergedSession([.. here.Select(report => report.Session)], missing));
            here.ForEach(report => Advance(report, waiting));
        }

        foreach ((_, string path, InputError error) in plan.Unreadable.Skip(unreadable))
        {
            writer.WriteUnreadable(path, error);
        }

        if (waiting.Count > 0)
        {
            throw new InvalidDataException($"{waiting.Peek().Path} tells of more sessions than the batch has.");
        }

        writer.End(plan.Inputs, reports.SelectMany(report => report.Footer.GetProperty("ruleSets").EnumerateArray()));
        return Tell(plan, writer.Summary);
    }

    private static void Advance(PartReport report, PriorityQueue<PartReport, (long, CheckScope)> waiting)
    {
        report.Next();
        if (report.Place != long.MaxValue)
        {
            waiting.Enqueue(report, (report.Place, report.Part.Scope));
        }
    }

    private int Tell(PartitionPlan plan, ReportSummary summary)
    {
        if (output is not null)
        {
            terminal.Error.WriteLine($"{summary.Sessions} sessions: {summary.Passed} passed, {summary.Failed} failed, {summary.Incomplete} incomplete, {summary.Unreadable} unreadable. Report: {output}");
        }

        return plan.IsUnusable ? ExitCode.Unusable : summary.Passed == summary.Sessions && summary.Unreadable == 0 ? ExitCode.Passed : ExitCode.Failed;
    }
}
