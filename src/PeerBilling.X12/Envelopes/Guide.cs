namespace PeerBilling.X12;

/// <summary>What a version label (ST03, else GS08) says of a transaction 837.</summary>
internal enum Guide
{
    /// <summary>005010X222A1, or a label that is used for the same guide.</summary>
    Professional,

    /// <summary>005010X223: institutional by its label; the lines decide.</summary>
    Institutional,

    /// <summary>Nothing that can be read.</summary>
    Other,
}
