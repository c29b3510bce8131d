using System;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Reads the first day of a limit's week or fiscal year.</summary>
internal static class LimitStarts
{
    /// <summary>The weekday; Sunday where none is given.</summary>
    public static IsoDayOfWeek Weekday(string? starts, LimitPeriod per, CheckSettings settings)
    {
        settings.Require(starts is null || per is LimitPeriod.Week or LimitPeriod.FiscalYear, "starts", "starts is about a week or a fiscal_year.");
        if (starts is null || per != LimitPeriod.Week)
        {
            return IsoDayOfWeek.Sunday;
        }

        bool known = Enum.TryParse(starts, ignoreCase: true, out IsoDayOfWeek day) && day != IsoDayOfWeek.None && char.IsLetter(starts[0]);
        settings.Require(known, "starts", $"'{starts}' is not a weekday such as monday.");
        return known ? day : IsoDayOfWeek.Sunday;
    }

    /// <summary>The day of the year; 1 January where none is needed.</summary>
    public static AnnualDate Year(string? starts, LimitPeriod per, CheckSettings settings)
    {
        if (per != LimitPeriod.FiscalYear)
        {
            return new AnnualDate(1, 1);
        }

        ParseResult<AnnualDate> parsed = AnnualDatePattern.Iso.Parse(starts ?? string.Empty);
        settings.Require(parsed.Success, starts is null ? "per" : "starts", "A fiscal_year needs its first day, such as starts: \"07-01\".");
        return parsed.Success ? parsed.Value : new AnnualDate(1, 1);
    }
}
