using System;
using System.IO;
using System.Runtime.CompilerServices;
using PeerBilling.X12;

namespace PeerBilling.Benchmarks;

/// <summary>The least that reading an 837P file can take: the ends of its segments and elements are found by vectorized searches, and nothing is made of them.</summary>
internal static class X12Floor
{
    private const int ElementAt = 3;
    private const int TerminatorAt = 105;

    /// <summary>Finds the end of every element and segment of one interchange, and gives their number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one long loop: it has no second call to be made faster for
    public static int Split(byte[] file)
    {
        (byte element, byte terminator) = (file[ElementAt], file[TerminatorAt]);
        int count = 0;
        for (ReadOnlySpan<byte> rest = file; rest.IndexOfAny(element, terminator) is var end and >= 0; count++)
        {
            rest = rest[(end + 1)..];
        }

        return count;
    }

    /// <summary>Reads the same file to sessions, and gives their number; a problem in it is a mistake of whoever made it.</summary>
    public static int Read(byte[] file)
    {
        int count = 0;
        foreach (X12ReadResult result in X12Reader.Read(new MemoryStream(file), "month.837"))
        {
            count += result.Session is null ? throw new InvalidDataException(result.Error!.Message) : 1;
        }

        return count;
    }
}
