using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PeerBilling.Checks;
using PeerBilling.Cli.Input;
using PeerBilling.Cli.Output;
using PeerBilling.Cli.Parts;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>One run of <c>validate --scope</c>: judges a part of a batch by the rules that must see its sessions together.</summary>
internal sealed class PartRun(ValidateOptions options, Terminal terminal)
{
    private readonly InputBatch batch = new(options.Paths, InputFormat.Part, terminal);
    private bool unusable;

    public int Run()
    {
        if (Part() is not { } part || !RosterFile.TryRead(options.Roster, terminal, out RosterIndex? roster))
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
            Scope = options.Scope,
            OnError = (bug, rule, session) => terminal.Error.WriteLine($"engine/error: {bug.GetType().Name} in rule {rule}, session {session}"),
        });
        using Stream? file = options.Output is null ? null : File.Create(options.Output);
        Stream output = file ?? terminal.Out;
        using PartReportWriter writer = new(output, json => WritePart(json, part), NextPlace, part.Scope == CheckScope.Member);
        writer.Begin(ReportHeader.Make(options.KnownOn, options.Only));
        RunAll(validators, new SessionDefaults(options.State, options.Payer, roster), writer);
        writer.End(new ReportFooter(new ReportSummary(), [], [.. validators.Used], []));
        output.Flush();
        return unusable ? ExitCode.Unusable : ExitCode.Passed;
    }

    /// <summary>Which part the file is; null, and told why, where it cannot be judged so.</summary>
    private PartHeader? Part()
    {
        string path = options.Paths[0];
        bool isOneFile = options.Paths.Length == 1 && path != "-";
        PartHeader? part = isOneFile ? PartHeader.Of(path) : null;
        string? refusal =
            options.Format == ReportFormat.Json ? "--scope gives lines for 'peerbilling merge', which makes the report; leave --format out."
            : options.History is not null ? "--scope knows no --history: what the batch takes out of it may be in another part. Judge such a batch in one run."
            : !isOneFile ? "--scope judges one part of a batch at a time; name its file."
            : part is null ? $"'{path}' is no part of a batch; 'peerbilling partition' makes them."
            : part.Scope != options.Scope ? $"'{path}' has the sessions of each {Names.Of(part.Scope)} together; judge it with --scope {Names.Of(part.Scope)}."
            : options.Context is { } context && PartHeader.Of(context) != part ? $"--context: '{context}' does not belong to '{path}'."
            : options.Output is { } output && new[] { path, options.Context ?? path }.Any(input => Path.GetFullPath(input) == Path.GetFullPath(output)) ? $"--output: '{output}' is also an input; name another file."
            : null;
        if (refusal is not null)
        {
            terminal.Error.WriteLine("peerbilling: " + refusal);
        }

        return refusal is null ? part : null;
    }

    private void RunAll(ValidatorSet validators, SessionDefaults defaults, PartReportWriter writer)
    {
        using Progress progress = new(terminal, options.NoProgress, options.Paths);
        batch.Opened = progress.Open;
        InputBatch beside = new(options.Context is { } context ? [context] : [], InputFormat.Part, terminal);
        IEnumerable<SessionRecord> Sessions()
        {
            foreach ((SessionRecord session, InputFormat format) in batch.Read())
            {
                yield return defaults.Complete(session, format);
                progress.Count();
            }
        }

        foreach (SessionReport report in validators.ValidatePart(Sessions(), null, beside.Read().Select(each => defaults.Complete(each.Session, each.Format))))
        {
            writer.Write(report);
        }

        Tell(batch.Inputs);
        Tell(beside.Inputs);
    }

    /// <summary>A line lost would be a session lost: the part is of no use.</summary>
    private void Tell(IEnumerable<ReportInput> inputs)
    {
        foreach (ReportInput input in inputs)
        {
            foreach (InputError error in input.Errors)
            {
                unusable = true;
                terminal.Error.WriteLine($"{input.Path}{(error.Line > 0 ? $"({error.Line})" : string.Empty)}: {error.Message}");
            }
        }
    }

    private long NextPlace() => batch.Places.TryDequeue(out long place) ? place : throw new InvalidOperationException("A report has a session.");

    private void WritePart(Utf8JsonWriter json, PartHeader part)
    {
        part.Write(json);
        json.WriteString("missing", Names.Of(options.Missing));
        json.WriteBoolean("explain", options.Explain);
    }
}
