namespace PeerBilling.X12;

/// <summary>The segments that decide something, by their ids; the envelope's come last.</summary>
internal enum SegmentId
{
    /// <summary>None of the segments of the 837 guides and of the envelope around them.</summary>
    None,

    /// <summary>A segment of the guides that nothing is read from.</summary>
    Other,
    Bht,
    Hl,
    Nm1,
    N4,
    Prv,
    Ref,
    Dmg,
    Sbr,
    Clm,
    Dtp,
    Hi,
    Lx,
    Sv1,
    Sv2,
    Sv3,
    Svd,
    Lin,
    Lq,
    Isa,
    Gs,
    St,
    Se,
    Ge,
    Iea,
    Ta1,
}
