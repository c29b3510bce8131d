using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>No input makes the reader throw or run on; a torn file gives what a whole one gives before the tear.</summary>
public sealed class RobustnessTests
{
    private const int LargestTorn = 8_000;
    private const int Flips = 60;

    private static readonly string Own = Edi.OneLine(
        inClaim: ["REF*G1*AUTH1", "NM1*82*1*SPARROW*IDA****XX*" + Edi.PeerNpi, "SBR*S*18*******CI", "NM1*PR*2*OTHER*****PI*O"],
        inLine: ["REF*6R*L1", "NM1*DQ*1*HERON*MAX****XX*" + Edi.SupervisorNpi, "SVD*O*1*HC:H0038**1", "LX*2", "SV1*HC:H0025:HQ*10*UN*1***1:2", "DTP*472*RD8*20250314-20250315"]);

    public static IEnumerable<object[]> Samples => SharedSamples.Names.DefaultIfEmpty("none").Select(name => new object[] { name });

    [Fact]
    public void A_file_torn_at_any_byte_gives_the_sessions_before_the_tear() => AssertTorn(Encoding.UTF8.GetBytes(Own + Own));

    [SharedTheory]
    [MemberData(nameof(Samples))]
    public void A_sample_torn_at_any_byte_gives_the_sessions_before_the_tear(string name)
    {
        byte[] bytes = SharedSamples.Bytes(name);

        AssertTorn(bytes.Length <= LargestTorn ? bytes : bytes[..LargestTorn]);
    }

    [Fact]
    public void Flipped_bytes_never_throw() => AssertFlipped(Encoding.UTF8.GetBytes(Own), Flips * 20);

    [SharedTheory]
    [MemberData(nameof(Samples))]
    public void Flipped_bytes_of_a_sample_never_throw(string name)
    {
        byte[] bytes = SharedSamples.Bytes(name);

        AssertFlipped(bytes, bytes.Length <= LargestTorn ? Flips : 3);
    }

    [Fact]
    public void Shuffled_segments_never_throw()
    {
        Random random = new(11);
        string[] segments = Own.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < 2_000; i++)
        {
            string[] shuffled = [.. Enumerable.Range(0, segments.Length).Select(_ => segments[random.Next(segments.Length)])];

            Exhaust(Encoding.UTF8.GetBytes(segments[0] + string.Concat(shuffled)));
        }
    }

    [Fact]
    public void Random_text_behind_a_good_ISA_never_throws()
    {
        Random random = new(13);
        const string alphabet = "*:~\n\r\0>^ ISAGSTHLCMNX1208472D.-é";
        for (int i = 0; i < 2_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(300)).Select(_ => alphabet[random.Next(alphabet.Length)]));

            Exhaust(Encoding.UTF8.GetBytes(Edi.Isa + text));
            Exhaust(Encoding.UTF8.GetBytes(text));
        }
    }

    private static void AssertTorn(byte[] bytes)
    {
        string[] whole = [.. Reading.Of(bytes).Sessions.Select(Comparable)];
        for (int length = 0; length < bytes.Length; length++)
        {
            string[] torn = [.. Reading.Of(bytes[..length]).Sessions.Select(Comparable)];

            torn.AsSpan().SequenceEqual(whole.AsSpan(0, torn.Length)).Should().BeTrue("the file is torn at byte {0}", length);
        }
    }

    private static void AssertFlipped(byte[] bytes, int times)
    {
        Random random = new(bytes.Length);
        for (int i = 0; i < times; i++)
        {
            byte[] flipped = [.. bytes];
            for (int flips = random.Next(1, 12); flips > 0; flips--)
            {
                flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
            }

            Exhaust(flipped);
        }
    }

    private static void Exhaust(byte[] bytes)
    {
        Reading reading = Reading.Of(bytes);

        reading.Results.Count(result => result.Session is null == result.Error is null).Should().Be(0);
        foreach (SessionRecord session in reading.Sessions)
        {
            session.Source!.LocateX12!("peer.npi").Should().NotBeNull();
            session.Source.LocateX12!("diagnoses[0]");
            session.Source.LocateX12!("modifiers[3]").Should().NotBeNull();
        }
    }

    private static string Comparable(SessionRecord session)
    {
        string diagnoses = session.Diagnoses is { } codes ? string.Join(' ', codes) : "not known";
        return $"{session with { Source = null, Diagnoses = null }} {diagnoses} {session.Source!.Line}";
    }
}
