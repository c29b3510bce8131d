using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.RuleSets;

namespace PeerBilling.Schemas;

/// <summary>The schema of rule set files: their keys, and for each check its settings under <c>with</c>.</summary>
internal static class RuleSetSchema
{
    public static JsonObject Make()
    {
        SettingSchema settings = new();
        JsonObject root = settings.Shape("rule-set", RuleSetFileReader.Keys());
        string rule = root["properties"]!["rules"]!["items"]!["$ref"]!.GetValue<string>().Substring("#/$defs/".Length);
        settings.Definitions[rule]!["allOf"] = new JsonArray([.. CheckCatalogue.All.Select(check => (JsonNode?)ForCheck(check.Key, check.Value, settings))]);
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:peerbilling:rule-set:1",
            ["title"] = "A PeerBilling rule set",
        };
        foreach (KeyValuePair<string, JsonNode?> part in root.ToArray())
        {
            root.Remove(part.Key);
            schema[part.Key] = part.Value;
        }

        schema["$defs"] = settings.Definitions;
        return schema;
    }

    /// <summary>A rule that uses the check gives each version the check's settings.</summary>
    private static JsonObject ForCheck(string name, CheckDefinition check, SettingSchema settings)
    {
        ImmutableArray<SettingSpec> taken = check.Settings;
        JsonObject version = new()
        {
            ["properties"] = new JsonObject { ["with"] = SettingSchema.Reference(settings.Define($"check.{name}", "rule", taken)) },
        };
        if (taken.Any(setting => setting.Required))
        {
            version["required"] = new JsonArray("with");
        }

        return new()
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["check"] = new JsonObject { ["const"] = name } }, ["required"] = new JsonArray("check") },
            ["then"] = new JsonObject { ["properties"] = new JsonObject { ["versions"] = new JsonObject { ["items"] = version } } },
        };
    }
}
