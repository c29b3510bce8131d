using System;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using Xunit;

namespace PeerBilling.X12.Tests;

/// <summary>How a file is divided into segments.</summary>
public sealed class SegmentTests
{
    private static readonly string Plain = Edi.OneLine(inLine: ["REF*6R*LINE1"]);

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\n", "\r")]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\n   \t ")]
    [InlineData("\n", "\n\n\n")]
    [InlineData("\n", "\0\f\n")]
    public void Drops_line_ends_and_indentation_between_segments(string old, string between)
    {
        Reading reading = Reading.Of(Plain.Replace(old, between, StringComparison.Ordinal));

        reading.Session.Id.Should().Be("LINE1");
        reading.Results.Should().ContainSingle();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\u001e")]
    [InlineData("'")]
    public void Takes_the_terminator_from_ISA(string terminator)
    {
        Reading reading = Reading.Of(Plain.Replace("~\n", terminator, StringComparison.Ordinal));

        reading.Session.Id.Should().Be("LINE1");
        reading.Results.Should().ContainSingle();
    }

    [Theory]
    [InlineData('|', '^')]
    [InlineData('\u001d', '\u001f')]
    [InlineData('+', '>')]
    public void Takes_the_separators_from_ISA(char element, char component)
    {
        string file = Plain.Replace("*^*", "*U*", StringComparison.Ordinal).Replace(':', component).Replace('*', element);

        Reading reading = Reading.Of(file);

        reading.Session.Modifiers!.ToString().Should().Be("HE");
        reading.Results.Should().ContainSingle();
    }

    [Fact]
    public void Takes_the_delimiters_of_each_interchange_from_its_own_ISA()
    {
        string other = Plain.Replace(':', '>').Replace('*', '|').Replace("~\n", "'", StringComparison.Ordinal);

        Reading reading = Reading.Of(Plain + other + Plain);

        reading.Sessions.Select(session => session.Id).Should().Equal("LINE1", "LINE1#2", "LINE1#3");
        reading.Sessions.Should().OnlyContain(session => session.Modifiers!.Count == 1);
        reading.Errors.Should().BeEmpty();
    }

    [Theory]
    [InlineData("\n", 24, 23)]
    [InlineData("\r\n", 24, 23)]
    [InlineData("\r", 24, 23)]
    [InlineData("", 24, 1)]
    [InlineData("\n\n", 24, 45)]
    public void Counts_segments_and_text_lines_from_one(string between, int segment, int line)
    {
        Reading reading = Reading.Of(Plain.Replace("\n", between, StringComparison.Ordinal));

        reading.Session.Source!.Line.Should().Be(line);
        reading.Locate("procedureCode")!.Segment.Should().Be(segment);
    }

    [Fact]
    public void Counts_segments_on_over_all_interchanges_of_a_file()
    {
        Reading reading = Reading.Of(Plain + Plain);

        int first = reading.Sessions[0].Source!.LocateX12!("units")!.Segment!.Value;
        int second = reading.Sessions[1].Source!.LocateX12!("units")!.Segment!.Value;
        second.Should().Be(first + Plain.Count(c => c == '~'));
    }

    [Fact]
    public void Accepts_a_byte_order_mark() => Reading.Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plain)]).Results.Should().ContainSingle().Which.Session.Should().NotBeNull();

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", false)]
    public void Says_that_a_file_is_UTF_16(string name, bool hasMark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] mark = hasMark ? encoding.GetPreamble() : [];

        Reading reading = Reading.Of([.. mark, .. encoding.GetBytes(Plain)]);

        reading.Sessions.Should().BeEmpty();
        reading.Error.Message.Should().Contain("UTF-16");
    }

    [Fact]
    public void Says_that_a_file_is_empty()
    {
        Reading.Of("").Error.Message.Should().Contain("empty");
        Reading.Of("  \r\n\u001a").Error.Message.Should().Contain("empty");
    }

    [Theory]
    [InlineData("GS*HC*A*B*20250401*0930*17*X*005010X222A1~", "GS")]
    [InlineData("ST*837*0001*005010X222A1~", "ST")]
    [InlineData("{\"id\": \"S-1\"}", "JSON")]
    [InlineData("<claims/>", "XML")]
    [InlineData("id,dateOfService\nS-1,2025-03-14\n", "something else")]
    public void Says_what_a_file_without_ISA_begins_with(string file, string found)
    {
        Reading reading = Reading.Of(file);

        reading.Results.Should().ContainSingle();
        reading.Error.Should().Match<X12Error>(error => error.Line == 1 && error.Segment == 0);
        reading.Error.Message.Should().Contain(found).And.Contain("ISA");
    }

    [Fact]
    public void Answers_binary_input_with_one_error()
    {
        byte[] bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);

        Reading.Of(bytes).Results.Should().ContainSingle().Which.Error!.IsWarning.Should().BeFalse();
    }

    [Fact]
    public void Finds_the_ISA_behind_a_text_that_does_not_belong()
    {
        Reading reading = Reading.Of("From: a mailbox\n\n" + Plain);

        reading.Session.Id.Should().Be("LINE1");
        reading.Errors.Should().ContainSingle();
    }

    [Theory]
    [InlineData("ISA*00*          *00*         *", 105)]
    [InlineData("ISA*00*          *00*           *", 107)]
    public void Counts_the_elements_of_an_ISA_of_the_wrong_length(string start, int length)
    {
        Reading reading = Reading.Of(Plain.Replace("ISA*00*          *00*          *", start, StringComparison.Ordinal));

        reading.Session.Id.Should().Be("LINE1");
        reading.Warning.Message.Should().Contain(length.ToString(System.Globalization.CultureInfo.InvariantCulture)).And.Contain("106");
    }

    [Theory]
    [InlineData("ISA*00*~")]
    [InlineData("ISA")]
    [InlineData("ISA*")]
    [InlineData("ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *250401*0930*^*00501*000000017*0*T*:")]
    [InlineData("ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *250401*0930*^*00501*000000017*0*T***\nGS*HC~")]
    [InlineData("ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *250401*0930*^*00501*000000017*0*T*ABGS*HC~")]
    [InlineData("ISA*00*          *00*          *ZZ*TESTSENDER     *ZZ*TESTPAYER      *250401*0930*^*00501*000000017*0*T*~\nGS*HC~\n")]
    public void Answers_an_ISA_that_tells_no_delimiters_with_one_error(string file)
    {
        Reading.Of(file).Results.Should().ContainSingle().Which.Error!.Message.Should().Contain("ISA");
    }

    [Fact]
    public void A_broken_ISA_does_not_spoil_the_interchanges_beside_it()
    {
        Reading reading = Reading.Of(Plain + Plain.Replace("*T*:~", "*T**~", StringComparison.Ordinal) + Plain);

        reading.Sessions.Should().HaveCount(2);
        reading.Errors.Should().ContainSingle().Which.Line.Should().Be(Plain.Count(c => c == '\n') + 1);
    }

    [Theory]
    [InlineData("NTE*ADD*")]
    [InlineData("Q")]
    public void Passes_over_a_segment_that_is_too_long(string start)
    {
        string segment = start + new string('x', Segment.MaxLength);

        Reading reading = Reading.Of(Edi.OneLine(inLine: [segment, "LX*2", "SV1*HC:H0025*10*UN*1***1", "DTP*472*D8*20250315"]));

        reading.Sessions.Should().HaveCount(2);
        reading.Error.Should().Match<X12Error>(error => error.Segment == Edi.DateAt + 1 && error.Line == Edi.DateAt + 1);
        reading.Warnings.Should().ContainSingle("the total is not what the lines add up to");
    }

    [Fact]
    public void Reads_a_segment_of_just_the_longest_length()
    {
        string start = "NTE*ADD*";

        Reading reading = Reading.Of(Edi.OneLine(inLine: [start + new string('x', Segment.MaxLength - start.Length)]));

        reading.Results.Should().ContainSingle().Which.Session.Should().NotBeNull();
    }

    [Fact]
    public void Does_not_guess_whose_claim_it_is_when_a_long_segment_swallowed_others()
    {
        string swallowed = string.Concat(Enumerable.Repeat("HL*2*1*22*0\tSBR*P\tNM1*IL*1*OTTER\t", 3000));
        string[] next = ["HL*3*1*22*0", "SBR*P*18*******MC", "NM1*IL*1*OTTER*TESS****MI*MEMBER888"];

        Reading reading = Reading.Of(Edi.OneLine(inLine: [swallowed, .. Edi.Line, .. Edi.Claim, .. Edi.Line, .. next, .. Edi.Claim, .. Edi.Line]));

        reading.Sessions.Should().ContainSingle().Which.Member!.Id.Should().Be("MEMBER888");
        reading.Errors.Should().HaveCount(4);
    }

    [Theory]
    [InlineData("Nd4*CALVERTON*MD*20705", "'Nd4'")]
    [InlineData("sv1*HC:H0038*1*UN*1", "'sv1'")]
    [InlineData("*IC*DESK", "empty")]
    [InlineData("OTTER TESS*F", "none")]
    [InlineData("TESS*F", "none")]
    public void Warns_of_a_segment_that_837_does_not_have_and_goes_on(string segment, string found)
    {
        Reading reading = Reading.Of(Edi.OneLine(inLine: [segment]));

        reading.Session.Id.Should().Be("C1-1");
        reading.Warning.Message.Should().Contain(found).And.NotContain("TESS");
        reading.Warning.Segment.Should().Be(Edi.DateAt + 1);
    }

    [Fact]
    public void Passes_over_empty_segments_without_counting_them()
    {
        Reading reading = Reading.Of(Plain.Replace("LX*1~", "~~LX*1~~", StringComparison.Ordinal));

        reading.Results.Should().ContainSingle().Which.Session!.Source!.LocateX12!("claim.line")!.Segment.Should().Be(Edi.LineAt);
    }

    [Fact]
    public void Reads_the_same_from_a_stream_that_gives_a_byte_at_a_time()
    {
        Reading whole = Reading.Of(Plain);

        Reading drop = Reading.Of(new TricklingStream(Encoding.UTF8.GetBytes(Plain)));

        drop.Session.Source!.Line.Should().Be(whole.Session.Source!.Line);
        drop.Session.Id.Should().Be("LINE1");
    }

    [Fact]
    public void Gives_sessions_while_the_file_is_still_being_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Plain, 400)));
        using MemoryStream stream = new(bytes);

        X12ReadResult first = X12Reader.Read(stream, "claims.837").First();

        first.Session.Should().NotBeNull();
        stream.Position.Should().BeLessThan(bytes.Length / 4);
        Reading.Of(bytes).Sessions.Should().HaveCount(400);
    }

    [Fact]
    public void Leaves_the_stream_open()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Plain));

        Reading.Of(stream);

        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void Throws_at_once_when_called_without_a_stream_or_a_path()
    {
        FluentActions.Invoking(() => X12Reader.Read(null!, "claims.837")).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => X12Reader.Read(Stream.Null, null!)).Should().Throw<ArgumentNullException>();
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
