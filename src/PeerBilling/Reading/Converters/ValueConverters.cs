using System;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PeerBilling.Model;

namespace PeerBilling.Reading.Converters;

internal sealed class ProcedureCodeConverter : TextConverter<ProcedureCode>
{
    protected override string Expected => "a procedure code such as H0038";

    protected override bool TryParse(string text, out ProcedureCode value) => ProcedureCode.TryParse(text, out value);

    protected override bool TryParse(ReadOnlySpan<byte> utf8, out ProcedureCode value) => ProcedureCode.TryParse(utf8, out value);

    protected override string Format(ProcedureCode value) => value.ToString();
}

internal sealed class PlaceOfServiceConverter : TextConverter<PlaceOfService>
{
    protected override string Expected => "a place of service of two digits such as 11";

    protected override bool TryParse(string text, out PlaceOfService value) => PlaceOfService.TryParse(text, out value);

    protected override bool TryParse(ReadOnlySpan<byte> utf8, out PlaceOfService value) => PlaceOfService.TryParse(utf8, out value);

    protected override string Format(PlaceOfService value) => value.ToString();
}

internal sealed class DiagnosisCodeConverter : TextConverter<DiagnosisCode>
{
    protected override string Expected => "a diagnosis code such as F33.1";

    protected override bool TryParse(string text, out DiagnosisCode value) => DiagnosisCode.TryParse(text, out value);

    protected override bool TryParse(ReadOnlySpan<byte> utf8, out DiagnosisCode value) => DiagnosisCode.TryParse(utf8, out value);

    protected override string Format(DiagnosisCode value) => value.ToString();
}

internal sealed class NpiConverter : TextConverter<Npi>
{
    /// <summary>The longest text that is kept, to be told that it is no NPI.</summary>
    public const int LongestText = 80;

    protected override string Expected => "an NPI of ten digits";

    protected override bool TryParse(string text, out Npi value)
    {
        value = new Npi(text);
        return text.Length is > 0 and <= LongestText;
    }

    protected override string Format(Npi value) => value.ToString();
}

internal sealed class LocalDateConverter : TextConverter<LocalDate>
{
    protected override string Expected => "a date such as 2025-03-14";

    protected override bool TryParse(string text, out LocalDate value)
    {
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.TryGetValue(default, out value);
    }

    protected override bool TryParse(ReadOnlySpan<byte> utf8, out LocalDate value) => IsoDigits.TryDate(utf8, out value);

    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

internal sealed class LocalDateTimeConverter : TextConverter<LocalDateTime>
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    protected override string Expected => "a date and time such as 2025-03-14T09:00, without a zone";

    protected override bool TryParse(string text, out LocalDateTime value) =>
        Minutes.Parse(text).TryGetValue(default, out value) || LocalDateTimePattern.GeneralIso.Parse(text).TryGetValue(default, out value);

    protected override bool TryParse(ReadOnlySpan<byte> utf8, out LocalDateTime value) => IsoDigits.TryDateTime(utf8, out value);

    protected override string Format(LocalDateTime value) => value.Second == 0 ? Minutes.Format(value) : LocalDateTimePattern.GeneralIso.Format(value);
}

internal sealed class NameConverter<TEnum> : TextConverter<TEnum>
    where TEnum : struct, Enum
{
    protected override string Expected => "one of " + string.Join(", ", Names.All<TEnum>());

    protected override bool TryParse(string text, out TEnum value) => Names.TryParse(text, out value);

    protected override string Format(TEnum value) => Names.Of(value);
}

internal sealed class UnitsConverter : JsonConverter<Units>
{
    public override Units Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out decimal value) && value >= 0
            ? new Units(value)
            : throw new JsonException("expected a number of units of 0 or more, without quotes");

    public override void Write(Utf8JsonWriter writer, Units value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

internal sealed class ModifierListConverter : JsonConverter<ModifierList>
{
    public override ModifierList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("expected a list of modifiers such as [\"HE\"]");
        }

        ImmutableArray<Modifier>.Builder modifiers = ImmutableArray.CreateBuilder<Modifier>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !Modifier.TryParse(SharedText.Read(ref reader), out Modifier modifier))
            {
                throw new JsonException("expected modifiers of two characters in quotes, such as \"HE\" or \"95\"");
            }

            modifiers.Add(modifier);
        }

        return modifiers.Count switch
        {
            0 => ModifierList.None,
            <= ModifierList.MaxCount => new ModifierList(modifiers.ToImmutable()),
            _ => throw new JsonException($"{modifiers.Count} modifiers are too many: a service line carries at most {ModifierList.MaxCount}"),
        };
    }

    public override void Write(Utf8JsonWriter writer, ModifierList value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (Modifier modifier in value)
        {
            writer.WriteStringValue(modifier.ToString());
        }

        writer.WriteEndArray();
    }
}
