using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace PeerBilling.Checks.Settings;

/// <summary>Runs a check's <c>Read</c> without a rule, to learn which settings it takes.</summary>
internal sealed class SettingRecorder : CheckSettings
{
    private readonly List<SettingSpec> specs = [];

    /// <summary>The settings a check takes, in the order it asks for them.</summary>
    public static ImmutableArray<SettingSpec> Record(Func<CheckSettings, object> read)
    {
        SettingRecorder recorder = new();
        read(recorder);
        return [.. recorder.specs];
    }

    public override void Require(bool condition, string key, string message, string? didYouMean = null)
    {
    }

    public override void ByName(string key, string doc, Action<string, CheckSettings> read) =>
        specs.Add(new SettingSpec(key, SettingKind.ByName, doc) { Nested = Record(settings => Run(read, settings)) });

    public override T? Configured<T>(string key, string doc, string check, Func<CheckSettings, T> read)
        where T : class => null;

    public override T? Ignore<T>(string key)
        where T : class
    {
        specs.Add(new SettingSpec(key, SettingKind.Mapping, "The settings of the check."));
        return null;
    }

    public override bool Has(string key) => false;

    private static object Run(Action<string, CheckSettings> read, CheckSettings settings)
    {
        read(string.Empty, settings);
        return read;
    }

    protected override ImmutableArray<string> Texts(SettingSpec spec)
    {
        specs.Add(spec);
        return [];
    }

    protected override ImmutableArray<T> Mappings<T>(SettingSpec spec, Func<CheckSettings, T> read)
    {
        specs.Add(spec with { Nested = Record(settings => read(settings)!) });
        return [];
    }

    protected override void Wrong(SettingSpec spec, int index, string expected)
    {
    }
}
