using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace PeerBilling.Model;

/// <summary>The names that YAML and JSON give to the members of an enum: lower case with underscores.</summary>
internal static class Names
{
    /// <summary>The name of one value, such as <c>per_diem</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.ToName.TryGetValue(value, out string? name) ? name : value.ToString();

    /// <summary>All names, in the order of declaration.</summary>
    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Names;

    /// <summary>Finds the value of a name; false when no member has it.</summary>
    public static bool TryParse<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.FromName.TryGetValue(text, out value);

    private static string ToSnakeCase(string name)
    {
        StringBuilder text = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly TEnum[] Values = Declared();

        public static readonly ImmutableArray<string> Names = [.. Values.Select(value => ToSnakeCase(value.ToString()))];

        public static readonly Dictionary<TEnum, string> ToName = Values.ToDictionary(value => value, value => ToSnakeCase(value.ToString()));

        public static readonly Dictionary<string, TEnum> FromName = Values.ToDictionary(value => ToSnakeCase(value.ToString()), StringComparer.Ordinal);

        private static TEnum[] Declared() =>
#if NET8_0_OR_GREATER
            Enum.GetValues<TEnum>();
#else
            (TEnum[])Enum.GetValues(typeof(TEnum));
#endif
    }
}
