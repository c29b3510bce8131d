using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using PeerBilling.RuleSets.Yaml;

namespace PeerBilling.Cases;

/// <summary>Turns the YAML of a case into the JSON of a session record.</summary>
internal static class YamlToJson
{
    public static byte[] Write(YamlMapping node)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            Write(json, node);
        }

        return stream.ToArray();
    }

    /// <summary>Lays one mapping over another: mappings deeply, lists and values whole, nothing removes.</summary>
    public static YamlMapping Merge(YamlMapping below, YamlMapping above)
    {
        List<KeyValuePair<YamlScalar, YamlNode>> entries = [];
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in below.Entries)
        {
            YamlNode? over = above.Entry(entry.Key.Text)?.Value;
            entries.Add(over switch
            {
                null => entry,
                YamlMapping mapping when entry.Value is YamlMapping under => new(entry.Key, Merge(under, mapping)),
                _ => new(entry.Key, over),
            });
        }

        foreach (KeyValuePair<YamlScalar, YamlNode> entry in above.Entries)
        {
            if (below.Entry(entry.Key.Text) is null)
            {
                entries.Add(entry);
            }
        }

        return new YamlMapping(entries, above.Line, above.Column);
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (KeyValuePair<YamlScalar, YamlNode> entry in mapping.Entries)
                {
                    if (entry.Value is not YamlScalar { IsNull: true })
                    {
                        json.WritePropertyName(entry.Key.Text);
                        Write(json, entry.Value);
                    }
                }

                json.WriteEndObject();
                break;
            case YamlSequence list:
                json.WriteStartArray();
                foreach (YamlNode item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteScalar(json, scalar);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (scalar.IsPlain && scalar.Text is "true" or "false")
        {
            json.WriteBooleanValue(scalar.Text == "true");
        }
        else if (scalar.IsPlain && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(scalar.Text);
        }
    }
}
