using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Cases.Mutation;

/// <summary>The values nearest to a value: a number a step up and down, a date or period a day, a choice every other, a flag its opposite.</summary>
internal static class ScalarChanges
{
    private const int AnyCommonYear = 2001;

    /// <summary>The other values, as YAML writes them; none for a text that has no neighbors.</summary>
    public static IEnumerable<string> Of(SettingSpec spec, string text) => spec.Kind switch
    {
        SettingKind.Integer or SettingKind.Number => Numbers(text),
        SettingKind.Flag => text switch { "true" => ["false"], "false" => ["true"], _ => [] },
        SettingKind.Date => Dates(text),
        SettingKind.MonthDay => MonthDays(text),
        SettingKind.Period => Periods(text),
        SettingKind.Choice => spec.Choices.Where(choice => choice != text),
        _ => [],
    };

    /// <summary>True when a value is a limit, which cases show from both sides.</summary>
    public static bool IsLimit(SettingSpec spec) =>
        spec.Kind is SettingKind.Integer or SettingKind.Number or SettingKind.Date or SettingKind.MonthDay or SettingKind.Period;

    /// <summary>One more and one less in the last place written: 12 and 14 for 13, 21.43 and 21.45 for 21.44.</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            yield break;
        }

        int point = text.IndexOf('.');
        decimal step = new(1, 0, 0, isNegative: false, scale: point < 0 ? (byte)0 : (byte)(text.Length - point - 1));
        yield return (number + step).ToString(CultureInfo.InvariantCulture);
        yield return (number - step).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Dates(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } date
        ? [LocalDatePattern.Iso.Format(date.Value.PlusDays(-1)), LocalDatePattern.Iso.Format(date.Value.PlusDays(1))]
        : [];

    private static IEnumerable<string> MonthDays(string text) => AnnualDatePattern.Iso.Parse(text) is { Success: true } day
        ? new[] { -1, 1 }.Select(step => day.Value.InYear(AnyCommonYear).PlusDays(step)).Select(date => AnnualDatePattern.Iso.Format(new AnnualDate(date.Month, date.Day)))
        : [];

    private static IEnumerable<string> Periods(string text) => PeriodPattern.NormalizingIso.Parse(text) is { Success: true } period
        ? new[] { -1, 1 }.Select(step => PeriodPattern.Roundtrip.Format(period.Value + Period.FromDays(step)))
        : [];
}
