using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Tests;

/// <summary>Settings as a rule would give them, without YAML: a text, texts, or settings for a mapping, by key.</summary>
internal sealed class GivenSettings : CheckSettings
{
    private readonly Dictionary<string, object> given = [];

    /// <summary>What was reported, by key.</summary>
    public List<string> Wrongs { get; } = [];

    public GivenSettings With(string key, params string[] texts)
    {
        given[key] = texts;
        return this;
    }

    public GivenSettings With(string key, params GivenSettings[] mappings)
    {
        given[key] = mappings;
        return this;
    }

    public override void Require(bool condition, string key, string message, string? didYouMean = null)
    {
        if (!condition)
        {
            Wrongs.Add(key);
        }
    }

    public override bool Has(string key) => given.ContainsKey(key);

    public override void ByName(string key, string doc, Action<string, CheckSettings> read) => throw new NotSupportedException();

    public override T? Configured<T>(string key, string doc, string check, Func<CheckSettings, T> read)
        where T : class => throw new NotSupportedException();

    public override T? Ignore<T>(string key)
        where T : class => throw new NotSupportedException();

    protected override ImmutableArray<string> Texts(SettingSpec spec)
    {
        if (given.TryGetValue(spec.Key, out object? texts))
        {
            return [.. (string[])texts];
        }

        Require(!spec.Required, spec.Key, "missing");
        return [];
    }

    protected override ImmutableArray<T> Mappings<T>(SettingSpec spec, Func<CheckSettings, T> read) =>
        given.TryGetValue(spec.Key, out object? mappings) ? [.. ((GivenSettings[])mappings).Select(read)] : [];

    protected override void Wrong(SettingSpec spec, int index, string expected) => Wrongs.Add(spec.Key);
}
