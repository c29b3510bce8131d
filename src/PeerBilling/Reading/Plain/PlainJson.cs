using System;
using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reading.Converters;

namespace PeerBilling.Reading.Plain;

/// <summary>
/// Reads values written as nearly all records write them. The first thing that is not so written makes the whole <see cref="IsUnusual"/>: what was read is of no use then, and the
/// serializer, which knows all forms and tells what is wrong, has to read it.
/// </summary>
internal ref struct PlainJson(ReadOnlySpan<byte> utf8)
{
    /// <summary>What <see cref="Next"/> gives behind the last field of an object.</summary>
    public const int End = -1;

    private const int MaxDepth = 32;

    private Utf8JsonReader json = new(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>Reads an item of a list, which is not null.</summary>
    public delegate T ItemReader<T>(ref PlainJson json);

    /// <summary>True once something was not as expected.</summary>
    public bool IsUnusual { get; private set; }

    private readonly bool IsNull => json.TokenType == JsonTokenType.Null;

    /// <summary>Begins with the object that is the whole text.</summary>
    public bool Begin() => json.Read() && BeginsObject();

    /// <summary>True when nothing follows, and all was as expected.</summary>
    public bool Finish() => !IsUnusual && !json.Read();

    /// <summary>Whether an object begins here; no for a null, and for anything unusual.</summary>
    public bool BeginsObject()
    {
        if (json.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        IsUnusual |= !IsNull;
        return false;
    }

    /// <summary>Goes on to the value of the next field, and gives the field; or behind the object, and gives <see cref="End"/>.</summary>
    public int Next(ref FieldCursor fields)
    {
        if (IsUnusual || !json.Read() || json.TokenType == JsonTokenType.EndObject)
        {
            return End;
        }

        if (json.ValueIsEscaped || fields.Take(json.ValueSpan) is not (>= 0 and var field) || !json.Read())
        {
            IsUnusual = true;
            return End;
        }

        return field;
    }

    /// <summary>Makes the whole unusual unless something is so.</summary>
    public void Require(bool isSo) => IsUnusual |= !isSo;

    /// <summary>A text; null for a null.</summary>
    public string? Text() => IsString() ? SharedText.Read(ref json) : null;

    /// <summary>A text that no other record has, so that nothing is gained by looking for it; null for a null.</summary>
    public string? OwnText() => IsString() ? json.GetString() : null;

    /// <summary>A text; an absent one is unusual.</summary>
    public string Word()
    {
        Require(json.TokenType == JsonTokenType.String);
        return Text() ?? string.Empty;
    }

    /// <summary>A date; null for a null.</summary>
    public LocalDate? Date()
    {
        if (!IsPlainString())
        {
            return null;
        }

        Require(IsoDigits.TryDate(json.ValueSpan, out LocalDate date));
        return date;
    }

    /// <summary>A reading of a clock; null for a null.</summary>
    public LocalDateTime? DateTime()
    {
        if (!IsPlainString())
        {
            return null;
        }

        Require(IsoDigits.TryDateTime(json.ValueSpan, out LocalDateTime time));
        return time;
    }

    /// <summary>A whole number; null for a null.</summary>
    public int? Integer()
    {
        if (!IsNumber())
        {
            return null;
        }

        Require(json.TryGetInt32(out int number));
        return number;
    }

    /// <summary>A number; null for a null.</summary>
    public decimal? Number()
    {
        if (!IsNumber())
        {
            return null;
        }

        if (json.TryGetInt32(out int whole))
        {
            return whole;
        }

        Require(json.TryGetDecimal(out decimal number));
        return number;
    }

    /// <summary>A number of units; null for a null.</summary>
    public Units? Units()
    {
        decimal? number = Number();
        Require(!(number < 0));
        return number >= 0 ? new Units(number.Value) : null;
    }

    /// <summary>A yes or no; null for a null.</summary>
    public bool? Flag()
    {
        Require(IsNull || json.TokenType is JsonTokenType.True or JsonTokenType.False);
        return IsNull ? null : json.TokenType == JsonTokenType.True;
    }

    /// <summary>One of the names of an enumeration; null for a null.</summary>
    public T? Name<T>()
        where T : struct, Enum
    {
        if (Text() is not { } text)
        {
            return null;
        }

        Require(Names.TryParse(text, out T value));
        return value;
    }

    /// <summary>A procedure code; null for a null.</summary>
    public ProcedureCode? Procedure()
    {
        if (!IsPlainString())
        {
            return null;
        }

        Require(ProcedureCode.TryParse(json.ValueSpan, out ProcedureCode code));
        return code;
    }

    /// <summary>A place of service; null for a null.</summary>
    public PlaceOfService? Place()
    {
        if (!IsPlainString())
        {
            return null;
        }

        Require(PlaceOfService.TryParse(json.ValueSpan, out PlaceOfService code));
        return code;
    }

    /// <summary>An NPI; null for a null.</summary>
    public Npi? Npi()
    {
        string? text = Text();
        Require(text is null || text.Length is > 0 and <= NpiConverter.LongestText);
        return text is null || IsUnusual ? null : new Npi(text);
    }

    /// <summary>A diagnosis code, as an item of a list.</summary>
    public DiagnosisCode Diagnosis()
    {
        DiagnosisCode code = default;
        Require(!IsNull && IsPlainString() && DiagnosisCode.TryParse(json.ValueSpan, out code));
        return code;
    }

    /// <summary>The modifiers of a line; null for a null.</summary>
    public ModifierList? Modifiers()
    {
        if (Items((ref PlainJson item) => item.Modifier()) is not { } modifiers)
        {
            return null;
        }

        Require(modifiers.Length <= ModifierList.MaxCount);
        return modifiers.Length == 0 || IsUnusual ? ModifierList.None : new ModifierList(modifiers);
    }

    /// <summary>A list of texts; null for a null.</summary>
    public ImmutableArray<string>? Words() => Items((ref PlainJson item) => item.Word());

    /// <summary>A list; null for a null.</summary>
    public ImmutableArray<T>? Items<T>(ItemReader<T> read)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            IsUnusual |= !IsNull;
            return null;
        }

        T[] items = [];
        int count = 0;
        while (!IsUnusual && json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            Require(!IsNull);
            if (count == items.Length)
            {
                Array.Resize(ref items, Math.Max(2, count * 2));
            }

            items[count++] = read(ref this);
        }

        return ImmutableArray.Create(items, 0, count);
    }

    private Modifier Modifier()
    {
        Modifier code = default;
        Require(IsPlainString() && Model.Modifier.TryParse(json.ValueSpan, out code));
        return code;
    }

    private bool IsString()
    {
        Require(IsNull || json.TokenType == JsonTokenType.String);
        return json.TokenType == JsonTokenType.String;
    }

    private bool IsPlainString()
    {
        Require(!json.ValueIsEscaped);
        return IsString() && !json.ValueIsEscaped;
    }

    private bool IsNumber()
    {
        Require(IsNull || json.TokenType == JsonTokenType.Number);
        return json.TokenType == JsonTokenType.Number;
    }
}
