using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Cli.Parts;

/// <summary>A session as a line of a part: its place in the batch, where it was read, and its record.</summary>
internal static class PartLine
{
    /// <summary>The fields of a record that an 837P may carry, by the paths that findings name.</summary>
    private static readonly string[] Located =
    [
        "id", "state", "payer", "dateOfService", "dateOfServiceEnd", "procedureCode", "modifiers", "delivery", "units", "minutes", "charge", "placeOfService", "diagnoses", "member", "member.id",
        "member.birthDate", "peer", "peer.npi", "peer.id", "supervisor", "supervisor.npi", "supervisor.id", "authorization", "authorization.number", "billingProvider", "billingProvider.npi",
        "billingProvider.taxonomy", "claim", "claim.id", "claim.line", "claim.submitted", "claim.frequency", "claim.replaces", "claim.delayReason",
        "modifiers[0]", "modifiers[1]", "modifiers[2]", "modifiers[3]", "diagnoses[0]", "diagnoses[1]", "diagnoses[2]", "diagnoses[3]",
    ];

    /// <summary>Writes it, with the end of the line.</summary>
    public static byte[] Write(long place, SessionRecord session)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("at", place);
            json.WriteString("path", session.Source?.Path);
            json.WriteNumber("line", session.Source?.Line ?? 0);
            WriteLocations(json, session.Source?.LocateX12);
            json.WritePropertyName("session");
            json.WriteRawValue(SessionReader.Write(session), skipInputValidation: true);
            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>Reads it; null where it is not such a line.</summary>
    public static (long Place, SessionRecord Session)? TryRead(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 40 });
            JsonElement root = json.RootElement;
            string path = root.GetProperty("path").GetString() ?? string.Empty;
            int number = root.GetProperty("line").GetInt32();
            byte[] record = System.Text.Encoding.UTF8.GetBytes(root.GetProperty("session").GetRawText());
            SessionReader.TryParse(record, number, path, out SessionRecord? session);
            if (session is null)
            {
                return null;
            }

            Dictionary<string, X12Location> located = root.TryGetProperty("x12", out JsonElement x12) ? Locations(x12) : [];
            session = located.Count == 0 ? session : session with { Source = session.Source! with { LocateX12 = located.GetValueOrDefault } };
            return (root.GetProperty("at").GetInt64(), session);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    private static void WriteLocations(Utf8JsonWriter json, Func<string, X12Location?>? locate)
    {
        if (locate is null)
        {
            return;
        }

        json.WriteStartObject("x12");
        foreach (string field in Located)
        {
            if (locate(field) is { } location)
            {
                json.WriteStartArray(field);
                json.WriteStringValue(location.Loop);
                json.WriteStringValue(location.Element);
                json.WriteNumberValue(location.Segment ?? -1);
                json.WriteNumberValue(location.Line ?? -1);
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, X12Location> Locations(JsonElement x12)
    {
        Dictionary<string, X12Location> located = new(StringComparer.Ordinal);
        foreach (JsonProperty field in x12.EnumerateObject())
        {
            JsonElement at = field.Value;
            located[field.Name] = new X12Location(at[0].GetString()!, at[1].GetString()!, Number(at[2]), Number(at[3]));
        }

        return located;
    }

    private static int? Number(JsonElement number) => number.GetInt32() is var value and >= 0 ? value : null;
}
