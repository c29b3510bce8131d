using System;
using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using PeerBilling.Cli.Input;
using PeerBilling.History;

namespace PeerBilling.Cli.Commands;

/// <summary><c>peerbilling history</c>: what was billed before, in one file.</summary>
internal static class HistoryCommand
{
    public static Command Create(Terminal terminal) => new("history", "Keep what was billed before in one file; validate --history counts it toward limits, overlaps and duplicates.")
    {
        Import(terminal),
        List(terminal),
        Forget(terminal),
    };

    private static Argument<string> File() => new("FILE") { Description = "The history file, such as history.db." };

    private static Command Import(Terminal terminal)
    {
        Argument<string> file = File();
        Argument<string[]> paths = new("PATH") { Description = "The sessions or claims that were billed; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string?> state = new("--state") { Description = "The jurisdiction of records that do not say it, such as CA.", HelpName = "XX" };
        Option<string?> payer = new("--payer") { Description = "The payer or plan of records that do not say it.", HelpName = "ID" };
        Option<string?> name = new("--name") { Description = "A name for the batch; the names of its files when absent.", HelpName = "NAME" };
        Command command = new("import", "Record sessions as billed: all of them or none. One whose id is there already takes its place; the file is made where there is none.") { file, paths, state, payer, name };
        command.SetAction(parsed => new HistoryImport(
            parsed.GetValue(file)!,
            [.. parsed.GetValue(paths) ?? []],
            new SessionDefaults(parsed.GetValue(state)?.ToUpperInvariant(), parsed.GetValue(payer)),
            parsed.GetValue(name),
            terminal).Run());
        return command;
    }

    private static Command List(Terminal terminal)
    {
        Argument<string> file = File();
        Option<bool> sessions = new("--sessions") { Description = "List every session, as NDJSON, instead of the batches." };
        Command command = new("list", "List the batches recorded, or the sessions.") { file, sessions };
        command.SetAction(parsed => HistoryList.Run(parsed.GetValue(file)!, parsed.GetValue(sessions), terminal));
        return command;
    }

    private static Command Forget(Terminal terminal)
    {
        Argument<string> file = File();
        Option<string[]> ids = new("--id") { Description = "Sessions by id.", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        Option<long?> batch = new("--batch") { Description = "The sessions of a batch, by its number.", HelpName = "NUMBER" };
        Option<LocalDate?> before = new("--before") { Description = "Sessions whose date of service comes before this day.", HelpName = "DATE", CustomParser = DateArgument.Parse };
        Option<string?> member = new("--member") { Description = "The sessions of a member, by id.", HelpName = "ID" };
        Command command = new("forget", "Forget sessions that meet all that is said; without an option nothing is forgotten.") { file, ids, batch, before, member };
        command.SetAction(parsed =>
        {
            ForgetRequest request = new() { Ids = [.. parsed.GetValue(ids) ?? []], Batch = parsed.GetValue(batch), Before = parsed.GetValue(before), Member = parsed.GetValue(member) };
            using SqliteSessionHistory history = SqliteSessionHistory.Open(parsed.GetValue(file)!);
            int forgotten = history.Forget(request);
            terminal.Error.WriteLine($"{forgotten} {(forgotten == 1 ? "session" : "sessions")} forgotten, {history.Count} left.");
            return request.IsEmpty ? ExitCode.Unusable : ExitCode.Passed;
        });
        return command;
    }
}
