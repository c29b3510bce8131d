using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using PeerBilling.Model;
using PeerBilling.Reporting;

namespace PeerBilling.Cli.Input;

/// <summary>All input files of a run as one batch: its sessions in order, and what could not be read between them. One thread may read while another tells.</summary>
internal sealed class InputBatch(ImmutableArray<string> paths, InputFormat format, Terminal terminal)
{
    private const int MostErrorsKept = 1000;

    private readonly List<ReportInput> inputs = [];
    private readonly ConcurrentQueue<(int Before, string Path, InputError Error)> unreadable = new();
    private int sessions;

    /// <summary>What was read, file by file.</summary>
    public ImmutableArray<ReportInput> Inputs => [.. inputs];

    /// <summary>True when a file could not be read at all, or holds no session.</summary>
    public bool IsUnusable { get; private set; }

    /// <summary>The places in the whole batch of the sessions, in order, where the files are parts of one. They are read ahead.</summary>
    public ConcurrentQueue<long> Places { get; } = new();

    /// <summary>Told of each file when it is opened.</summary>
    public Action<InputFile>? Opened { get; set; }

    /// <summary>The sessions in order, with the format of their file.</summary>
    public IEnumerable<(SessionRecord Session, InputFormat Format)> Read()
    {
        foreach (string path in paths)
        {
            List<InputError> errors = [];
            int before = sessions;
            InputFile? file = Open(path, errors);
            using (file)
            {
                using IEnumerator<(SessionRecord? Session, InputError? Error)>? records = file?.Read().GetEnumerator();
                while (records is not null && MoveNext(records, errors))
                {
                    if (records.Current.Session is { } session)
                    {
                        sessions++;
                        yield return (session, file!.Format);
                    }
                    else
                    {
                        TakeError(file!.Path, records.Current.Error!, errors);
                    }
                }
            }

            Close(path, file, sessions - before, errors);
        }
    }

    /// <summary>What could not be read before the report of so many sessions is due, each told once.</summary>
    public IEnumerable<(string Path, InputError Error)> UnreadableBefore(int report)
    {
        while (unreadable.TryPeek(out (int Before, string Path, InputError Error) next) && next.Before <= report && unreadable.TryDequeue(out next))
        {
            yield return (next.Path, next.Error);
        }
    }

    /// <summary>What could not be read and was not told yet, and how many sessions come before it.</summary>
    public IEnumerable<(long Before, string Path, InputError Error)> Unreadable => unreadable.Select(each => ((long)each.Before, each.Path, each.Error));

    private static bool IsOfFile(Exception error) => error is IOException or UnauthorizedAccessException;

    private static InputError Broken(Exception error) => new(0, "The file cannot be read: " + error.Message);

    private InputFile? Open(string path, List<InputError> errors)
    {
        try
        {
            InputFile file = InputFile.Open(path, format, terminal.OpenInput);
            file.Places = Places;
            Opened?.Invoke(file);
            return file;
        }
        catch (Exception error) when (IsOfFile(error))
        {
            errors.Add(Broken(error));
            return null;
        }
    }

    private bool MoveNext(IEnumerator<(SessionRecord?, InputError?)> records, List<InputError> errors)
    {
        try
        {
            return records.MoveNext();
        }
        catch (Exception error) when (IsOfFile(error))
        {
            IsUnusable = true;
            errors.Add(Broken(error));
            return false;
        }
    }

    private void TakeError(string path, InputError error, List<InputError> errors)
    {
        if (!error.IsWarning)
        {
            unreadable.Enqueue((sessions, path, error));
        }

        if (errors.Count < MostErrorsKept)
        {
            errors.Add(error);
        }
    }

    private void Close(string path, InputFile? file, int count, List<InputError> errors)
    {
        bool mayBeEmpty = file is { Format: InputFormat.Part };
        if (file is not null && count == 0 && !mayBeEmpty && !errors.Exists(error => !error.IsWarning))
        {
            errors.Add(new InputError(0, "The file holds no session."));
        }

        IsUnusable |= count == 0 && !mayBeEmpty;
        inputs.Add(new ReportInput(file?.Path ?? path, file?.Format.ToString().ToLowerInvariant() ?? "unknown", count, [.. errors]));
    }
}
