using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Tests.Schemas;

/// <summary>Makes the schema of session records from what the reader knows of them, with the doc comments as descriptions.</summary>
internal sealed class SessionSchema
{
    private const string Date = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string Time = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    /// <summary>What single fields may hold besides what their type says; a test holds the reader to each.</summary>
    public static readonly IReadOnlyDictionary<string, int> Minima = new Dictionary<string, int> { ["minutes"] = 0, ["charge"] = 0, ["groupSize"] = 1, ["facilitators"] = 1 };

    private readonly JsonObject definitions = [];

    public static JsonObject Make()
    {
        SessionSchema schema = new();
        JsonObject session = schema.Shape(SessionJsonContext.Default.SessionRecord);
        session["properties"]!["id"]!["minLength"] = 1;
        foreach ((string field, int minimum) in Minima)
        {
            session["properties"]![field]!["minimum"] = minimum;
        }

        JsonObject made = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:peerbilling:session:1",
            ["title"] = "A PeerBilling session record",
            ["description"] = XmlDocs.Summary(typeof(SessionRecord)) + " " + XmlDocs.Remarks(typeof(SessionRecord)),
        };
        foreach ((string keyword, JsonNode? value) in session.ToArray())
        {
            session.Remove(keyword);
            made[keyword] = value;
        }

        made["$defs"] = schema.definitions;
        return made;
    }

    private JsonObject Shape(JsonTypeInfo type)
    {
        JsonObject properties = [];
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.Get is not null))
        {
            JsonObject value = Value(property.PropertyType, mayBeNull: !property.IsRequired);
            PropertyInfo member = type.Type.GetProperties().Single(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name) == property.Name);
            value["description"] = XmlDocs.Summary(member);
            properties[property.Name] = value;
        }

        JsonObject shape = new() { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        JsonNode?[] required = [.. type.Properties.Where(property => property.IsRequired).Select(property => (JsonNode?)property.Name)];
        if (required.Length > 0)
        {
            shape["required"] = new JsonArray(required);
        }

        return shape;
    }

    private JsonObject Value(Type declared, bool mayBeNull)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        JsonTypeInfo info = SessionJsonContext.Default.Options.GetTypeInfo(type);
        JsonObject value = info.Kind switch
        {
            JsonTypeInfoKind.Object => Reference(info),
            JsonTypeInfoKind.Enumerable => new() { ["type"] = "array", ["items"] = Value(info.ElementType!, mayBeNull: false) },
            _ => Scalar(type),
        };
        return mayBeNull ? OrNull(value) : value;
    }

    private JsonObject Reference(JsonTypeInfo type)
    {
        string name = JsonNamingPolicy.CamelCase.ConvertName(type.Type.Name);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = null;
            JsonObject shape = Shape(type);
            shape["description"] = XmlDocs.Summary(type.Type);
            definitions[name] = shape;
        }

        return new() { ["$ref"] = "#/$defs/" + name };
    }

    private static JsonObject OrNull(JsonObject value)
    {
        if (value["enum"] is JsonArray names)
        {
            names.Add((JsonNode?)null);
        }
        else if (value["type"] is { } type)
        {
            value["type"] = new JsonArray(type.DeepClone(), "null");
        }
        else if (value["$ref"] is not null)
        {
            return new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
        }

        return value;
    }

    private static JsonObject Scalar(Type type) => type switch
    {
        _ when type.IsEnum => new() { ["enum"] = new JsonArray([.. NamesOf(type).Select(name => (JsonNode?)name)]) },
        _ when type == typeof(string) => new() { ["type"] = "string" },
        _ when type == typeof(int) => new() { ["type"] = "integer" },
        _ when type == typeof(decimal) => new() { ["type"] = "number" },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },
        _ when type == typeof(JsonElement) => [],
        _ when type == typeof(Units) => new() { ["type"] = "number", ["minimum"] = 0 },
        _ when type == typeof(Npi) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 80 },
        _ when type == typeof(LocalDate) => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = $"^{Date}$" },
        _ when type == typeof(LocalDateTime) => new() { ["type"] = "string", ["pattern"] = $"^{Date}T{Time}$" },
        _ when type == typeof(ModifierList) => new() { ["type"] = "array", ["items"] = Code(Modifier.MaxLength), ["maxItems"] = ModifierList.MaxCount },
        _ when type == typeof(ProcedureCode) => Code(ProcedureCode.MaxLength),
        _ when type == typeof(PlaceOfService) => Code(PlaceOfService.MaxLength),
        _ when type == typeof(DiagnosisCode) => new() { ["type"] = "string", ["pattern"] = "^([!-~]{1,8}|[!-~]{3}\\.[!-~]{1,5})$" },
        _ => throw new NotSupportedException($"Say here what JSON Schema has to say of {type}."),
    };

    /// <summary>Any text that fits: whether a code is well formed is for a rule to say, not for the reader.</summary>
    private static JsonObject Code(int longest) => new() { ["type"] = "string", ["pattern"] = $"^[!-~]{{1,{longest}}}$" };

    private static IEnumerable<string> NamesOf(Type type) =>
        Enum.GetNames(type).Select(name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name));
}
