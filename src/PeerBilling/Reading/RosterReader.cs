using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>Reads a roster from JSON: <c>{"peers": [...], "supervisors": [...]}</c>.</summary>
public static class RosterReader
{
    /// <summary>Reads a roster; the errors are empty when it could be read.</summary>
    /// <param name="utf8">The file's bytes.</param>
    /// <param name="errors">What is wrong, with line and JSON path.</param>
    public static Roster? ReadJson(byte[] utf8, out IReadOnlyList<InputError> errors)
    {
        ReadOnlySpan<byte> text = utf8.AsSpan();
        if (text.Length >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF)
        {
            text = text.Slice(3);
        }

        try
        {
            Roster? roster = JsonSerializer.Deserialize(text, SessionJsonContext.Default.Roster);
            errors = roster is null ? [new InputError(1, "expected an object with 'peers' and 'supervisors'")] : [];
            if (roster is not null && NullItems.In(roster) is { } path)
            {
                errors = [new InputError(1, "a list holds no null", path)];
                return null;
            }

            errors = roster is null ? errors : [.. RosterDuplicates.Find(roster)];
            return errors.Count > 0 ? null : roster;
        }
        catch (JsonException wrong)
        {
            errors = [.. JsonFault.Find(text, 1, SessionJsonContext.Default.Roster, wrong).Select(error => error with { Message = error.Message.Replace("a session record; put it under 'extensions'", "a roster").Replace("a session record", "a roster") })];
            return null;
        }
    }
}
