using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace PeerBilling.RuleSets;

/// <summary>Reads rule sets with the sets they extend. A set is all valid or not usable; every error of a file is told at once.</summary>
public static class RuleSetReader
{
    private const int MostLayers = 8;

    /// <summary>Reads a rule set file; what it extends is looked for in its folder and the folder above.</summary>
    /// <exception cref="RuleSetException">The file, or one it extends, cannot be used; all diagnostics are attached.</exception>
    public static RuleSet ReadFile(string path) => TryReadFile(path).Value;

    /// <summary>Reads a rule set file and tells everything that is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="others">Where to look for what it extends when neither its folder nor the folder above has it; null for nowhere.</param>
    public static RuleSetReadResult TryReadFile(string path, RuleSetLocator? others = null)
    {
        try
        {
            return Read(RuleSetFolder.Read(path), Nearby(path, others), [], null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, [new() { Path = path, Message = "The file cannot be read: " + unreadable.Message.TrimEnd('.') }]);
        }
    }

    /// <summary>Reads a rule set by id.</summary>
    public static RuleSetReadResult TryRead(string id, RuleSetLocator locator) => TryRead(id, locator, null);

    /// <summary>Reads a rule set by id, over sets that were read already, and adds those that it reads.</summary>
    internal static RuleSetReadResult TryRead(string id, RuleSetLocator locator, ConcurrentDictionary<string, RuleSetReadResult>? known)
    {
        RuleSetFile? file = (locator ?? throw new ArgumentNullException(nameof(locator))).Find(id);
        return file is null
            ? new(null, [new() { Path = id, Message = $"There is no rule set '{id}'" }])
            : Read(file, locator, [], known);
    }

    /// <summary>Reads rule set text.</summary>
    /// <param name="file">The text.</param>
    /// <param name="locator">Where to look for what it extends; null for nowhere.</param>
    public static RuleSetReadResult TryRead(RuleSetFile file, RuleSetLocator? locator = null) => Read(file, locator, [], null);

    /// <summary>Where a file looks for what it extends: its folder, the folder above, and others besides.</summary>
    internal static RuleSetLocator Nearby(string path, RuleSetLocator? others)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        RuleSetLocator nearby = new RuleSetFolder(folder).Or(new RuleSetFolder(Path.Combine(folder, "..")));
        return others is null ? nearby : nearby.Or(others);
    }

    private static RuleSetReadResult Read(RuleSetFile file, RuleSetLocator? locator, ImmutableList<string> above, ConcurrentDictionary<string, RuleSetReadResult>? known)
    {
        RuleSetFileReader reader = new(file);
        if (reader.Extends is not { } parentId)
        {
            return reader.ReadOver(null, []);
        }

        if (above.Contains(parentId) || parentId == reader.Id)
        {
            return reader.Refuse($"'{parentId}' extends itself: {string.Join(" -> ", above.Add(reader.Id).Add(parentId))}");
        }

        if (above.Count >= MostLayers)
        {
            return reader.Refuse($"more than {MostLayers} rule sets on top of one another");
        }

        if (!RuleSetLocator.IsId(parentId))
        {
            return reader.Refuse($"'{parentId}' is no id of a rule set: it names one by lower-case letters, digits and hyphens, never by a path");
        }

        if (known is null || !known.TryGetValue(parentId, out RuleSetReadResult? below))
        {
            if (locator?.Find(parentId) is not { } parentFile)
            {
                return reader.Refuse($"there is no rule set '{parentId}' here");
            }

            below = Read(parentFile, locator, above.Add(reader.Id), known);
            if (below.IsValid)
            {
                known?.TryAdd(parentId, below);
            }
        }

        return below.IsValid
            ? reader.ReadOver(below.Value, below.Diagnostics)
            : new(null, [.. below.Diagnostics, .. reader.Refuse($"'{parentId}', which it extends, cannot be used").Diagnostics]);
    }
}
