using System;
using System.IO;
using System.Linq;
using PeerBilling.History;
using PeerBilling.Model;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Input;

/// <summary>Opens what was billed before: a history file, or a file of sessions.</summary>
internal static class HistoryFile
{
    private static ReadOnlySpan<byte> SqliteHead => "SQLite format 3\0"u8;

    /// <summary>Opens a history to read from; one that must be closed is <see cref="IDisposable"/>.</summary>
    /// <exception cref="HistoryException">It cannot be used.</exception>
    public static ISessionHistory Open(string path, SessionDefaults defaults, Terminal terminal)
    {
        if (!File.Exists(path))
        {
            throw new HistoryException($"{path}: there is no such history; 'peerbilling history import' makes one.");
        }

        return IsSqlite(path) ? SqliteSessionHistory.Open(path) : Read(path, defaults, terminal);
    }

    private static bool IsSqlite(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> head = stackalloc byte[SqliteHead.Length];
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 || head[..read].SequenceEqual(SqliteHead);
    }

    private static SessionHistory Read(string path, SessionDefaults defaults, Terminal terminal)
    {
        InputBatch batch = new([path], InputFormat.Auto, terminal);
        SessionHistory history = new();
        history.Record(batch.Read().Select(read => PastSession.Of(defaults.Complete(read.Session, read.Format))));
        if (batch.Inputs.SelectMany(input => input.Errors).FirstOrDefault(error => !error.IsWarning) is { } error)
        {
            throw new HistoryException($"{path}{(error.Line > 0 ? $"({error.Line})" : string.Empty)}: the history cannot be read: {error.Message}");
        }

        return history;
    }
}
