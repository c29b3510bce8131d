using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using PeerBilling.Model;
using PeerBilling.Reading;
using Xunit;

namespace PeerBilling.Tests.Reading;

public class SessionReaderTests
{
    /// <summary>A record with everything a record can have that the design shows; all invented.</summary>
    private const string Full = """
        {
          "id": "S-2001", "state": "ZZ", "payer": "zz-care", "program": "mental_health",
          "dateOfService": "2025-03-14", "start": "2025-03-14T09:00", "end": "2025-03-14T10:00", "timeZone": "America/Chicago",
          "procedureCode": "H0038", "modifiers": ["HE"], "units": 4, "minutes": 60, "charge": 118.40,
          "placeOfService": "11", "delivery": "in_person", "groupSize": 1, "groupId": null,
          "activity": "direct_service", "diagnoses": ["F33.1"],
          "member": {"id": "M7", "birthDate": "1991-02-03", "coverage": [{"from": "2024-07-01", "to": null, "plan": "zz-care"}]},
          "peer": {"id": "P3", "npi": "1234567893", "birthDate": "1981-06-07", "trainingHours": 76, "backgroundCheck": "2023-11-02",
                   "credentials": [{"type": "ZPS", "issuer": "ZZ Board", "state": "ZZ", "issued": "2024-01-01", "expires": "2025-12-31",
                                    "status": "active", "specializations": ["parent_family"]}],
                   "continuingEducation": [{"completed": "2024-05-01", "hours": 6.5}]},
          "supervisor": {"id": "V2", "npi": "1234567893", "credentials": [{"type": "LCSW", "state": "ZZ", "issued": "2015-01-01", "expires": "2026-06-30"}],
                         "supervisorTraining": "2024-02-01", "experienceYears": 5},
          "supervision": {"lastSession": "2025-03-01", "signedOn": "2025-03-15", "superviseeCount": 6,
                          "log": [{"date": "2025-03-01", "minutes": 60, "mode": "in_person"}]},
          "planOfCare": {"effective": "2025-01-01", "expires": "2025-12-31", "signedOn": "2025-01-02", "signedBy": "LCSW",
                         "includesPeerSupport": true, "lastReviewed": "2025-01-02"},
          "authorization": {"number": "A9", "units": 100, "from": "2025-01-01", "to": "2025-06-30"},
          "note": {"signedOn": "2025-03-14", "elements": ["start_time", "end_time", "goal", "intervention", "response", "signature"]},
          "billingProvider": {"npi": "1234567893", "type": "community_mental_health_center"},
          "claim": {"id": "C4", "line": 1, "submitted": "2025-04-01", "frequency": "1", "replaces": null},
          "extensions": {"visit": {"room": 4}}
        }
        """;

    private const string Good1 = """{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038"}""";
    private const string Good2 = """{"id": "S-2", "dateOfService": "2025-03-15", "procedureCode": "H0025"}""";

    [Fact]
    public void Reads_a_full_record_and_writes_it_back_equal()
    {
        string written = SessionReader.Write(SessionReader.Parse(Full));

        JsonNode.DeepEquals(JsonNode.Parse(written), WithoutNulls(JsonNode.Parse(Full)!)).Should().BeTrue("of {0}", written);
    }

    [Fact]
    public void Reads_the_values_of_a_full_record()
    {
        SessionRecord read = SessionReader.Parse(Full);

        read.Should().BeEquivalentTo(
            Sample.Session,
            options => options.Including(session => session.Start).Including(session => session.End).Including(session => session.Modifiers).Including(session => session.Units)
                .Including(session => session.Delivery).Including(session => session.Activity).Including(session => session.Diagnoses).Including(session => session.Supervision).Including(session => session.PlanOfCare));
        read.Peer!.Credentials!.Value[0].Specializations!.Value.Should().Equal("parent_family");
        read.Extensions!.Value.GetProperty("visit").GetProperty("room").GetInt32().Should().Be(4);
    }

    [Fact]
    public void Writes_a_record_that_reads_back_the_same()
    {
        string written = SessionReader.Write(Sample.Session);

        SessionReader.Parse(written).Should().BeEquivalentTo(Sample.Session);
        written.Should().NotContain("\n").And.NotContain("null").And.NotContain("source");
    }

    [Fact]
    public void Tells_an_absent_list_from_an_empty_one()
    {
        SessionRecord read = SessionReader.Parse(Good1.Replace("}", ", \"modifiers\": [], \"peer\": {\"credentials\": []}}", StringComparison.Ordinal));

        read.Modifiers!.Count.Should().Be(0);
        read.Peer!.Credentials!.Value.Should().BeEmpty();
        read.Peer.Trainings.Should().BeNull();
        read.Diagnoses.Should().BeNull();
    }

    [Theory]
    [InlineData($"[{Good1},{Good2}]")]
    [InlineData($"[\r\n  {Good1},\r\n  {Good2}\r\n]\r\n")]
    [InlineData($"{Good1}\n{Good2}\n")]
    [InlineData($"\uFEFF[{Good1},{Good2}]")]
    public void Reads_the_records_of_a_json_file(string text)
    {
        Json(text).Select(result => result.Session!.Id).Should().Equal("S-1", "S-2");
    }

    [Fact]
    public void Reads_a_single_record()
    {
        Json(Full).Single().Session!.Id.Should().Be("S-2001");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    [InlineData("[]")]
    [InlineData("\uFEFF")]
    public void Finds_nothing_in_an_empty_file(string text)
    {
        Json(text).Should().BeEmpty();
    }

    [Theory]
    [InlineData($"{Good1}\n{Good2}\n")]
    [InlineData($"{Good1}\n{Good2}")]
    [InlineData($"{Good1}\r\n\r\n  \r\n{Good2}\r\n")]
    [InlineData($"\uFEFF{Good1}\n{Good2}\n")]
    public void Reads_the_lines_of_ndjson(string text)
    {
        Ndjson(text).Select(result => result.Session!.Id).Should().Equal("S-1", "S-2");
    }

    [Fact]
    public void Says_where_each_record_was_read()
    {
        Ndjson($"{Good1}\n\n{Good2}").Select(result => result.Session!.Source).Should().Equal(new RecordSource("in.json", 1), new RecordSource("in.json", 3));
        Json($"[\n{Good1},\n\n{Good2}]").Select(result => result.Session!.Source).Should().Equal(new RecordSource("in.json", 2), new RecordSource("in.json", 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Reads_a_stream_that_comes_in_pieces(int size)
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"[{Good1},\n{Good2.Replace("S-2", "S-\u00E9\\\"", StringComparison.Ordinal)}]")];
        using Stream pieces = new Trickle(bytes, size);

        SessionReader.ReadJson(pieces, "in.json").Select(result => result.Session?.Id).Should().Equal("S-1", "S-\u00E9\"");
    }

    [Fact]
    public void Reads_no_further_than_it_is_asked_for()
    {
        using Stream endless = new Endless(Encoding.UTF8.GetBytes(Good1 + "\n"));

        SessionReader.ReadNdjson(endless, "in.ndjson").Take(100_000).Count().Should().Be(100_000);
    }

    private static JsonNode WithoutNulls(JsonNode node)
    {
        foreach ((string name, JsonNode? value) in (node as JsonObject ?? []).ToArray())
        {
            if (value is null)
            {
                node.AsObject().Remove(name);
            }
            else
            {
                WithoutNulls(value);
            }
        }

        foreach (JsonNode? item in node as JsonArray ?? [])
        {
            WithoutNulls(item!);
        }

        return node;
    }

    private static List<SessionReadResult> Json(string text) => [.. SessionReader.ReadJson(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.json")];

    private static List<SessionReadResult> Ndjson(string text) => [.. SessionReader.ReadNdjson(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.json")];
}
