using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeerBilling.Reading.Converters;

/// <summary>Reads and writes a value as a JSON string.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
{
    /// <summary>What would be right, for a message.</summary>
    protected abstract string Expected { get; }

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"expected {Expected}, in quotes");
        }

        if (!reader.ValueIsEscaped && !reader.HasValueSequence && TryParse(reader.ValueSpan, out T plain))
        {
            return plain;
        }

        string text = SharedText.Read(ref reader);
        return TryParse(text, out T value) ? value : throw new JsonException($"'{Shorten(text)}' is not {Expected}");
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    protected abstract bool TryParse(string text, out T value);

    /// <summary>Reads the usual form from its bytes; false for any other, right or wrong.</summary>
    protected virtual bool TryParse(ReadOnlySpan<byte> utf8, out T value)
    {
        value = default!;
        return false;
    }

    protected abstract string Format(T value);

    private static string Shorten(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "...";
}
