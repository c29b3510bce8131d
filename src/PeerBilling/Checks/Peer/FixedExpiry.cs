using NodaTime;

namespace PeerBilling.Checks.Kinds;

/// <summary>Certificates that all expire on one calendar day, whatever their issue date.</summary>
/// <param name="Day">The last day they are valid on.</param>
/// <param name="CycleYears">Years from one such day to the next; below 1 counts as 1.</param>
/// <param name="AnchorYear">A year in which they expire; null when each certificate counts its own years.</param>
internal readonly record struct FixedExpiry(AnnualDate Day, int CycleYears, int? AnchorYear)
{
    private int Cycle => CycleYears < 1 ? 1 : CycleYears;

    /// <summary>The latest day of expiry on or before a date.</summary>
    public LocalDate OnOrBefore(LocalDate date)
    {
        int year = In(date.Year) <= date ? date.Year : date.Year - 1;
        return In(year - YearsPast(year));
    }

    /// <summary>The last day of a certificate issued on a date: the first term is a short one.</summary>
    public LocalDate After(LocalDate issued)
    {
        if (AnchorYear is null)
        {
            return OnOrBefore(issued.YearsLater(Cycle));
        }

        int year = In(issued.Year) > issued ? issued.Year : issued.Year + 1;
        int past = YearsPast(year);
        return In(past == 0 ? year : year + Cycle - past);
    }

    private LocalDate In(int year) => Day.InYear(DateLimits.Year(year));

    private int YearsPast(int year) => AnchorYear is { } anchor ? (((year - anchor) % Cycle) + Cycle) % Cycle : 0;
}
