using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using NodaTime;
using PeerBilling.Validation;

namespace PeerBilling.History;

/// <summary>A history in one SQLite file.</summary>
/// <remarks>
/// A batch is recorded in one transaction: whole, or, if the process is killed, not at all. Several processes may use the file at once; one that
/// records waits for another that does. Threads may share an instance, one at a time being served.
/// </remarks>
public sealed class SqliteSessionHistory : ISessionHistory, IDisposable
{
    private const int SecondsToWait = 60;

    private readonly object gate = new();
    private readonly SqliteConnection connection;
    private readonly string path;

    private SqliteSessionHistory(SqliteConnection connection, string path) => (this.connection, this.path) = (connection, path);

    /// <summary>Sessions recorded.</summary>
    public long Count
    {
        get
        {
            lock (gate)
            {
                using SqliteCommand command = Command("SELECT count(*) FROM session");
                return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Opens a history file, and brings one of an older version to this one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">True to make it where there is none.</param>
    /// <exception cref="HistoryException">There is no such file, or it is no history, or one of a later version, or it cannot be opened.</exception>
    public static SqliteSessionHistory Open(string path, bool create = false) => Open(path, create, HistorySchema.Version);

    /// <inheritdoc/>
    /// <exception cref="HistoryException">The file cannot be read.</exception>
    public IEnumerable<PastSession> Find(HistoryQuery query)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        Dictionary<string, PastSession> found = new(StringComparer.Ordinal);
        Guard(() =>
        {
            using SqliteTransaction reading = connection.BeginTransaction(deferred: true);
            Collect("member", query.Members, query, found, reading);
            Collect("peer", query.Peers, query, found, reading);
            Collect("supervisor", query.Supervisors, query, found, reading);
            Collect("group_id", query.Groups, query, found, reading);
            Collect("billing_provider", query.BillingProviders, query, found, reading);
            CollectReplacing(found, reading);
            return 0;
        });
        return found.Values;
    }

    /// <inheritdoc/>
    /// <exception cref="HistoryException">The file cannot be written; nothing was recorded.</exception>
    public void Record(IEnumerable<PastSession> sessions) => Record(sessions, "unnamed");

    /// <summary>Records sessions as billed, all of them or none, as one batch. One whose id is there already takes the place of that one.</summary>
    /// <param name="sessions">What was released; enumerated once, inside the transaction.</param>
    /// <param name="batch">A name for the batch, for a person to know it by.</param>
    /// <returns>The batch's number, and how many sessions it has.</returns>
    /// <exception cref="HistoryException">The file cannot be written; nothing was recorded.</exception>
    public (long Number, int Sessions) Record(IEnumerable<PastSession> sessions, string batch)
    {
        _ = sessions ?? throw new ArgumentNullException(nameof(sessions));
        return Guard(() =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            long number = AddBatch(batch, transaction);
            using SqliteCommand insert = Command(HistoryRow.Insert, transaction);
            int count = 0;
            foreach (PastSession session in sessions)
            {
                insert.Parameters.Clear();
                foreach ((string name, object? value) in HistoryRow.Values(session, number))
                {
                    insert.Parameters.AddWithValue(name, value ?? DBNull.Value);
                }

                insert.ExecuteNonQuery();
                count++;
            }

            transaction.Commit();
            return (number, count);
        });
    }

    /// <summary>The batches recorded, the oldest first.</summary>
    public ImmutableArray<RecordedBatch> Batches() => Guard(() =>
    {
        using SqliteCommand command = Command("SELECT number, name, recorded, (SELECT count(*) FROM session WHERE session.batch = batch.number) FROM batch ORDER BY number");
        using SqliteDataReader row = command.ExecuteReader();
        ImmutableArray<RecordedBatch>.Builder batches = ImmutableArray.CreateBuilder<RecordedBatch>();
        while (row.Read())
        {
            batches.Add(new RecordedBatch(row.GetInt64(0), row.GetString(1), DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture), row.GetInt32(3)));
        }

        return batches.ToImmutable();
    });

    /// <summary>All sessions recorded, by date of service and id, read as they are asked for.</summary>
    public IEnumerable<PastSession> All()
    {
        lock (gate)
        {
            using SqliteCommand command = Command($"SELECT {HistoryRow.Columns} FROM session ORDER BY first_day, id");
            using SqliteDataReader row = command.ExecuteReader();
            while (row.Read())
            {
                yield return HistoryRow.Read(row, path);
            }
        }
    }

    /// <summary>Forgets sessions, all of those asked for or none.</summary>
    /// <returns>How many were forgotten.</returns>
    public int Forget(ForgetRequest request)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return Guard(() =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            int forgotten = 0;
            if (!request.Ids.IsEmpty)
            {
                foreach (string id in request.Ids)
                {
                    forgotten += Delete(request, id, transaction);
                }
            }
            else if (!request.IsEmpty)
            {
                forgotten = Delete(request, null, transaction);
            }

            transaction.Commit();
            return forgotten;
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connection.Dispose();
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Opens a file, or makes one as an older version would have.</summary>
    internal static SqliteSessionHistory Open(string path, bool create, int version)
    {
        if (!create && !File.Exists(path ?? throw new ArgumentNullException(nameof(path))))
        {
            throw new HistoryException($"{path}: there is no such history; recording a batch makes one.");
        }

        SQLitePCL.Batteries_V2.Init();
        SqliteConnectionStringBuilder settings = new() { DataSource = path, Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, DefaultTimeout = SecondsToWait, Pooling = false };
        SqliteConnection connection = new(settings.ConnectionString);
        try
        {
            connection.Open();
            using (SqliteCommand command = new("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;", connection))
            {
                command.ExecuteNonQuery();
            }

            HistorySchema.Prepare(connection, path, version);
            return new SqliteSessionHistory(connection, path);
        }
        catch (SqliteException unusable)
        {
            connection.Dispose();
            throw new HistoryException($"{path}: the file cannot be used as a history: {Reason(unusable)}", unusable);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Reason(SqliteException error) => error.SqliteErrorCode switch
    {
        26 => "it is not a SQLite database.",
        5 or 6 => $"another process has been writing to it for more than {SecondsToWait} seconds.",
        8 => "it, or its folder, may not be written.",
        11 => "it is damaged.",
        13 => "the disk is full.",
        14 => "it cannot be opened; does its folder exist?",
        _ => $"SQLite says {error.SqliteErrorCode}.",
    };

    private T Guard<T>(Func<T> work)
    {
        lock (gate)
        {
            try
            {
                return work();
            }
            catch (SqliteException unusable)
            {
                throw new HistoryException($"{path}: {Reason(unusable)}", unusable);
            }
        }
    }

    private void Collect(string column, ImmutableArray<string> wanted, HistoryQuery query, Dictionary<string, PastSession> found, SqliteTransaction reading)
    {
        if (wanted.IsEmpty)
        {
            return;
        }

        using SqliteCommand command = Command($"SELECT {HistoryRow.Columns} FROM session WHERE {column} = $who AND last_day >= $from AND first_day <= $to", reading);
        SqliteParameter who = command.Parameters.Add("$who", SqliteType.Text);
        command.Parameters.AddWithValue("$from", query.From is { } from ? HistoryRow.Day(from) : int.MinValue);
        command.Parameters.AddWithValue("$to", query.To is { } to ? HistoryRow.Day(to) : int.MaxValue);
        Read(command, who, wanted, found);
    }

    /// <summary>What replaces or voids other claims of the members found, of any date.</summary>
    private void CollectReplacing(Dictionary<string, PastSession> found, SqliteTransaction reading)
    {
        HashSet<string> members = new(found.Values.Select(past => past.Member).OfType<string>(), StringComparer.Ordinal);
        using SqliteCommand command = Command($"SELECT {HistoryRow.Columns} FROM session WHERE member = $who AND replaces IS NOT NULL", reading);
        Read(command, command.Parameters.Add("$who", SqliteType.Text), members, found);
    }

    private void Read(SqliteCommand command, SqliteParameter who, IEnumerable<string> wanted, Dictionary<string, PastSession> found)
    {
        foreach (string id in wanted)
        {
            who.Value = id;
            using SqliteDataReader row = command.ExecuteReader();
            while (row.Read())
            {
                if (!found.ContainsKey(row.GetString(0)))
                {
                    found.Add(row.GetString(0), HistoryRow.Read(row, path));
                }
            }
        }
    }

    private long AddBatch(string name, SqliteTransaction transaction)
    {
        using SqliteCommand command = Command("INSERT INTO batch (name, recorded) VALUES ($name, $recorded) RETURNING number", transaction);
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$recorded", SystemClock.Instance.GetCurrentInstant().ToDateTimeOffset().ToString("O", CultureInfo.InvariantCulture));
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private int Delete(ForgetRequest request, string? id, SqliteTransaction transaction)
    {
        using SqliteCommand command = Command("DELETE FROM session WHERE ($id IS NULL OR id = $id) AND ($batch IS NULL OR batch = $batch) AND ($before IS NULL OR last_day < $before) AND ($member IS NULL OR member = $member)", transaction);
        command.Parameters.AddWithValue("$id", (object?)id ?? DBNull.Value);
        command.Parameters.AddWithValue("$batch", (object?)request.Batch ?? DBNull.Value);
        command.Parameters.AddWithValue("$before", request.Before is { } before ? HistoryRow.Day(before) : DBNull.Value);
        command.Parameters.AddWithValue("$member", (object?)request.Member ?? DBNull.Value);
        return command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Every text is a constant of this file; what a caller gives is a parameter.
    private SqliteCommand Command(string sql, SqliteTransaction? transaction = null) => new(sql, connection, transaction);
#pragma warning restore CA2100
}
