using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>The last day on which a claim may be filed.</summary>
internal static class FilingDeadline
{
    /// <summary>The last day for a claim that replaces none.</summary>
    public static LocalDate Of(TimelyFiling rule, in SessionContext context)
    {
        LocalDate service = context.LastDate;
        LocalDate usual = rule.From == FilingStart.MonthEnd ? FromMonthEnd(service, rule.Within) : Add(service, rule.Within);
        LocalDate further = LocalDate.Max(
            After(context.Session.Claim?.OtherPayerDecided, rule.OtherPayer),
            LocalDate.Max(After(context.Session.Member?.EligibilityDetermined, rule.Eligibility), After(context.Session.Claim?.Adjudicated, rule.Adjudicated)));
        if (rule.Cap is { } cap)
        {
            further = LocalDate.Min(further, Add(service, cap));
        }

        return LocalDate.Max(usual, further);
    }

    /// <summary>True when the claim was sent within the fewest days that the time can have, so that no calendar need be asked.</summary>
    public static bool IsClearlyKept(TimelyFiling rule, in SessionContext context) =>
        rule.Replacement is null && rule.Until == FilingEnd.Submitted && context.Session.Claim?.Submitted is { } submitted
        && Period.DaysBetween(context.LastDate, submitted) is >= 0 and var days && days <= rule.Within.LeastDays();

    /// <summary>The date so much later, or the last date of the calendar where that would lie beyond it.</summary>
    public static LocalDate Add(LocalDate date, Period period)
    {
        decimal year = date.Year + period.Years + ((decimal)period.Months / 12) + ((decimal)period.Weeks / 52) + ((decimal)period.Days / 365);
        return year + 1 < LocalDate.MaxIsoValue.Year ? date + period : LocalDate.MaxIsoValue;
    }

    /// <summary>So long after the end of a month; whole months end with a month, however long it is: six after February end with 31 August.</summary>
    private static LocalDate FromMonthEnd(LocalDate date, Period period) => period.Days == 0 && period.Weeks == 0
        ? DateAdjusters.EndOfMonth(Add(date, period))
        : Add(DateAdjusters.EndOfMonth(date), period);

    private static LocalDate After(LocalDate? date, Period? period) =>
        date is { } from && period is not null ? Add(from, period) : LocalDate.MinIsoValue;
}
