using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Cli.Input;
using PeerBilling.History;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>Records sessions in a history: reader, store, one transaction.</summary>
internal sealed class HistoryImport(string file, ImmutableArray<string> paths, SessionDefaults defaults, string? name, Terminal terminal)
{
    public int Run()
    {
        if (paths.FirstOrDefault(path => path != "-" && Path.GetFullPath(path) == Path.GetFullPath(file)) is { } same)
        {
            terminal.Error.WriteLine($"peerbilling: '{same}' is the history itself; name the sessions to record.");
            return ExitCode.Unusable;
        }

        InputBatch batch = new(paths, InputFormat.Auto, terminal);
        bool isNew = !File.Exists(file);
        using SqliteSessionHistory history = SqliteSessionHistory.Open(file, create: true);
        try
        {
            (long number, int sessions) = history.Record(Readable(batch), name ?? string.Join(", ", paths.Select(Path.GetFileName)));
            terminal.Error.WriteLine($"{sessions} sessions recorded as batch {number}; the history has {history.Count}.");
            return ExitCode.Passed;
        }
        catch (InvalidDataException)
        {
            TellErrors(batch);
            terminal.Error.WriteLine($"peerbilling: nothing was recorded{(isNew ? "; the history is empty" : string.Empty)}.");
            return ExitCode.Unusable;
        }
    }

    /// <summary>The sessions to record; throws at the end, inside the transaction, where anything could not be read.</summary>
    private IEnumerable<PastSession> Readable(InputBatch batch)
    {
        foreach ((SessionRecord session, InputFormat format) in batch.Read())
        {
            yield return PastSession.Of(defaults.Complete(session, format));
        }

        if (batch.IsUnusable || Errors(batch).Any())
        {
            throw new InvalidDataException();
        }
    }

    private static IEnumerable<(string Path, InputError Error)> Errors(InputBatch batch) =>
        from input in batch.Inputs from error in input.Errors where !error.IsWarning select (input.Path, error);

    private void TellErrors(InputBatch batch)
    {
        foreach ((string path, InputError error) in Errors(batch))
        {
            terminal.Error.WriteLine($"{path}{(error.Line > 0 ? $"({error.Line})" : string.Empty)}: {error.Message}");
        }
    }
}
