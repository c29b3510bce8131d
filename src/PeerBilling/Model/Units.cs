using System;
using System.Globalization;

namespace PeerBilling.Model;

/// <summary>A number of service units as billed (X12 SV104); the default is zero. Parts of a unit are held as written.</summary>
public readonly record struct Units : IComparable<Units>
{
    /// <summary>Creates a number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public Units(decimal value)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Units cannot be negative.");
        }

        Value = value;
    }

    /// <summary>The number of units, zero or more.</summary>
    public decimal Value { get; }

    /// <summary>True when there is no part of a unit.</summary>
    public bool IsWhole => decimal.Truncate(Value) == Value;

    /// <summary>A number is a number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public static implicit operator Units(decimal value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(Units other) => Value.CompareTo(other.Value);

    /// <summary>Compares two numbers of units.</summary>
    public static bool operator <(Units left, Units right) => left.Value < right.Value;

    /// <summary>Compares two numbers of units.</summary>
    public static bool operator >(Units left, Units right) => left.Value > right.Value;

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
