using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace PeerBilling.Model;

/// <summary>The names that YAML and JSON give to the members of an enum, which count from zero: lower case with underscores.</summary>
internal static class Names
{
    /// <summary>The name of one value, such as <c>per_diem</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        ImmutableArray<string> names = Table<TEnum>.Names;
        int number = Number(value);
        return number >= 0 && number < names.Length ? names[number] : value.ToString();
    }

    /// <summary>All names, in the order of declaration.</summary>
    public static ImmutableArray<string> All<TEnum>()
        where TEnum : struct, Enum => Table<TEnum>.Names;

    /// <summary>Finds the value of a name; false when no member has it.</summary>
    public static bool TryParse<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum
    {
        bool found = Table<TEnum>.Numbers.TryGetValue(text, out int number);
        value = Value<TEnum>(number);
        return found;
    }

#if NET8_0_OR_GREATER
    private static int Number<TEnum>(TEnum value)
        where TEnum : struct, Enum => Unsafe.As<TEnum, int>(ref value);

    private static TEnum Value<TEnum>(int number)
        where TEnum : struct, Enum => Unsafe.As<int, TEnum>(ref number);

    private static int[] NumbersOf(Type type) => (int[])Enum.GetValuesAsUnderlyingType(type);
#else
    private static int Number<TEnum>(TEnum value)
        where TEnum : struct, Enum => (int)(object)value;

    private static TEnum Value<TEnum>(int number)
        where TEnum : struct, Enum => (TEnum)(object)number;

    private static int[] NumbersOf(Type type)
    {
        Array values = Enum.GetValues(type);
        int[] numbers = new int[values.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (int)values.GetValue(i)!;
        }

        return numbers;
    }
#endif

    private static ImmutableArray<string> NamesOf(Type type)
    {
        string[] names = Enum.GetNames(type);
        int[] numbers = NumbersOf(type);
        for (int i = 0; i < names.Length; i++)
        {
            if (numbers[i] != i)
            {
                throw new InvalidOperationException($"{type.Name}.{names[i]} is {numbers[i]}; an enum with written names counts from zero.");
            }

            names[i] = ToSnakeCase(names[i]);
        }

        return [.. names];
    }

    private static Dictionary<string, int> NumbersBy(ImmutableArray<string> names)
    {
        Dictionary<string, int> numbers = new(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            numbers.Add(names[i], i);
        }

        return numbers;
    }

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

    /// <summary>One table an enum, in shapes that all enums share: code for each of them would cost a start more than it saves later.</summary>
    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly ImmutableArray<string> Names = NamesOf(typeof(TEnum));

        public static readonly Dictionary<string, int> Numbers = NumbersBy(Names);
    }
}
