namespace PeerBilling.X12;

/// <summary>The part of a transaction that the reader is in; it decides what a segment such as NM1*82 means.</summary>
internal enum Part
{
    /// <summary>Above any claim: header, billing provider, subscriber, payer, patient.</summary>
    Levels,

    /// <summary>The claim itself, loop 2300, and its providers, 2310.</summary>
    Claim,

    /// <summary>Another payer of the claim, loops 2320 and 2330.</summary>
    OtherPayer,

    /// <summary>A service line, loop 2400, and its providers, 2420.</summary>
    Line,

    /// <summary>A drug (2410), another payer's decision (2430) or a form (2440) of a line.</summary>
    LineDetail,
}
