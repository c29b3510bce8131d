using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using NodaTime;
using PeerBilling.Reading;
using PeerBilling.Validation;

namespace PeerBilling.History;

/// <summary>A session as a row of the file, and back.</summary>
internal static class HistoryRow
{
    /// <summary>The columns that <see cref="Read"/> reads, in its order.</summary>
    public const string Columns = "id, record, member_age";

    public const string Insert = """
        INSERT INTO session (id, member, peer, supervisor, group_id, billing_provider, first_day, last_day, member_age, replaces, record, batch)
        VALUES ($id, $member, $peer, $supervisor, $group, $provider, $first, $last, $age, $replaces, $record, $batch)
        ON CONFLICT (id) DO UPDATE SET member = $member, peer = $peer, supervisor = $supervisor, group_id = $group, billing_provider = $provider,
            first_day = $first, last_day = $last, member_age = $age, replaces = $replaces, record = $record, batch = $batch
        """;

    private static readonly LocalDate DayZero = new(1970, 1, 1);

    /// <summary>The number of a date in the file.</summary>
    public static int Day(LocalDate date) => Period.DaysBetween(DayZero, date);

    /// <summary>What is written of a session.</summary>
    public static IEnumerable<(string Name, object? Value)> Values(PastSession session, long batch) =>
    [
        ("$id", session.Id), ("$member", session.Member), ("$peer", session.Peer), ("$supervisor", session.Supervisor), ("$group", session.Group),
        ("$provider", session.BillingProvider), ("$first", Day(session.FirstDate)), ("$last", Day(session.LastDate)), ("$age", session.MemberAge), ("$replaces", session.Replaces),
        ("$record", SessionReader.Write(session.Record)), ("$batch", batch),
    ];

    /// <summary>Reads the session of a row.</summary>
    /// <exception cref="HistoryException">The row cannot be read.</exception>
    public static PastSession Read(SqliteDataReader row, string path)
    {
        try
        {
            return new PastSession(SessionReader.Parse(row.GetString(1)), row.IsDBNull(2) ? null : row.GetInt32(2));
        }
        catch (FormatException unreadable)
        {
            throw new HistoryException($"{path}: session '{row.GetString(0)}' of the history cannot be read: {unreadable.Message}", unreadable);
        }
    }
}
