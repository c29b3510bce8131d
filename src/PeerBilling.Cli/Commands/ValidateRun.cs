using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Cli.Input;
using PeerBilling.Cli.Output;
using PeerBilling.Cli.Parts;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>One run of <c>validate</c>: reader, roster, validators, writer, in the order of the input.</summary>
internal sealed class ValidateRun(ValidateOptions options, Terminal terminal)
{
    private readonly ReportSummary summary = new();
    private readonly List<ReportInput> inputs = [];
    private readonly HashSet<string> waiversUsed = new(StringComparer.Ordinal);
    private bool unusable;

    public int Run()
    {
        unusable |= !RosterFile.TryRead(options.Roster, terminal, out RosterIndex? roster) | IsOutputAnInput() | IsPart();
        if (unusable)
        {
            return ExitCode.Unusable;
        }

        RuleSource rules = new(options.Rules);
        ValidatorSet validators = new(rules.Find, rules.Federal, new ValidationOptions
        {
            KnownOn = options.KnownOn,
            Missing = options.Missing,
            Explain = options.Explain,
            Only = options.Only,
            MaxDegreeOfParallelism = IsAsItArrives ? 1 : Environment.ProcessorCount,
            OnError = (bug, rule, session) => terminal.Error.WriteLine($"engine/error: {bug.GetType().Name} in rule {rule}, session {session}"),
        });
        SessionDefaults defaults = new(options.State, options.Payer, roster);
        ISessionHistory? history = options.History is null ? null : HistoryFile.Open(options.History, defaults, terminal);
        using IDisposable? store = history as IDisposable;
        using Stream? file = options.Output is null ? null : File.Create(options.Output);
        Stream output = file ?? terminal.Out;
        ReportWriter writer = Writers.Create(options.Format, output, terminal.OutIsTerminal && file is null, options.Explain);
        using (writer as IDisposable)
        {
            writer.Begin(ReportHeader.Make(options.KnownOn, options.Only));
            RunAll(validators, defaults, history, writer);
            writer.End(new ReportFooter(summary, [.. inputs], [.. validators.Used], Notices(validators)));
        }

        output.Flush();
        RefuseUnknownRules(validators);
        TellErrors();
        if (file is not null)
        {
            terminal.Error.WriteLine($"{summary.Sessions} sessions: {summary.Passed} passed, {summary.Failed} failed, {summary.Incomplete} incomplete, {summary.Unreadable} unreadable. Report: {options.Output}");
        }

        return unusable ? ExitCode.Unusable : summary.Passed == summary.Sessions && summary.Unreadable == 0 ? ExitCode.Passed : ExitCode.Failed;
    }

    /// <summary>What arrives on standard input is told as it arrives; large files are read ahead.</summary>
    private bool IsAsItArrives => options.Paths.Contains("-") || !InputFile.IsWorthThreads(options.Paths.Where(File.Exists).Sum(path => new FileInfo(path).Length));

    private void RunAll(ValidatorSet validators, SessionDefaults defaults, ISessionHistory? history, ReportWriter writer)
    {
        using Progress progress = new(terminal, options.NoProgress, options.Paths);
        InputBatch batch = new(options.Paths, options.Input, terminal) { Opened = progress.Open };
        IEnumerable<SessionRecord> Sessions()
        {
            foreach ((SessionRecord session, InputFormat format) in batch.Read())
            {
                yield return defaults.Complete(session, format);
                progress.Count();
            }
        }

        IEnumerable<SessionReport> reports = IsAsItArrives ? validators.ValidateEach(Sessions(), history) : ReadAhead.Of(validators.ValidateEach(ReadAhead.Of(Sessions()), history));
        foreach (SessionReport report in reports)
        {
            TellUnreadable(batch.UnreadableBefore(summary.Sessions), writer);
            Take(report, writer);
        }

        TellUnreadable(batch.UnreadableBefore(int.MaxValue), writer);
        unusable |= batch.IsUnusable;
        inputs.AddRange(batch.Inputs);
    }

    private void TellUnreadable(IEnumerable<(string Path, InputError Error)> unreadable, ReportWriter writer)
    {
        foreach ((string path, InputError error) in unreadable)
        {
            summary.AddUnreadable();
            writer.WriteUnreadable(path, error);
        }
    }

    private void Take(SessionReport report, ReportWriter writer)
    {
        summary.Add(report);
        foreach (Finding finding in report.Findings)
        {
            if (finding.Waiver is not null)
            {
                waiversUsed.Add(finding.Rule);
            }
        }

        writer.Write(report);
    }

    /// <summary>Writing a report over what is to be read would lose it.</summary>
    private bool IsOutputAnInput()
    {
        string? output = options.Output is null ? null : Path.GetFullPath(options.Output);
        string? same = options.Paths.Concat(options.Rules).Append(options.Roster ?? "-").Append(options.History ?? "-").FirstOrDefault(path => path != "-" && output is not null && Path.GetFullPath(path) == output);
        if (same is not null)
        {
            terminal.Error.WriteLine($"peerbilling: --output: '{same}' is also an input; name another file.");
        }

        return same is not null;
    }

    /// <summary>A part of a batch alone does not tell whether a session passes.</summary>
    private bool IsPart()
    {
        foreach (string path in options.Paths.Where(File.Exists))
        {
            if (PartHeader.Of(path) is { } part)
            {
                terminal.Error.WriteLine($"peerbilling: '{path}' is a part of a batch; judge it with --scope {Names.Of(part.Scope)}.");
                return true;
            }
        }

        return false;
    }

    /// <summary>A name under --only that no rule set used has would silently judge by nothing.</summary>
    private void RefuseUnknownRules(ValidatorSet validators)
    {
        List<Rule> known = [.. validators.Used.SelectMany(ruleSet => ruleSet.Rules)];
        foreach (string only in options.Only.Where(only => known.Count > 0 && !known.Exists(rule => rule.Id == only || rule.CheckName == only)))
        {
            unusable = true;
            terminal.Error.WriteLine($"peerbilling: --only: no rule set used has a rule, or a check, '{only}'.");
        }
    }

    private ImmutableArray<string> Notices(ValidatorSet validators) =>
    [
        .. from ruleSet in validators.Used
           from rule in ruleSet.Rules
           where rule.Waiver is not null && !waiversUsed.Contains(rule.Id)
           select ReportFooter.UnusedWaiver(rule.Id, rule.Waiver!.DeclaredBy),
    ];

    /// <summary>The report on a terminal told what is wrong with records already; what is wrong with a file as a whole is told here always.</summary>
    private void TellErrors()
    {
        bool told = options.Format == ReportFormat.Console && options.Output is null;
        foreach (ReportInput input in inputs)
        {
            foreach (InputError error in input.Errors.Where(error => !told || error.Line == 0))
            {
                terminal.Error.WriteLine($"{input.Path}{(error.Line > 0 ? $"({error.Line})" : string.Empty)}: {(error.IsWarning ? "warning: " : string.Empty)}{error.Message}");
            }
        }
    }
}
