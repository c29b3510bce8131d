namespace PeerBilling.Cli.Output;

/// <summary>How tables are written.</summary>
internal enum TableFormat
{
    /// <summary>Text for a person.</summary>
    Console,

    /// <summary>One JSON document: a list of objects for each table.</summary>
    Json,

    /// <summary>Comma-separated values: the table of jurisdictions, or of one jurisdiction's rules.</summary>
    Csv,

    /// <summary>Markdown.</summary>
    Markdown,
}
