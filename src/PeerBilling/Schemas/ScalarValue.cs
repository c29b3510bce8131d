using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PeerBilling.Checks;
using PeerBilling.Checks.Settings;
using PeerBilling.RuleSets;

namespace PeerBilling.Schemas;

/// <summary>What JSON Schema says of a single value of a rule set.</summary>
internal static class ScalarValue
{
    public static JsonObject Of(SettingSpec setting) => setting.Kind switch
    {
        SettingKind.Integer => Bounded("integer", setting),
        SettingKind.Number => Bounded("number", setting),
        SettingKind.Flag => new() { ["type"] = "boolean" },
        SettingKind.Choice => OneOf(setting.Choices),
        SettingKind.CheckName => OneOf(CheckCatalogue.All.Keys),
        SettingKind.KnownCheckName => OneOf(CheckCatalogue.KnownNames),
        SettingKind.Format => OneOf([RuleSetFileReader.Schema]),
        SettingKind.Date => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        _ => Pattern(setting.Kind) is { } pattern ? new() { ["type"] = "string", ["pattern"] = pattern } : Text(),
    };

    /// <summary>The shape of a text of a kind; null where any text will do.</summary>
    private static string? Pattern(SettingKind kind) => kind switch
    {
        SettingKind.MonthDay => "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        SettingKind.Period => "^P([0-9]+[YMWD])+$",
        SettingKind.Code => "^([A-V][0-9]{4}|[0-9]{4}[0-9FTU])$",
        SettingKind.Modifier => "^[A-Z0-9]{2}$",
        SettingKind.Place => "^[0-9]{2}$",
        SettingKind.Diagnosis => "^[A-Z][0-9A-Z]{0,2}(\\.?[0-9A-Z]{1,4})?$",
        SettingKind.RuleSetId => "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
        SettingKind.Jurisdiction => "^[A-Z]{2}$",
        _ => null,
    };

    /// <summary>A text; the reader takes a plain number, such as the year a document was published, for one.</summary>
    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number"), ["minLength"] = 1 };

    private static JsonObject OneOf(IEnumerable<string> names) => new() { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode?)name)]) };

    private static JsonObject Bounded(string type, SettingSpec setting)
    {
        JsonObject value = new() { ["type"] = type };
        if (setting.Minimum is { } minimum)
        {
            value["minimum"] = minimum;
        }

        if (setting.Maximum is { } maximum)
        {
            value["maximum"] = maximum;
        }

        return value;
    }
}
