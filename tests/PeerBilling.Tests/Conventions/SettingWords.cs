using System.Globalization;
using System.Linq;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Tests.Conventions;

/// <summary>Says in words what a setting takes.</summary>
internal static class SettingWords
{
    public static string Takes(SettingSpec setting) => setting.IsList ? $"list of {Plural(setting)}" : Single(setting);

    private static string Single(SettingSpec setting) => setting.Kind switch
    {
        SettingKind.Integer => $"whole number{Range(setting)}",
        SettingKind.Number => $"number{Range(setting)}",
        SettingKind.Flag => "`true` or `false`",
        SettingKind.Date => "date such as `2025-07-01`",
        SettingKind.MonthDay => "day of the year such as `\"09-30\"`",
        SettingKind.Period => "period such as `P30D`, `P6M` or `P1Y`",
        SettingKind.Choice => Choices(setting),
        SettingKind.Code => "procedure code such as `\"H0038\"`",
        SettingKind.Mapping => "mapping",
        _ => "text",
    };

    private static string Plural(SettingSpec setting) => setting.Kind switch
    {
        SettingKind.Choice => "any of " + Choices(setting),
        SettingKind.Code => "procedure codes such as `\"H0038\"`",
        SettingKind.Modifier => "modifiers such as `\"HE\"`",
        SettingKind.Place => "places of service such as `\"11\"`",
        SettingKind.Diagnosis => "ICD-10-CM codes or categories such as `F33`",
        SettingKind.Credential => "credentials that the rule set names",
        SettingKind.Program => "programmes that the rule set names",
        SettingKind.Population => "populations that the rule set names",
        SettingKind.ProviderType => "provider types that the rule set names",
        SettingKind.Element => "elements of notes and plans",
        SettingKind.DiagnosisGroup => "diagnosis groups that the rule set names",
        SettingKind.Mapping => "mappings",
        _ => "texts",
    };

    private static string Choices(SettingSpec setting)
    {
        string[] names = [.. setting.Choices.Select(name => $"`{name}`")];
        return names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + " or " + names[^1];
    }

    private static string Range(SettingSpec setting) => (setting.Minimum, setting.Maximum) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $", {min} to {max}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $", {min} or more"),
        _ => string.Empty,
    };
}
