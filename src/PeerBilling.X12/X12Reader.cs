using System;
using System.Collections.Generic;
using System.IO;

namespace PeerBilling.X12;

/// <summary>Reads professional claims, X12 837P by the guide 005010X222A1, into session records: one for each service line (loop 2400).</summary>
/// <remarks>
/// <para>What a line does not say itself is taken from its claim, and then from the billing provider: place of service SV105, else CLM05-1;
/// rendering provider 2420A, else 2310B, else the billing provider; supervisor 2420D, else 2310D; authorization REF*G1 of the line, else of
/// the claim. Providers and authorizations of other payers (loop 2330) are never taken for the claim's own.</para>
/// <para><c>State</c> is the state in the billing provider's address (2010AA N402); a caller that knows which Medicaid program is billed
/// should set it itself. What 837P cannot say (clock times, group size, note, supervision meetings, credentials, plan of care) stays null.
/// <c>Delivery</c> is known from the modifiers 95 and GT (video) and 93 and FQ (audio) alone, <c>Program</c> from HE, HF and HH.</para>
/// <para>Ids are REF*6R, else <c>CLM01-LX01</c>; where one repeats in the file, <c>#2</c>, <c>#3</c> and so on are added.</para>
/// </remarks>
public static class X12Reader
{
    /// <summary>Reads the service lines and problems of a file in their order, holding only the claim at hand in memory.</summary>
    /// <param name="stream">The file; it is read once, while the results are taken, and left open.</param>
    /// <param name="path">The file's name, as sessions shall give it in <c>Source</c>.</param>
    /// <returns>Sessions and problems as they are met. Whatever the stream holds is answered with these, never with an exception; only what the stream itself throws escapes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="path"/> is null.</exception>
    public static IEnumerable<X12ReadResult> Read(Stream stream, string path)
    {
        Stream file = stream ?? throw new ArgumentNullException(nameof(stream));
        string name = path ?? throw new ArgumentNullException(nameof(path));
        return Results(file, name);
    }

    private static IEnumerable<X12ReadResult> Results(Stream stream, string path)
    {
        using ByteSource bytes = new(stream);
        ResultQueue results = new();
        SegmentReader segments = new(bytes, results);
        EnvelopeReader envelopes = new(results, new ClaimReader(results, path));
        for (bool isRead = true; isRead;)
        {
            isRead = Advance(segments, envelopes, results);
            while (results.TryTake(out X12ReadResult? result))
            {
                yield return result;
            }
        }
    }

    /// <summary>Reads until there are results; false at the end of the file.</summary>
    private static bool Advance(SegmentReader segments, EnvelopeReader envelopes, ResultQueue results)
    {
        while (results.IsEmpty)
        {
            if (!segments.Read())
            {
                envelopes.End(segments);
                return false;
            }

            envelopes.Take(segments.Current);
        }

        return true;
    }
}
