using System;
using System.Collections.Immutable;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks;

/// <summary>A kind of check in the catalogue: how it is read, and which fields of the record it reads.</summary>
internal sealed record CheckDefinition(Type Type, Func<CheckSettings, Check> Read, params ImmutableArray<string> Fields)
{
    /// <summary>A definition by the check's own <c>Read</c>.</summary>
    public static CheckDefinition Of<T>(Func<CheckSettings, T> read, params ImmutableArray<string> fields)
        where T : Check => new(typeof(T), read, fields);

    /// <summary>The settings it takes.</summary>
    public ImmutableArray<SettingSpec> Settings => SettingRecorder.Record(Read);
}
