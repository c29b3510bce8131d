using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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
        PutInOrder(found);
        ImmutableArray<T>.Builder versions = ImmutableArray.CreateBuilder<T>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            (T version, CheckSettings at) = found[i];
            if (i > 0 && found[i - 1].Version.Effective is var earlier && earlier.Overlaps(version.Effective))
            {
                at.Require(false, "effective", $"this version ({version.Effective}) overlaps the one {earlier}; close the earlier one with 'to'");
            }

            versions.Add(version);
        }

        return versions.MoveToImmutable();
    }

    /// <summary>By the first date of service; those of one day stay as they were written. There are few, and mostly they are in order.</summary>
    private static void PutInOrder<T>(List<(T Version, CheckSettings At)> found)
        where T : class, IDated
    {
        for (int i = 1; i < found.Count; i++)
        {
            (T Version, CheckSettings At) next = found[i];
            int at = i;
            for (; at > 0 && found[at - 1].Version.Effective.From > next.Version.Effective.From; at--)
            {
                found[at] = found[at - 1];
            }

            found[at] = next;
        }
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
