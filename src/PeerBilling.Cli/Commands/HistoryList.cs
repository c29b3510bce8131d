using System.Globalization;
using System.IO;
using PeerBilling.History;
using PeerBilling.Reading;
using PeerBilling.Validation;

namespace PeerBilling.Cli.Commands;

/// <summary>Lists what a history has.</summary>
internal static class HistoryList
{
    public static int Run(string file, bool sessions, Terminal terminal)
    {
        using SqliteSessionHistory history = SqliteSessionHistory.Open(file);
        using StreamWriter output = new(terminal.Out, leaveOpen: true);
        if (sessions)
        {
            foreach (PastSession session in history.All())
            {
                output.Write(SessionReader.Write(session.Record));
                output.Write('\n');
            }

            return ExitCode.Passed;
        }

        foreach (RecordedBatch batch in history.Batches())
        {
            output.WriteLine($"batch {batch.Number}  {batch.Recorded.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC  {batch.Sessions} sessions  {batch.Name}");
        }

        output.WriteLine($"{history.Count} sessions in all");
        return ExitCode.Passed;
    }
}
