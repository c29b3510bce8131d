using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Schemas;

/// <summary>Turns settings, as their readers ask for them, into JSON Schema. Every mapping becomes a definition; those of one shape share it.</summary>
/// <remarks>
/// What the reader takes, the schema takes, but for quotes: it wants numbers without and codes within. An optional value may be null,
/// which means absent.
/// </remarks>
internal sealed class SettingSchema
{
    private readonly Dictionary<string, string> namesByShape = new(StringComparer.Ordinal);

    /// <summary>The shapes of all mappings so far, by name.</summary>
    public JsonObject Definitions { get; } = [];

    /// <summary>The shape of a mapping.</summary>
    public JsonObject Shape(string name, ImmutableArray<SettingSpec> settings)
    {
        JsonObject properties = [];
        foreach (SettingSpec setting in settings)
        {
            properties[setting.Key] = Property(name, setting);
        }

        JsonObject shape = new() { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        JsonNode?[] required = [.. settings.Where(setting => setting.Required).Select(setting => (JsonNode?)setting.Key)];
        if (required.Length > 0)
        {
            shape["required"] = new JsonArray(required);
        }

        return shape;
    }

    /// <summary>Keeps the shape of a mapping among the definitions and gives the name to refer to it by.</summary>
    public string Define(string name, string owner, ImmutableArray<SettingSpec> settings)
    {
        JsonObject shape = Shape(name, settings);
        string text = shape.ToJsonString();
        if (!namesByShape.TryGetValue(text, out string? known))
        {
            known = Definitions.ContainsKey(name) ? $"{owner}.{name}" : name;
            namesByShape.Add(text, known);
            Definitions.Add(known, shape);
        }

        return known;
    }

    /// <summary>A reference to a definition.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private JsonObject Property(string owner, SettingSpec setting)
    {
        JsonObject value = setting.IsList ? new() { ["type"] = "array", ["items"] = Value(owner, setting, mayBeNull: false) } : Value(owner, setting, !setting.Required);
        if (setting.MayStandAlone)
        {
            value = new() { ["anyOf"] = new JsonArray(value, Value(owner, setting, mayBeNull: false)) };
        }

        value["description"] = setting.Doc;
        if (setting.Default is { } text)
        {
            value["default"] = Default(setting.Kind, text);
        }

        return value;
    }

    private JsonObject Value(string owner, SettingSpec setting, bool mayBeNull) => setting.Kind switch
    {
        SettingKind.Mapping when setting.Nested.Length == 0 => new() { ["type"] = "object" },
        SettingKind.Mapping => Reference(Define(setting.Key, owner, setting.Nested)),
        SettingKind.ByName => new() { ["type"] = "object", ["additionalProperties"] = Reference(Define(setting.Key, owner, setting.Nested)) },
        _ => Scalar(setting, mayBeNull),
    };

    private static JsonObject Scalar(SettingSpec setting, bool mayBeNull)
    {
        JsonObject value = ScalarValue.Of(setting);
        if (!mayBeNull)
        {
            return value;
        }

        if (value["enum"] is JsonArray names)
        {
            names.Add((JsonNode?)null);
        }
        else if (value["type"] is JsonArray types)
        {
            types.Add((JsonNode)"null");
        }
        else
        {
            value["type"] = new JsonArray(value["type"]!.DeepClone(), "null");
        }

        return value;
    }

    private static JsonNode Default(SettingKind kind, string text) => kind switch
    {
        SettingKind.Integer or SettingKind.Number => decimal.Parse(text, CultureInfo.InvariantCulture),
        SettingKind.Flag => text == "true",
        _ => text,
    };
}
