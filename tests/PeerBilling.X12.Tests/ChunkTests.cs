using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>What is read depends on the bytes of a file alone, not on the pieces in which they come.</summary>
public sealed class ChunkTests
{
    private const int BufferSize = 64 * 1024;

    private static readonly string Named = Edi.OneLine(
            inClaim: ["REF*G1*AÜTH", "NM1*82*1*SPÄTZLE*ZOË****XX*" + Edi.PeerNpi],
            inLine: ["REF*6R*LÍNE…😀", "NTE*ADD*日本語", "LX*2", "SV1*HC:H0025:HQ*é*UN*1***1:2", "DTP*472*D8*20250314"])
        .Replace("MEMBER777", "MÉMBER", StringComparison.Ordinal);

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["names in UTF-8"] = Encoding.UTF8.GetBytes(Named),
        ["names in Latin-1"] = Encoding.Latin1.GetBytes(Named),
        ["wrapped lines"] = Encoding.UTF8.GetBytes(Wrapped(Named, "\r\n")),
        ["CR alone"] = Encoding.UTF8.GetBytes(Named.Replace("\n", "\r", StringComparison.Ordinal)),
        ["a line an element"] = Encoding.UTF8.GetBytes(Named.Replace("~\n", "~", StringComparison.Ordinal).Replace("~", "\n", StringComparison.Ordinal)),
        ["separators beyond ASCII"] = Encoding.UTF8.GetBytes(Named.Replace('*', '§').Replace(':', '•').Replace("~\n", "¶", StringComparison.Ordinal)),
        ["a byte order mark"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Named)],
        ["a text before ISA"] = [0xFF, .. Encoding.UTF8.GetBytes("IS IN ISA ISISA" + Named)],
        ["cut within a character"] = Encoding.UTF8.GetBytes(Named)[..(Encoding.UTF8.GetBytes(Named[..Named.IndexOf("😀", StringComparison.Ordinal)]).Length + 2)],
        ["two interchanges, the first cut off"] = Encoding.UTF8.GetBytes(Named[..^40] + Named),
        ["UTF-16"] = Encoding.Unicode.GetBytes(Named),
        ["a segment that is too long"] = Encoding.UTF8.GetBytes(Edi.OneLine(inLine: ["NTE*ADD*" + new string('é', Segment.MaxLength), "REF*6R*BEHIND"])),
    };

    public static IEnumerable<object[]> Names => Files.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_size_of_the_pieces_gives_the_same(string name)
    {
        byte[] file = Files[name];
        string[] whole = Everything(Reading.Of(file));

        foreach (int size in (int[])[1, 2, 3, 7, 31, 32, 33, 105, 106, 4096])
        {
            Everything(Reading.Of(new ChunkedStream(file, () => size))).Should().Equal(whole, "pieces are of {0} bytes", size);
        }

        whole.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pieces_of_random_sizes_give_the_same(string name)
    {
        byte[] file = Files[name];
        string[] whole = Everything(Reading.Of(file));
        Random random = new(17);

        for (int i = 0; i < 50; i++)
        {
            Everything(Reading.Of(new ChunkedStream(file, () => random.Next(1, 90)))).Should().Equal(whole);
        }
    }

    [Fact]
    public void A_segment_may_lie_across_the_end_of_the_buffer_at_any_of_its_bytes()
    {
        string note = "NTE*ADD*" + new string('x', 70) + "~\n";
        string head = Edi.OneLine()[..Edi.OneLine().IndexOf("LX*1", StringComparison.Ordinal)];
        string filled = head + string.Concat(Enumerable.Repeat(note, (BufferSize - head.Length) / note.Length));
        string rest = Edi.OneLine(inLine: ["REF*6R*LÍNE"])[head.Length..];

        for (int padding = 0; padding < 300; padding++)
        {
            SessionRecord session = Reading.Of(new string(' ', padding) + filled + rest).Sessions.Single();

            (session.Id, session.ProcedureCode.ToString(), session.Units!.Value.Value).Should().Be(("LÍNE", "H0038", 4m));
            session.Source!.Line.Should().Be(Edi.LineAt + (filled.Length - head.Length) / note.Length);
        }
    }

    [Fact]
    public void Texts_are_what_a_decoder_makes_of_their_bytes()
    {
        Random random = new(19);
        byte[][] parts = [.. "a|é|日|😀|\u0085".Split('|').Select(Encoding.UTF8.GetBytes), [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0x80], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5]];
        string[] around = Edi.OneLine(inLine: ["REF*6R*X?X"]).Split('?');
        for (int i = 0; i < 500; i++)
        {
            byte[] text = [.. Enumerable.Range(0, random.Next(1, 30)).SelectMany(_ => parts[random.Next(parts.Length)])];
            byte[] file = [.. Encoding.ASCII.GetBytes(around[0]), .. text, .. Encoding.ASCII.GetBytes(around[1])];

            Reading.Of(new ChunkedStream(file, () => random.Next(1, 2000))).Session.Id.Should().Be("X" + Encoding.UTF8.GetString(text) + "X");
        }
    }

    [Fact]
    public void Refuses_half_a_character_as_a_separator()
    {
        Reading reading = Reading.Of(Named.Replace("*T*:~", "*T*😀", StringComparison.Ordinal));

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().StartWith("ISA does not tell its delimiters");
    }

    [Fact]
    public void Sessions_share_the_texts_and_parts_that_repeat()
    {
        IReadOnlyList<SessionRecord> sessions = Reading.Of(Edi.OneLine(inClaim: ["NM1*82*1*SPARROW*IDA****XX*" + Edi.PeerNpi], inLine: ["LX*2", .. Edi.Line[1..]])).Sessions;

        sessions.Should().HaveCount(2);
        sessions[1].Peer.Should().BeSameAs(sessions[0].Peer);
        sessions[1].Modifiers.Should().BeSameAs(sessions[0].Modifiers);
        sessions[1].Member.Should().BeSameAs(sessions[0].Member);
        sessions[1].Payer.Should().BeSameAs(sessions[0].Payer);
        sessions[1].BillingProvider.Should().BeSameAs(sessions[0].BillingProvider);
    }

    [Fact]
    public void What_one_claim_says_is_gone_with_the_next()
    {
        string[] bare = ["CLM*C2*10*********", "LX*1", "SV1*HC:H0025*10", "DTP*472*D8*20250315"];
        Reading reading = Reading.Of(Edi.OneLine(
            inClaim: ["REF*G1*AUTH1", "REF*F8*OLD1", "NM1*82*1*SPARROW*IDA****XX*" + Edi.PeerNpi, "NM1*DQ*1*HERON*MAX****XX*" + Edi.SupervisorNpi],
            inLine: ["REF*6R*L1", "REF*G1*AUTH2", .. bare]));

        SessionRecord next = reading.Sessions[1];

        (next.Id, next.Authorization, next.Supervisor, next.Units, next.PlaceOfService, next.Claim!.Replaces, next.Claim.Frequency).Should().Be(("C2-1", null, null, null, null, null, null));
        (next.Modifiers!.Count, next.Diagnoses!.Value.Length, next.Peer!.Npi.ToString()).Should().Be((0, 0, Edi.BillingNpi));
    }

    private static string Wrapped(string file, string end) =>
        file[..Edi.Isa.Length] + string.Concat(file[Edi.Isa.Length..].Replace("\n", string.Empty, StringComparison.Ordinal).Chunk(9).Select(part => end + new string(part)));

    private static string[] Everything(Reading reading) =>
        [.. reading.Results.Select(result => result.Error is { } error ? error.ToString() : Told(result.Session!))];

    private static string Told(SessionRecord session) =>
        $"{session with { Source = null, Diagnoses = null }} {string.Join(' ', session.Diagnoses ?? [])} {session.Source!.Line} {session.Source.LocateX12!("units")} {session.Source.LocateX12!("id")}";
}
