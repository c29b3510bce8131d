using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reading;
using PeerBilling.Reading.Plain;
using Xunit;

namespace PeerBilling.Tests.Reading.Plain;

/// <summary>The quick way to read a record reads all of it, and nothing otherwise than the serializer does.</summary>
public class PlainRecordTests
{
    private static readonly JsonNode Full = JsonNode.Parse(FullJson())!;

    [Fact]
    public void Reads_every_field_there_is()
    {
        SessionRecord? read = PlainRecord.TryRead(Bytes(Full));

        read.Should().NotBeNull();
        SessionReader.Write(read!).Should().Be(SessionReader.Write(ByTheSerializer(Bytes(Full))!));
    }

    /// <summary>A field that is added to the model and not to the quick way would make every record that has it slow.</summary>
    [Fact]
    public void Is_tried_with_every_field_there_is() => Unfilled(typeof(SessionRecord), Full, "$").Should().BeEmpty();

    [Fact]
    public void Reads_nulls_as_absent()
    {
        foreach (string field in ((JsonObject)Full).Select(each => each.Key).ToList())
        {
            JsonNode changed = Full.DeepClone();
            changed[field] = null;

            Agrees(Bytes(changed));
            PlainRecord.TryRead(Bytes(changed)).Should().Match(_ => field == "id" || field == "dateOfService" || field == "procedureCode" || _ != null);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038"} {}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "surprise": 1}""")]
    [InlineData("""{"id": "S-1", "id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038"}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-02-29", "procedureCode": "H0038"}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H00381234"}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "units": -1}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "units": "4"}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "minutes": 4.5}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "modifiers": ["A1", "A2", "A3", "A4", "A5"]}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "diagnoses": [null]}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "delivery": "by_mail"}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "note": {"elements": "goal"}}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "peer": {"credentials": [{"state": "ZZ"}]}}""")]
    [InlineData("""{"id": "S-1", "dateOfService": "2025-03-14", "procedureCode": "H0038", "extensions": {"a": 1}}""")]
    public void Leaves_whatever_is_unusual_to_the_serializer(string json) => PlainRecord.TryRead(Encoding.UTF8.GetBytes(json)).Should().BeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Agrees_with_the_serializer_whatever_is_changed(int seed)
    {
        Random random = new(seed);
        byte[] record = Bytes(Full);
        const string Pieces = "[]{}:,\"\\\n 019a-.+eTZ\0\u00C3\u00FF";
        int read = 0;
        for (int round = 0; round < 4000; round++)
        {
            byte[] changed = [.. record];
            for (int change = random.Next(1, 3); change > 0; change--)
            {
                changed[random.Next(changed.Length)] = (byte)Pieces[random.Next(Pieces.Length)];
            }

            read += Agrees(changed) ? 1 : 0;
        }

        read.Should().BeInRange(1, 3999, "some changes leave a record and some do not");
    }

    [Fact]
    public void Agrees_with_the_serializer_in_any_order_of_fields()
    {
        Random random = new(4);
        for (int round = 0; round < 200; round++)
        {
            byte[] shuffled = Bytes(Shuffled(Full, random)!);

            Agrees(shuffled).Should().BeTrue();
        }
    }

    /// <summary>True when the quick way read it; then the serializer reads the same.</summary>
    private static bool Agrees(byte[] json)
    {
        if (PlainRecord.TryRead(json) is not { } read)
        {
            return false;
        }

        SessionReader.Write(read).Should().Be(SessionReader.Write(ByTheSerializer(json)!), "of {0}", Encoding.Latin1.GetString(json));
        return true;
    }

    private static SessionRecord? ByTheSerializer(byte[] json) => JsonSerializer.Deserialize(json, SessionJsonContext.Default.SessionRecord);

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static JsonNode? Shuffled(JsonNode? node, Random random) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(_ => random.Next()).Select(each => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(each.Key, Shuffled(each.Value, random)))),
        JsonArray items => new JsonArray([.. items.Select(each => Shuffled(each, random))]),
        _ => node?.DeepClone(),
    };

    private static System.Collections.Generic.IEnumerable<string> Unfilled(Type type, JsonNode? json, string path)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            string name = char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);
            if (property.CanWrite && property.Name is not nameof(SessionRecord.Source) and not nameof(SessionRecord.Extensions))
            {
                JsonNode? value = json?[name] is JsonArray list ? list[0] : json?[name];
                Type of = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                of = of.IsGenericType && of.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? of.GetGenericArguments()[0] : of;
                bool isObject = of.IsClass && of.Namespace == typeof(SessionRecord).Namespace && of != typeof(ModifierList);
                foreach (string unfilled in value is null ? [path + "." + name] : isObject ? Unfilled(of, value, path + "." + name) : [])
                {
                    yield return unfilled;
                }
            }
        }
    }

    private static string FullJson() => """
        {
          "id": "S-1", "state": "ZZ", "payer": "zz-care", "program": "mental_health", "population": "adult", "dateOfService": "2025-03-14", "dateOfServiceEnd": "2025-03-15",
          "start": "2025-03-14T09:00", "end": "2025-03-14T10:00", "timeZone": "America/Chicago", "procedureCode": "H0038", "modifiers": ["HE", "95"], "units": 4.5, "minutes": 60,
          "charge": 118.40, "placeOfService": "11", "delivery": "in_person", "groupSize": 3, "groupId": "G \u00E9\"", "episode": "E-1", "facilitators": 2, "recipient": "member",
          "activity": "direct_service", "diagnoses": ["F33.1", "F10.20"],
          "member": {"id": "M-7", "birthDate": "1991-02-03", "coverage": [{"from": "2024-07-01", "to": "2025-06-30", "plan": "zz-care", "benefit": "full"}], "eligibilityDetermined": "2024-06-01"},
          "peer": {"id": "P-3", "npi": "1234567893", "birthDate": "1981-06-07", "trainingHours": 76.25, "backgroundCheck": "2023-11-02",
                   "backgroundChecks": [{"kind": "state", "completed": "2023-11-02", "cleared": true}],
                   "credentials": [{"type": "ZPS", "issuer": "ZZ Board", "state": "ZZ", "number": "77", "issued": "2024-01-01", "expires": "2025-12-31", "status": "active", "specializations": ["a", "b"]}, {"type": "X"}, {"type": "Y"}],
                   "continuingEducation": [{"completed": "2024-05-01", "hours": 6.5, "topic": "ethics", "mode": "online", "credential": "ZPS"}],
                   "trainings": [{"name": "core", "completed": "2023-10-01", "hours": 40}], "hired": "2023-12-01", "workHours": 2000, "supervisedHours": 120},
          "supervisor": {"id": "V-2", "npi": "1234567893", "supervisorTraining": "2024-02-01",
                         "credentials": [{"type": "LCSW", "issuer": "ZZ Board", "state": "ZZ", "number": "78", "issued": "2015-01-01", "expires": "2026-06-30", "status": "active", "specializations": ["c"]}],
                         "trainings": [{"name": "supervisors", "completed": "2023-10-01", "hours": 8}], "experienceYears": 5, "degree": "masters", "since": "2022-01-01"},
          "supervision": {"lastSession": "2025-03-01", "signedOn": "2025-03-15", "superviseeCount": 6, "hoursWorked": 80, "log": [{"date": "2025-03-01", "minutes": 60, "mode": "in_person"}]},
          "planOfCare": {"effective": "2025-01-01", "expires": "2025-12-31", "signedOn": "2025-01-02", "signedBy": "LCSW", "includesPeerSupport": true, "lastReviewed": "2025-01-02", "elements": ["goals"]},
          "documents": [{"kind": "assessment", "signedOn": "2025-01-01", "signedBy": "LCSW", "expires": "2026-01-01"}],
          "authorization": {"number": "A-9", "units": 100, "from": "2025-01-01", "to": "2025-06-30"},
          "note": {"signedOn": "2025-03-14", "elements": ["goal", "intervention"]},
          "billingProvider": {"npi": "1234567893", "type": "community_mental_health_center", "taxonomy": "261QM0801X", "approvals": ["peer"]},
          "claim": {"id": "C-4", "line": 1, "submitted": "2025-04-01", "received": "2025-04-02", "frequency": "7", "replaces": "C-3", "delayReason": "1",
                    "otherPayerDecided": "2025-03-30", "adjudicated": "2025-03-31", "attached": false}
        }
        """;
}
