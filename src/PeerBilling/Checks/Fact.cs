using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Model;

namespace PeerBilling.Checks;

/// <summary>A value that a check saw or expected, kept as data until somebody reads it.</summary>
public readonly struct Fact : IEquatable<Fact>
{
    /// <summary>Keeps the years before our era above zero: the calendar begins in the year -9998.</summary>
    private const int YearZero = 10000;

    /// <summary>As many places as a number can have: one that is rounded could seem right.</summary>
    private const string AllPlaces = "0.############################";

    /// <summary>One reference, so that a check that passes sets no room aside for what it would have told.</summary>
    private readonly Content? content;

    private Fact(Kind kind, long bits, object? held = null, Relation relation = Relation.Is) =>
        content = new(kind, bits, held, relation);

    private enum Kind : byte
    {
        None,
        Integer,
        Date,
        Held,
    }

    /// <summary>How an expected value bounds what is right.</summary>
    public Relation Relation => content?.Relation ?? Relation.Is;

    /// <summary>True when there is nothing to tell.</summary>
    public bool IsNone => content is null;

    private Kind What => content?.Kind ?? Kind.None;

    private long Bits => content?.Bits ?? 0;

    private object? Held => content?.Held;

    /// <summary>A whole number.</summary>
    public static implicit operator Fact(int value) => new(Kind.Integer, value);

    /// <summary>A number.</summary>
    public static implicit operator Fact(decimal value) =>
        decimal.Truncate(value) == value && value is >= int.MinValue and <= int.MaxValue ? new(Kind.Integer, (long)value) : new(Kind.Held, 0, value);

    /// <summary>A number of units.</summary>
    public static implicit operator Fact(Units value) => value.Value;

    /// <summary>A date.</summary>
    public static implicit operator Fact(LocalDate value) => new(Kind.Date, ((value.Year + YearZero) * 10000L) + (value.Month * 100) + value.Day);

    /// <summary>A text; null for nothing.</summary>
    public static implicit operator Fact(string? value) => value is null ? default : new(Kind.Held, 0, value);

    /// <summary>Several texts.</summary>
    public static implicit operator Fact(ImmutableArray<string> value) => new(Kind.Held, 0, value);

    /// <summary>A whole number.</summary>
    public static Fact From(int value) => value;

    /// <summary>At least this, the value included.</summary>
    public static Fact AtLeast(Fact value) => value.With(Relation.AtLeast);

    /// <summary>At most this, the value included.</summary>
    public static Fact AtMost(Fact value) => value.With(Relation.AtMost);

    /// <summary>Any one of these.</summary>
    public static Fact OneOf(Fact values) => values.With(Relation.OneOf);

    /// <summary>All of these.</summary>
    public static Fact AllOf(Fact values) => values.With(Relation.AllOf);

    /// <summary>None of these.</summary>
    public static Fact NoneOf(Fact values) => values.With(Relation.NoneOf);

    /// <summary>The value alone, without its relation: <c>12</c>, <c>2025-03-14</c>, <c>HE or HF</c>.</summary>
    public string Value => What switch
    {
        Kind.None => string.Empty,
        Kind.Integer => Bits.ToString(CultureInfo.InvariantCulture),
        Kind.Date => Iso((int)(Bits / 10000) - YearZero, (int)(Bits / 100 % 100), (int)(Bits % 100)),
        _ => Held switch
        {
            decimal number => number.ToString(AllPlaces, CultureInfo.InvariantCulture),
            ImmutableArray<string> words => Join(words),
            _ => Held!.ToString() ?? string.Empty,
        },
    };

    /// <summary>The value with its relation: <c>at most 12</c>, <c>on or after 2025-03-14</c>, <c>one of HE, HF</c>.</summary>
    public override string ToString() => (Relation, What) switch
    {
        (Relation.Is, _) or (_, Kind.None) => Value,
        (Relation.AtLeast, Kind.Date) => "on or after " + Value,
        (Relation.AtMost, Kind.Date) => "on or before " + Value,
        (Relation.AtLeast, _) => "at least " + Value,
        (Relation.AtMost, _) => "at most " + Value,
        (Relation.OneOf, _) => Held is ImmutableArray<string> { Length: > 1 } many ? "one of " + string.Join(", ", many) : Value,
        (Relation.AllOf, _) => Held is ImmutableArray<string> { Length: > 1 } all ? "all of " + string.Join(", ", all) : Value,
        _ => "none of " + (Held is ImmutableArray<string> none ? string.Join(", ", none) : Value),
    };

    /// <inheritdoc/>
    public bool Equals(Fact other) => Relation == other.Relation && What == other.What && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>Compares two facts by what they say.</summary>
    public static bool operator ==(Fact left, Fact right) => left.Equals(right);

    /// <summary>Compares two facts by what they say.</summary>
    public static bool operator !=(Fact left, Fact right) => !left.Equals(right);

    /// <summary>Writes the fact as few bytes.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write((byte)((int)What | ((int)Relation << 4)));
        switch (Held)
        {
            case null when What != Kind.None:
                writer.Write(Bits);
                break;
            case decimal number:
                writer.Write('d');
                writer.Write(number);
                break;
            case ImmutableArray<string> words:
                writer.Write('w');
                writer.Write(words.Length);
                foreach (string word in words)
                {
                    writer.Write(word);
                }

                break;
            case string text:
                writer.Write('t');
                writer.Write(text);
                break;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static Fact Read(BinaryReader reader)
    {
        byte head = reader.ReadByte();
        (Kind kind, Relation relation) = ((Kind)(head & 15), (Relation)(head >> 4));
        return kind switch
        {
            Kind.None => default,
            Kind.Held => new(kind, 0, ReadHeld(reader), relation),
            _ => new(kind, reader.ReadInt64(), null, relation),
        };
    }

    private static string Iso(int year, int month, int day)
    {
        if (year is < 1 or > 9999)
        {
            return LocalDatePattern.Iso.Format(new LocalDate(year, month, day));
        }

        ReadOnlySpan<char> text =
        [
            Digit(year / 1000), Digit(year / 100), Digit(year / 10), Digit(year), '-', Digit(month / 10), Digit(month), '-', Digit(day / 10), Digit(day),
        ];
        return text.ToString();
    }

    private static char Digit(int number) => (char)('0' + (number % 10));

    private static object ReadHeld(BinaryReader reader)
    {
        switch (reader.ReadChar())
        {
            case 'd':
                return reader.ReadDecimal();
            case 't':
                return reader.ReadString();
            default:
                ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
                for (int count = reader.ReadInt32(); count > 0; count--)
                {
                    words.Add(reader.ReadString());
                }

                return words.ToImmutable();
        }
    }

    private string Join(ImmutableArray<string> words)
    {
        if (words.Length == 0)
        {
            return "none";
        }

        string word = Relation is Relation.OneOf or Relation.NoneOf ? " or " : " and ";
        return words.Length switch
        {
            1 => words[0],
            _ => string.Join(", ", words.RemoveAt(words.Length - 1)) + word + words[words.Length - 1],
        };
    }

    private Fact With(Relation relation) => IsNone ? default : new(What, Bits, Held, relation);

    private sealed class Content(Kind kind, long bits, object? held, Relation relation)
    {
        public Kind Kind => kind;

        public long Bits => bits;

        public object? Held => held;

        public Relation Relation => relation;
    }
}
