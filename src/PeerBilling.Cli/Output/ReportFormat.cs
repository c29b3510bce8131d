namespace PeerBilling.Cli.Output;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>Text for a person.</summary>
    Console,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>One line of JSON a session.</summary>
    Ndjson,
}
