using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PeerBilling.Reading.Converters;

/// <summary>Reads texts as <see cref="SharedText"/> does.</summary>
internal sealed class SharedTextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? SharedText.Read(ref reader) : throw new JsonException("expected a text in quotes");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
