using System.Collections.Immutable;
using NodaTime;

namespace PeerBilling.RuleSets;

/// <summary>Finds the version in force on a date of service, as it was known on some day.</summary>
internal static class Dating
{
    /// <summary>The version in force; null when there is none.</summary>
    /// <param name="versions">Versions that do not overlap, in order.</param>
    /// <param name="date">The date of service.</param>
    /// <param name="knownOn">The day of knowing: later publications do not count, and a version that only they closed runs on. Null for all.</param>
    public static T? InForce<T>(ImmutableArray<T> versions, LocalDate date, LocalDate? knownOn)
        where T : class, IDated
    {
        T? last = null;
        foreach (T version in versions)
        {
            if (version.Known > knownOn)
            {
                continue;
            }

            if (version.Effective.Contains(date))
            {
                return version;
            }

            if (version.Effective.From <= date)
            {
                last = version;
            }
        }

        return last is not null && RunsOn(versions, last, date, knownOn) ? last : null;
    }

    private static bool RunsOn<T>(ImmutableArray<T> versions, T last, LocalDate date, LocalDate? knownOn)
        where T : class, IDated
    {
        int next = versions.IndexOf(last) + 1;
        return next < versions.Length
            && versions[next].Known > knownOn
            && last.Effective.To is { } end
            && versions[next].Effective.From == end.PlusDays(1)
            && date > end;
    }
}
