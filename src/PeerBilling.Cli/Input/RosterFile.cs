using System;
using System.Collections.Generic;
using System.IO;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Cli.Input;

/// <summary>The roster file of a run.</summary>
internal static class RosterFile
{
    /// <summary>Reads it, JSON or CSV by its name; false where it has faults, each told.</summary>
    public static bool TryRead(string? path, Terminal terminal, out RosterIndex? index)
    {
        index = null;
        if (path is null)
        {
            return true;
        }

        bool isCsv = Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
        byte[] bytes = File.ReadAllBytes(path);
        Roster? roster = isCsv ? CsvRoster.Read(bytes, out IReadOnlyList<InputError> errors) : RosterReader.ReadJson(bytes, out errors);
        foreach (InputError error in errors)
        {
            terminal.Error.WriteLine($"{path}({error.Line}): {(error.JsonPath is null ? string.Empty : error.JsonPath + ": ")}{error.Message}");
        }

        index = roster is null ? null : new RosterIndex(roster);
        return errors.Count == 0;
    }
}
