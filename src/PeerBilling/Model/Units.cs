using System;
using System.Globalization;

namespace PeerBilling.Model;

/// <summary>A number of service units as billed (X12 SV104); the default is zero. Parts of a unit are held as written.</summary>
public readonly record struct Units : IComparable<Units>
{
    private const int NotWhole = -1;

    /// <summary>The number where it is whole and not huge; the default value is 0 both ways.</summary>
    private readonly int whole;

    /// <summary>Creates a number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public Units(decimal value)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Units cannot be negative.");
        }

        Value = value;
        whole = value <= int.MaxValue && decimal.Truncate(value) == value ? (int)value : NotWhole;
    }

    /// <summary>The number of units, zero or more.</summary>
    public decimal Value { get; }

    /// <summary>True when there is no part of a unit.</summary>
    public bool IsWhole => whole != NotWhole || decimal.Truncate(Value) == Value;

    /// <summary>A number is a number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static implicit operator Units(decimal value) => new(value);

    /// <summary>True when there are more than so many.</summary>
    internal bool IsOver(int count) => whole >= 0 ? whole > count : Value > count;

    /// <summary>True when there are fewer than so many.</summary>
    internal bool IsUnder(int count) => whole >= 0 ? whole < count : Value < count;

    /// <inheritdoc/>
    public int CompareTo(Units other) => Value.CompareTo(other.Value);

    /// <summary>Compares two numbers of units.</summary>
    public static bool operator <(Units left, Units right) => left.Value < right.Value;

    /// <summary>Compares two numbers of units.</summary>
    public static bool operator >(Units left, Units right) => left.whole >= 0 && right.whole >= 0 ? left.whole > right.whole : left.Value > right.Value;

    /// <summary>Compares two numbers of units.</summary>
    public static bool operator <=(Units left, Units right) => left.Value <= right.Value;

    /// <summary>Compares two numbers of units.</summary>
    public static bool operator >=(Units left, Units right) => left.Value >= right.Value;

    /// <summary>A number as a number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static Units FromDecimal(decimal value) => new(value);

    /// <summary>The number without trailing zeros.</summary>
    public override string ToString() => Value.ToString("0.############################", CultureInfo.InvariantCulture);
}
