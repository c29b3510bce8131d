using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PeerBilling.Tests.Schemas;

/// <summary>Judges JSON by the part of JSON Schema that our schemas use; a keyword it does not know is an error, never passed over.</summary>
internal sealed class SchemaValidator
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description", "default", "format", "examples"];

    private readonly JsonObject root;
    private readonly List<string> problems = [];

    private SchemaValidator(JsonObject root) => this.root = root;

    /// <summary>What is wrong, as <c>path: fault</c>; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(string schema, string json, string? definition = null)
    {
        SchemaValidator validator = new(JsonNode.Parse(schema)!.AsObject());
        JsonNode start = definition is null ? validator.root : validator.root["$defs"]![definition]!;
        validator.Check(start, JsonNode.Parse(json), "$");
        return validator.problems;
    }

    private void Check(JsonNode schema, JsonNode? value, string path)
    {
        foreach ((string keyword, JsonNode? rule) in schema.AsObject())
        {
            if (!Annotations.Contains(keyword))
            {
                CheckKeyword(schema, keyword, rule!, value, path);
            }
        }
    }

    private void CheckKeyword(JsonNode schema, string keyword, JsonNode rule, JsonNode? value, string path)
    {
        switch (keyword)
        {
            case "$ref":
                Check(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!, value, path);
                break;
            case "allOf":
                rule.AsArray().ToList().ForEach(part => Check(part!, value, path));
                break;
            case "anyOf":
                Demand(rule.AsArray().Any(part => IsMet(part!, value, path)), path, $"{Show(value)} is none of {rule.ToJsonString()}");
                break;
            case "if":
                Check(IsMet(rule, value, path) ? schema["then"]! : new JsonObject(), value, path);
                break;
            case "then":
                break;
            case "type" or "enum" or "const":
                Demand(IsAmong(keyword, rule, value), path, $"{Show(value)} is not {rule.ToJsonString()}");
                break;
            case "pattern" or "minLength" or "maxLength" or "minimum" or "maximum":
                Demand(IsWithin(keyword, rule, value), path, $"{Show(value)} breaks {keyword} {rule.ToJsonString()}");
                break;
            default:
                CheckParts(schema, keyword, rule, value, path);
                break;
        }
    }

    private void CheckParts(JsonNode schema, string keyword, JsonNode rule, JsonNode? value, string path)
    {
        switch (keyword)
        {
            case "properties":
                Members(value).Where(member => rule[member.Key] is not null).ToList().ForEach(member => Check(rule[member.Key]!, member.Value, $"{path}.{member.Key}"));
                break;
            case "additionalProperties" when rule is JsonObject:
                Others(schema, value).ForEach(member => Check(rule, member.Value, $"{path}.{member.Key}"));
                break;
            case "additionalProperties":
                Others(schema, value).ForEach(member => Demand(rule.GetValue<bool>(), $"{path}.{member.Key}", "is not described"));
                break;
            case "required":
                rule.AsArray().ToList().ForEach(name => Demand(value is not JsonObject members || members.ContainsKey(name!.GetValue<string>()), path, $"lacks {name}"));
                break;
            case "items":
                (value as JsonArray ?? []).Index().ToList().ForEach(item => Check(rule, item.Item, $"{path}[{item.Index}]"));
                break;
            case "maxItems":
                Demand(value is not JsonArray list || list.Count <= rule.GetValue<int>(), path, "is too long");
                break;
            default:
                throw new NotSupportedException($"The schema uses '{keyword}', which this validator does not know.");
        }
    }

    private bool IsMet(JsonNode schema, JsonNode? value, string path)
    {
        SchemaValidator trial = new(root);
        trial.Check(schema, value, path);
        return trial.problems.Count == 0;
    }

    private static bool IsAmong(string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "type" when rule is JsonArray types => types.Any(type => HasType(type!.GetValue<string>(), value)),
        "type" => HasType(rule.GetValue<string>(), value),
        "enum" => rule.AsArray().Any(each => JsonNode.DeepEquals(each, value)),
        _ => JsonNode.DeepEquals(rule, value),
    };

    private static bool HasType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Kind(value) == JsonValueKind.String,
        "number" => Kind(value) == JsonValueKind.Number,
        "integer" => Kind(value) == JsonValueKind.Number && value!.GetValue<decimal>() % 1 == 0,
        "boolean" => Kind(value) is JsonValueKind.True or JsonValueKind.False,
        _ => value is null,
    };

    private static bool IsWithin(string keyword, JsonNode rule, JsonNode? value) => (keyword, Kind(value)) switch
    {
        ("pattern", JsonValueKind.String) => Regex.IsMatch(value!.GetValue<string>(), rule.GetValue<string>()),
        ("minLength", JsonValueKind.String) => value!.GetValue<string>().Length >= rule.GetValue<int>(),
        ("maxLength", JsonValueKind.String) => value!.GetValue<string>().Length <= rule.GetValue<int>(),
        ("minimum", JsonValueKind.Number) => value!.GetValue<decimal>() >= rule.GetValue<decimal>(),
        ("maximum", JsonValueKind.Number) => value!.GetValue<decimal>() <= rule.GetValue<decimal>(),
        _ => true,
    };

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? value) => value as JsonObject ?? [];

    private static List<KeyValuePair<string, JsonNode?>> Others(JsonNode schema, JsonNode? value) =>
        [.. Members(value).Where(member => schema["properties"]?[member.Key] is null)];

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "null";

    private void Demand(bool met, string path, string fault)
    {
        if (!met)
        {
            problems.Add($"{path}: {fault}");
        }
    }
}
