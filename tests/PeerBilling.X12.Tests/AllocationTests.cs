using System;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>What a service line takes from the heap: its session, and little else.</summary>
public sealed class AllocationTests
{
    // The session, its claim, its source and its id take about 850 on a machine of 64 bits.
    private const long MostOfLine = 950;
    private const int Lines = 2000;

    [Fact]
    public void A_line_takes_little_more_than_its_session()
    {
        byte[] some = FileOf(Lines);
        byte[] twice = FileOf(2 * Lines);
        Exhaust(some);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Exhaust(some);
        long between = GC.GetAllocatedBytesForCurrentThread();
        Exhaust(twice);
        long after = GC.GetAllocatedBytesForCurrentThread();

        ((after - between - (between - before)) / Lines).Should().BeInRange(1, MostOfLine);
    }

    [Fact]
    public void A_segment_that_nothing_is_read_from_takes_nothing()
    {
        byte[] without = Encoding.UTF8.GetBytes(Edi.OneLine());
        byte[] with = Encoding.UTF8.GetBytes(Edi.OneLine(inClaim: [.. Enumerable.Repeat("PWK*OZ*BM***AC*DMN0012", 1000)]));
        Exhaust(with);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Exhaust(without);
        long between = GC.GetAllocatedBytesForCurrentThread();
        Exhaust(with);
        long after = GC.GetAllocatedBytesForCurrentThread();

        (after - between - (between - before)).Should().BeLessThan(1000);
    }

    private static byte[] FileOf(int lines) =>
        Encoding.UTF8.GetBytes(Edi.File([.. Edi.Levels, .. Edi.Claim, .. Enumerable.Range(1, lines).SelectMany(line => new[] { $"LX*{line}", Edi.Line[1], Edi.Line[2] })]));

    private static void Exhaust(byte[] file)
    {
        using MemoryStream stream = new(file);
        foreach (X12ReadResult result in X12Reader.Read(stream, "claims.837"))
        {
            GC.KeepAlive(result);
        }
    }
}
