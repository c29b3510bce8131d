using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;

namespace PeerBilling.Cli.Parts;

/// <summary>What a partition knows of the whole batch: <c>partition.json</c> beside its parts.</summary>
internal sealed record PartitionPlan
{
    public const string Schema = "peerbilling-partition/1";

    public const string FileName = "partition.json";

    public required string Id { get; init; }

    public required int Parts { get; init; }

    public required ImmutableArray<CheckScope> Scopes { get; init; }

    public required long Sessions { get; init; }

    /// <summary>True when an input file could not be read at all, or holds no session.</summary>
    public required bool IsUnusable { get; init; }

    /// <summary>What was read, as reports say it.</summary>
    public required JsonElement Inputs { get; init; }

    /// <summary>What could not be read, and before which session it stood.</summary>
    public required ImmutableArray<(long Before, string Path, InputError Error)> Unreadable { get; init; }

    /// <summary>Reads it; null where the text is something else.</summary>
    /// <exception cref="InvalidDataException">It is one, but damaged.</exception>
    public static PartitionPlan? TryRead(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument json = JsonDocument.Parse(stream);
            JsonElement root = json.RootElement;
            return root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out JsonElement schema) || !schema.ValueEquals(Schema) ? null : new PartitionPlan
            {
                Id = root.GetProperty("partition").GetString()!,
                Parts = root.GetProperty("parts").GetInt32(),
                Scopes = [.. root.GetProperty("scopes").EnumerateArray().Select(scope => Names.TryParse(scope.GetString()!, out CheckScope known) ? known : CheckScope.Session)],
                Sessions = root.GetProperty("sessions").GetInt64(),
                IsUnusable = root.GetProperty("unusable").GetBoolean(),
                Inputs = root.GetProperty("inputs").Clone(),
                Unreadable =
                [
                    .. from each in root.GetProperty("unreadable").EnumerateArray()
                       select (each.GetProperty("before").GetInt64(), each.GetProperty("path").GetString()!, new InputError(each.GetProperty("line").GetInt32(), each.GetProperty("message").GetString()!)),
                ],
            };
        }
        catch (JsonException)
        {
            return null;
        }
        catch (System.Exception wrong) when (wrong is KeyNotFoundException or System.InvalidOperationException or System.FormatException)
        {
            throw new InvalidDataException($"{path} is damaged: it is not as 'peerbilling partition' wrote it.");
        }
    }

    /// <summary>Writes it.</summary>
    public static void Write(string path, PartitionPlan plan, ImmutableArray<ReportInput> inputs)
    {
        using FileStream stream = File.Create(path);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("partition", plan.Id);
        json.WriteNumber("parts", plan.Parts);
        ReportJson.WriteTexts(json, "scopes", [.. plan.Scopes.Select(scope => Names.Of(scope))]);
        json.WriteNumber("sessions", plan.Sessions);
        json.WriteBoolean("unusable", plan.IsUnusable);
        ReportJson.WriteInputs(json, inputs);
        json.WriteStartArray("unreadable");
        foreach ((long before, string file, InputError error) in plan.Unreadable)
        {
            json.WriteStartObject();
            json.WriteNumber("before", before);
            json.WriteString("path", file);
            json.WriteNumber("line", error.Line);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
