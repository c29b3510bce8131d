using System.Collections.Generic;
using System.IO;
using System.Linq;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reporting;
using PeerBilling.Validation;
using PeerBilling.X12;

namespace PeerBilling.Benchmarks;

/// <summary>From a file to its report, which nobody keeps.</summary>
internal static class Judging
{
    /// <summary>Reads NDJSON, judges it and writes the report, on one thread; gives the number of findings.</summary>
    public static int Ndjson(Stream file, SessionValidator validator) => Report(SessionReader.ReadNdjson(file, "month.ndjson").Select(result => result.Session!), validator);

    /// <summary>Reads an 837P, judges its lines and writes the report, on one thread; gives the number of findings.</summary>
    public static int X12(Stream file, SessionValidator validator) => Report(X12Reader.Read(file, "month.837").Select(result => result.Session!), validator);

    /// <summary>The length of all messages of a report, so that each is made.</summary>
    public static int Messages(SessionReport report)
    {
        int length = 0;
        foreach (Finding finding in report.Findings)
        {
            length += finding.Message.Length;
        }

        return length;
    }

    private static int Report(IEnumerable<SessionRecord> sessions, SessionValidator validator)
    {
        int findings = 0;
        using NdjsonReportWriter writer = new(Stream.Null);
        foreach (SessionReport report in validator.ValidateEach(sessions))
        {
            writer.Write(report);
            findings += report.Findings.Length;
        }

        return findings;
    }
}
