using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.Model;
using PeerBilling.Reading;
using Xunit;

namespace PeerBilling.Tests.Reading;

/// <summary>A record that cannot be read is told with its line, its path and what would be right, and never stops the others.</summary>
public class SessionReaderFaultTests
{
    private const long Megabyte = 1024 * 1024;
    private const string Good1 = """{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038"}""";
    private const string Good2 = """{"id": "S-2", "dateOfService": "2025-03-15", "procedureCode": "H0025"}""";

    [Theory]
    [InlineData("{\"id\": \"S-9\", \"dateOfService\": ")]
    [InlineData("{\"id\": \"S-9")]
    [InlineData("{{{{")]
    [InlineData("}")]
    [InlineData("hello")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("12")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    public void A_broken_line_of_ndjson_does_not_take_the_others_with_it(string broken)
    {
        List<SessionReadResult> read = Ndjson($"{Good1}\n{broken}\n{Good2}\n");

        read.Should().HaveCount(3);
        read[0].Session!.Id.Should().Be("S-1");
        read[1].Error!.Line.Should().Be(2);
        read[2].Session!.Id.Should().Be("S-2");
    }

    [Theory]
    [InlineData("{\"id\": \"S-9\", \"units\": \"four\"}")]
    [InlineData("{\"id\": \"S-9\" \"units\": 4}")]
    [InlineData("{\"id\": [\"S-9\"]}")]
    [InlineData("hello")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void A_broken_record_of_an_array_does_not_take_the_others_with_it(string broken)
    {
        List<SessionReadResult> read = Json($"[{Good1},\n{broken},\n{Good2}]");

        read.Should().HaveCount(3);
        read[1].Error!.Line.Should().Be(2);
        read[2].Session!.Id.Should().Be("S-2");
    }

    [Theory]
    [InlineData("\"unit\": 4", "$.unit: 'unit' is not a field of a session record; did you mean 'units'?")]
    [InlineData("\"peer\": {\"birthdate\": \"1980-05-01\"}", "$.peer.birthdate: 'birthdate' is not a field of a session record; did you mean 'birthDate'?")]
    [InlineData("\"roomNumberOfVisit\": 4", "$.roomNumberOfVisit: 'roomNumberOfVisit' is not a field of a session record; put it under 'extensions'")]
    [InlineData("\"units\": \"4\"", "$.units: expected a number of units of 0 or more, without quotes")]
    [InlineData("\"units\": -1", "$.units: expected a number of units of 0 or more, without quotes")]
    [InlineData("\"units\": 1e400", "$.units: expected a number of units of 0 or more, without quotes")]
    [InlineData("\"minutes\": \"60\"", "$.minutes: expected a whole number, without quotes")]
    [InlineData("\"minutes\": 60.5", "$.minutes: expected a whole number, without quotes")]
    [InlineData("\"minutes\": 99999999999", "$.minutes: expected a whole number, without quotes")]
    [InlineData("\"minutes\": -1", "$.minutes: minutes cannot be negative")]
    [InlineData("\"charge\": \"$5\"", "$.charge: expected a number, without quotes")]
    [InlineData("\"charge\": -0.01", "$.charge: a charge cannot be negative")]
    [InlineData("\"groupSize\": 0", "$.groupSize: a session has at least one member")]
    [InlineData("\"facilitators\": 0", "$.facilitators: a session has at least one peer")]
    [InlineData("\"dateOfServiceEnd\": \"2025-03-13\"", "$.dateOfServiceEnd: the last date of service is before the first")]
    [InlineData("\"dateOfServiceEnd\": \"03/14/2025\"", "$.dateOfServiceEnd: '03/14/2025' is not a date such as 2025-03-14")]
    [InlineData("\"dateOfServiceEnd\": 20250314", "$.dateOfServiceEnd: expected a date such as 2025-03-14, in quotes")]
    [InlineData("\"start\": \"2025-03-14T09:00Z\"", "$.start: '2025-03-14T09:00Z' is not a date and time such as 2025-03-14T09:00, without a zone")]
    [InlineData("\"state\": 12", "$.state: expected a text in quotes")]
    [InlineData("\"delivery\": \"in person\"", "$.delivery: 'in person' is not one of in_person, telehealth_video, telehealth_audio")]
    [InlineData("\"modifiers\": \"HE\"", "$.modifiers: expected a list of modifiers such as [\"HE\"]")]
    [InlineData("\"modifiers\": [\"HE\", 95]", "$.modifiers: expected modifiers of two characters in quotes, such as \"HE\" or \"95\"")]
    [InlineData("\"modifiers\": [\"HE\", \"HF\", \"HG\", \"HH\", \"HI\"]", "$.modifiers: 5 modifiers are too many: a service line carries at most 4")]
    [InlineData("\"placeOfService\": 11", "$.placeOfService: expected a place of service of two digits such as 11, in quotes")]
    [InlineData("\"diagnoses\": \"F33.1\"", "$.diagnoses: expected a list in square brackets")]
    [InlineData("\"diagnoses\": [\"F33.1\", \"\"]", "$.diagnoses[1]: '' is not a diagnosis code such as F33.1")]
    [InlineData("\"peer\": \"P1\"", "$.peer: expected an object in curly brackets")]
    [InlineData("\"peer\": {\"credentials\": [{\"issuer\": \"ZZ Board\"}]}", "$.peer.credentials[0]: 'type' is missing")]
    [InlineData("\"peer\": {\"credentials\": [{\"type\": \"ZPS\", \"status\": \"Active\"}]}", "$.peer.credentials[0].status: 'Active' is not one of active, expired, suspended, revoked, pending")]
    [InlineData("\"planOfCare\": {\"includesPeerSupport\": \"yes\"}", "$.planOfCare.includesPeerSupport: expected true or false")]
    [InlineData("\"units\": 4, \"units\": 5", "$.units: 'units' stands twice")]
    [InlineData("\"id\": \"S-2\"", "$.id: 'id' stands twice")]
    public void Names_the_path_and_what_would_be_right(string member, string message)
    {
        InputError error = Json(Good1[..^1] + ", " + member + "}").Single().Error!;

        error.Message.Should().Be(message);
        error.JsonPath.Should().Be(message[..message.IndexOf(": ", StringComparison.Ordinal)]);
        error.Line.Should().Be(1);
    }

    [Theory]
    [InlineData("{\"dateOfService\": \"2025-03-14\", \"procedureCode\": \"H0038\"}", "$: 'id' is missing")]
    [InlineData("{\"id\": null, \"dateOfService\": \"2025-03-14\", \"procedureCode\": \"H0038\"}", "$.id: 'id' is missing")]
    [InlineData("{\"id\": \"\", \"dateOfService\": \"2025-03-14\", \"procedureCode\": \"H0038\"}", "$.id: 'id' is missing")]
    [InlineData("{\"id\": \"S-1\", \"procedureCode\": \"H0038\"}", "$: 'dateOfService' is missing")]
    [InlineData("{\"id\": \"S-1\", \"dateOfService\": null, \"procedureCode\": \"H0038\"}", "$: 'dateOfService' is missing")]
    [InlineData("{\"id\": \"S-1\", \"dateOfService\": \"2025-03-14\", \"procedureCode\": \"\"}", "$.procedureCode: '' is not a procedure code such as H0038")]
    [InlineData("{}", "$: 'id' is missing; $: 'dateOfService' is missing; $: 'procedureCode' is missing")]
    public void Asks_for_what_a_record_cannot_do_without(string json, string message)
    {
        Json(json).Single().Error!.Message.Should().Be(message);
    }

    [Fact]
    public void Tells_every_fault_of_a_record_at_once()
    {
        InputError error = Json("""{"id": "S-1", "dateOfService": "14 March", "units": "four", "peer": {"npi": 7, "nip": "1"}}""").Single().Error!;

        error.Message.Should().Be(
            "$.dateOfService: '14 March' is not a date such as 2025-03-14; "
            + "$.units: expected a number of units of 0 or more, without quotes; "
            + "$.peer.npi: expected an NPI of ten digits, in quotes; "
            + "$.peer.nip: 'nip' is not a field of a session record; did you mean 'npi'?; "
            + "$: 'procedureCode' is missing");
    }

    [Theory]
    [InlineData("\"units\": \"four\"", 6)]
    [InlineData("\"minutes\": -1", 6)]
    [InlineData("\"charge\": 5\n    \"units\": 4", 7)]
    public void Says_the_line_of_the_fault_in_a_record_of_many_lines(string member, int line)
    {
        string text = $"[\n  {Good1},\n  {{\n    \"id\": \"S-9\", \"dateOfService\": \"2025-03-14\",\n    \"procedureCode\": \"H0038\",\n    {member}\n  }}\n]";

        Json(text)[1].Error!.Line.Should().Be(line);
    }

    [Theory]
    [InlineData("[{\"id\": \"S-1\", \"dateOf")]
    [InlineData("[{\"id\": \"S-1\", \"peer\": {\"id\": \"P1\"")]
    public void Says_that_a_file_is_cut_off(string rest)
    {
        List<SessionReadResult> read = Json($"{Good1}\n{rest}");

        read.Should().HaveCount(2);
        read[1].Error.Should().Be(new InputError(2, "the file ends in the middle of this record: a closing bracket or quote is missing"));
    }

    [Fact]
    public void Refuses_a_record_that_is_nested_too_deeply()
    {
        string deep = Good1[..^1] + ", \"extensions\": " + string.Concat(Enumerable.Repeat("{\"a\": ", 500)) + "1" + new string('}', 501);

        List<SessionReadResult> read = Ndjson($"{deep}\n{Good2}");

        read[0].Error!.Message.Should().Be("the record is nested too deeply");
        read[1].Session!.Id.Should().Be("S-2");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_a_record_of_many_megabytes_without_holding_it(bool byLine)
    {
        using Stream huge = new Endless(Encoding.UTF8.GetBytes(Good1[..^1] + ", \"extensions\": \"" + new string('x', 1000)), 24 * Megabyte);
        List<SessionReadResult> read = [];

        long before = GC.GetAllocatedBytesForCurrentThread();
        read.AddRange(byLine ? SessionReader.ReadNdjson(huge, "in") : SessionReader.ReadJson(huge, "in"));
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;

        read.Should().ContainSingle().Which.Error!.Message.Should().StartWith("the record is longer than");
        taken.Should().BeLessThan(4 * Megabyte);
    }

    [Fact]
    public void Goes_on_after_a_record_that_is_too_long()
    {
        string huge = Good1[..^1] + ", \"extensions\": \"" + new string('x', (int)Megabyte) + "\"}";

        List<SessionReadResult> read = Ndjson($"{Good1}\n{huge}\n{Good2}\n");

        read.Select(result => result.Session?.Id ?? result.Error!.Message).Should().Equal("S-1", "the record is longer than 1048576 bytes", "S-2");
        read[1].Error!.Line.Should().Be(2);
    }

    [Theory]
    [InlineData("\"id\": \"S-\u00FF\"")]
    [InlineData("\"state\": \"Z\u00FF\"")]
    [InlineData("\"\u00FF\": 1")]
    [InlineData("\"state\": 1, \"\u00FF\": 1")]
    [InlineData("\"timeZone\": \"\u00FF\", \"unit\": 1")]
    public void Refuses_bytes_that_are_not_utf8(string member)
    {
        byte[] latin1 = Encoding.Latin1.GetBytes("{\"dateOfService\": \"2025-03-14\", \"procedureCode\": \"H0038\", " + (member.Contains("\"id\"", StringComparison.Ordinal) ? string.Empty : "\"id\": \"S-1\", ") + member + "}\n" + Good2);

        List<SessionReadResult> read = [.. SessionReader.ReadNdjson(new MemoryStream(latin1), "in")];

        read.Should().HaveCount(2);
        read[0].Error!.Line.Should().Be(1);
        read[1].Session!.Id.Should().Be("S-2");
    }

    [Theory]
    [InlineData("\"state\": \"\\uD800\"")]
    [InlineData("\"procedureCode\": \"\\uD800\"")]
    [InlineData("\"\\uD800\": 1")]
    [InlineData("\"units\": \"x\", \"\\uDC00\": 1")]
    public void Refuses_half_a_character(string member)
    {
        string json = "{\"id\": \"S-1\", \"dateOfService\": \"2025-03-14\", " + (member.Contains("procedureCode", StringComparison.Ordinal) ? string.Empty : "\"procedureCode\": \"H0038\", ") + member + "}";

        List<SessionReadResult> read = Ndjson($"{json}\n{Good2}");

        read.Select(result => result.Error is null).Should().Equal(false, true);
    }

    [Theory]
    [InlineData("\"1987-02-30\"")]
    [InlineData("\"02/03/1987\"")]
    [InlineData("19870203")]
    [InlineData("[\"1987-02-03\"]")]
    [InlineData("{\"year\": 1987}")]
    [InlineData("\"1987-02-03\", \"birthDate\": \"1987-02-04\"")]
    public void Never_prints_a_birth_date(string value)
    {
        string json = Good1[..^1] + $", \"member\": {{\"birthDate\": {value}}}}}";

        string message = Json(json).Single().Error!.ToString();

        message.Should().Contain("$.member.birthDate").And.NotContain("1987");
        Record.Exception(() => SessionReader.Parse(json))!.ToString().Should().NotContain("1987");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Never_throws_whatever_is_changed_in_a_file(int seed)
    {
        Random random = new(seed);
        byte[] record = Encoding.UTF8.GetBytes(SessionReader.Write(Sample.Session) + "\n" + Good1 + "\n");
        const string Pieces = "[]{}:,\"\\\n 0a-.eu\0\u00FF";
        for (int round = 0; round < 1000; round++)
        {
            byte[] changed = [.. record];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                changed[random.Next(changed.Length)] = (byte)Pieces[random.Next(Pieces.Length)];
            }

            Action read = () => _ = SessionReader.ReadNdjson(new MemoryStream(changed), "in").Concat(SessionReader.ReadJson(new MemoryStream(changed), "in")).Select(result => result.Error?.ToString()).ToList();

            read.Should().NotThrow("of {0}", Encoding.Latin1.GetString(changed));
        }
    }

    [Fact]
    public void Shortens_the_value_it_quotes()
    {
        Json(Good1[..^1] + ", \"delivery\": \"" + new string('x', 5000) + "\"}").Single().Error!.Message.Length.Should().BeLessThan(200);
    }

    [Fact]
    public void Throws_with_every_fault_when_one_record_is_parsed()
    {
        Action parse = () => SessionReader.Parse("""{"id": "S-1", "units": "four"}""");

        parse.Should().Throw<FormatException>().Which.Message.Should().ContainAll("$.units", "'dateOfService' is missing", "'procedureCode' is missing");
    }

    private static List<SessionReadResult> Json(string text) => [.. SessionReader.ReadJson(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.json")];

    private static List<SessionReadResult> Ndjson(string text) => [.. SessionReader.ReadNdjson(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.json")];
}
