using System.IO;
using PeerBilling.Reporting;

namespace PeerBilling.Cli.Output;

/// <summary>Makes the writer of a format.</summary>
internal static class Writers
{
    public static ReportWriter Create(ReportFormat format, Stream output, bool isTerminal, bool explain) => format switch
    {
        ReportFormat.Json => new JsonReportWriter(output),
        ReportFormat.Ndjson => new NdjsonReportWriter(output),
        _ => new ConsoleReportWriter(output, isTerminal, explain),
    };
}
