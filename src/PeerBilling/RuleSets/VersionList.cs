using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;

namespace PeerBilling.RuleSets;

/// <summary>Reads dated versions, puts them in order and refuses those that overlap.</summary>
internal static class VersionList
{
    public static ImmutableArray<T> Read<T>(CheckSettings settings, string doc, Func<CheckSettings, T?> read)
        where T : class, IDated
    {
        List<(T Version, CheckSettings At)> found = [];
        int given = settings.List("versions", doc, version => Add(found, version, read), required: true).Length;
        settings.Require(given > 0 || !settings.Has("versions"), "versions", "there is no version");
        List<(T Version, CheckSettings At)> ordered = [.. found.OrderBy(item => item.Version.Effective.From)];
        for (int i = 1; i < ordered.Count; i++)
        {
            Model.DateSpan earlier = ordered[i - 1].Version.Effective;
            ordered[i].At.Require(
                !earlier.Overlaps(ordered[i].Version.Effective),
                "effective",
                $"this version ({ordered[i].Version.Effective}) overlaps the one {earlier}; close the earlier one with 'to'");
        }

        return [.. ordered.Select(item => item.Version)];
    }

    private static bool Add<T>(List<(T Version, CheckSettings At)> found, CheckSettings settings, Func<CheckSettings, T?> read)
        where T : class, IDated
    {
        if (read(settings) is { } version)
        {
            found.Add((version, settings));
        }

        return true;
    }
}
