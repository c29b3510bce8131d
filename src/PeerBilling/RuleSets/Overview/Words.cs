using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime.Text;
using PeerBilling.Checks.When;
using PeerBilling.Model;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.RuleSets.Overview;

/// <summary>Says in words what a rule set writes in settings.</summary>
internal static class Words
{
    /// <summary>Settings as <c>max 12; per day</c>; a list in its order, a mapping in brackets.</summary>
    public static string Of(YamlNode? settings) => settings switch
    {
        YamlMapping mapping => string.Join("; ", mapping.Entries.Select(entry => $"{entry.Key.Text.Replace('_', ' ')} {Inner(entry.Value)}")),
        _ => string.Empty,
    };

    /// <summary>Whom a condition is about; empty for every session.</summary>
    public static string Of(Condition when) => string.Join("; ", Parts(when));

    /// <summary>What a unit is.</summary>
    public static string Of(UnitDefinition? unit) => unit switch
    {
        null => "unit not stated",
        { Minutes: { } minutes } => $"{minutes} min, {Names.Of(unit.Rounding).Replace('_', ' ')}{(unit.Accumulate == Accumulation.Day ? ", minutes of the day together" : string.Empty)}",
        _ => Names.Of(unit.Rounding).Replace('_', ' '),
    };

    /// <summary>The document, the place in it and where to read it.</summary>
    public static string Of(Citation cite) =>
        cite.Source.Title + (cite.At is null ? string.Empty : $", {cite.At}") + (cite.Source.Url is null ? string.Empty : $" <{cite.Source.Url}>");

    /// <summary>The CARC and RARC of a denial; empty for none.</summary>
    public static string Of(Denial denial) =>
        string.Join(", ", new[] { denial.Carc is null ? null : $"CARC {denial.Carc}", denial.Rarc is null ? null : $"RARC {denial.Rarc}" }.OfType<string>());

    /// <summary>A date as ISO 8601 writes it.</summary>
    public static string Of(NodaTime.LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Inner(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Text,
        YamlSequence list => string.Join(", ", list.Items.Select(Inner)),
        _ => $"({Of(value)})",
    };

    private static IEnumerable<string> Parts(Condition when)
    {
        (string Name, IEnumerable<string> Values)[] parts =
        [
            ("", when.Codes.Select(code => code.ToString())),
            ("with all of ", when.Modifiers?.All.Select(modifier => modifier.ToString()) ?? []),
            ("with any of ", when.Modifiers?.Any.Select(modifier => modifier.ToString()) ?? []),
            ("without ", when.Modifiers?.None.Select(modifier => modifier.ToString()) ?? []),
            ("program ", when.Programs),
            ("population ", when.Populations),
            ("format ", when.Formats.Select(Names.Of)),
            ("delivery ", when.Deliveries.Select(Names.Of)),
            ("place of service ", when.PlacesOfService.Select(place => place.ToString())),
            ("payer ", when.Payers),
            ("diagnosis group ", when.DiagnosisGroups),
            ("peer's credential ", when.Credentials),
            ("stage ", when.CredentialStages),
            ("supervisor's credential ", when.Supervisors),
            ("billing provider ", when.BillingProviders),
            ("recipient ", when.Recipients.Select(Names.Of)),
            ("activity ", when.Activities.Select(Names.Of)),
            ("claim frequency ", when.ClaimFrequencies),
        ];
        foreach ((string name, IEnumerable<string> values) in parts.Where(part => part.Values.Any()))
        {
            yield return name + string.Join(", ", values);
        }

        if (when.MinMemberAge is not null || when.MaxMemberAge is not null)
        {
            yield return FormattableString.Invariant($"member aged {when.MinMemberAge ?? 0} to {(object?)when.MaxMemberAge ?? "any age"}");
        }
    }
}
