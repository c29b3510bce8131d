namespace PeerBilling.Cli.Input;

/// <summary>How an input file is written.</summary>
internal enum InputFormat
{
    /// <summary>By its contents.</summary>
    Auto,

    /// <summary>A JSON array of records, or one record.</summary>
    Json,

    /// <summary>One JSON record a line.</summary>
    Ndjson,

    /// <summary>X12 837P.</summary>
    X12,

    /// <summary>A part of a batch, as <c>partition</c> writes it.</summary>
    Part,
}
