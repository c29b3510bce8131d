using System;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>A person or organisation that NM1 names by number: an NPI where NM108 is XX, else some other id.</summary>
internal readonly record struct Provider(string? Npi, string? Id, Place At)
{
    private static ReadOnlySpan<byte> NpiQualifier => "XX"u8;

    /// <summary>Reads NM108 and NM109, and warns where the number is not called an NPI.</summary>
    public static Provider Read(Segment segment, string loop, ResultQueue results)
    {
        string? number = segment.Text(9);
        if (number is null || segment.Has(8, NpiQualifier))
        {
            return new Provider(number, null, segment.At);
        }

        results.Warning(segment.At, $"NM108 of {loop} holds {Values.QuoteCode(segment[8], 2)}, not XX. Its number is taken as an id, not as an NPI.");
        return new Provider(null, number, segment.At);
    }

    public Npi? AsNpi() => Npi is null ? null : new Npi(Npi);
}
