using System;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PeerBilling.History;

/// <summary>The tables of a history file, and how a file of an older version becomes one of this version.</summary>
internal static class HistorySchema
{
    /// <summary>What tells a history from other SQLite files: "PBIL".</summary>
    public const long ApplicationId = 0x5042494C;

    /// <summary>What each version adds to the one before it; never changed once released.</summary>
    private static readonly ImmutableArray<string> Steps =
    [
        """
        CREATE TABLE session (
            id TEXT NOT NULL PRIMARY KEY,
            member TEXT, peer TEXT, supervisor TEXT, group_id TEXT, billing_provider TEXT,
            first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
            member_age INTEGER,
            replaces TEXT,
            record TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX session_member ON session (member, last_day) WHERE member IS NOT NULL;
        CREATE INDEX session_replacing ON session (member) WHERE replaces IS NOT NULL;
        CREATE INDEX session_peer ON session (peer, last_day) WHERE peer IS NOT NULL;
        CREATE INDEX session_supervisor ON session (supervisor, last_day) WHERE supervisor IS NOT NULL;
        CREATE INDEX session_group ON session (group_id, last_day) WHERE group_id IS NOT NULL;
        CREATE INDEX session_billing_provider ON session (billing_provider, last_day) WHERE billing_provider IS NOT NULL;
        """,
        """
        CREATE TABLE batch (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, recorded TEXT NOT NULL);
        ALTER TABLE session ADD COLUMN batch INTEGER REFERENCES batch (number);
        CREATE INDEX session_batch ON session (batch);
        """,
    ];

    /// <summary>The version that this library reads and writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings a file to this version, all steps or none.</summary>
    /// <exception cref="HistoryException">The file is no history, or one of a later version.</exception>
    public static void Prepare(SqliteConnection connection, string path, int upTo)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long version = Pragma(connection, transaction, "user_version");
        long application = Pragma(connection, transaction, "application_id");
        bool isNew = version == 0 && application == 0 && Scalar(connection, transaction, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && application != ApplicationId)
        {
            throw new HistoryException($"{path}: this SQLite file is not a history of sessions; name another file.");
        }

        if (version > Version)
        {
            throw new HistoryException($"{path}: the history is of version {version}; this program knows versions up to {Version}. Use a newer program.");
        }

        for (int step = (int)version; step < upTo; step++)
        {
            Run(connection, transaction, Steps[step]);
        }

        if (version < upTo)
        {
            Run(connection, transaction, FormattableString.Invariant($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {upTo};"));
        }

        transaction.Commit();
    }

    private static long Pragma(SqliteConnection connection, SqliteTransaction transaction, string name) => Scalar(connection, transaction, "PRAGMA " + name);

    private static long Scalar(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = Command(connection, transaction, sql);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = Command(connection, transaction, sql);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Every text is a constant of this file.
    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql) => new(sql, connection, transaction);
#pragma warning restore CA2100
}
