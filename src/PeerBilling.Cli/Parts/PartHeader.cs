using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using PeerBilling.Checks;
using PeerBilling.Model;

namespace PeerBilling.Cli.Parts;

/// <summary>The first line of a part of a batch, and of a report on one: which part it is.</summary>
/// <param name="Partition">Tells the parts of one partition from those of another.</param>
/// <param name="Scope">Whose sessions are together in it.</param>
/// <param name="Number">Which of the parts, from 1.</param>
/// <param name="Count">Parts in all.</param>
internal sealed record PartHeader(string Partition, CheckScope Scope, int Number, int Count)
{
    public const string Schema = "peerbilling-part/1";

    private const int LongestLine = 1024;

    /// <summary>The name of its file, without ending: <c>peer-02-of-16</c>.</summary>
    public string Name => $"{Names.Of(Scope)}-{Number.ToString("D" + Digits(Count), CultureInfo.InvariantCulture)}-of-{Count}";

    /// <summary>The header of a file; null where it is no part of a batch. A pipe is none, and is not touched: what is read of it is gone.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PartHeader? Of(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            return null;
        }

        byte[] start = new byte[LongestLine];
        using FileStream stream = File.OpenRead(path);
        if (!stream.CanSeek)
        {
            return null;
        }

        int length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        int end = start.AsSpan(0, length).IndexOf((byte)'\n');
        return end < 0 ? null : TryRead(Encoding.UTF8.GetString(start, 0, end), Schema);
    }

    /// <summary>Reads it from a line; null where the line is of another schema.</summary>
    public static PartHeader? TryRead(string line, string schema)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("schema", out JsonElement named) && named.ValueEquals(schema)
                && root.TryGetProperty("partition", out JsonElement partition) && partition.ValueKind == JsonValueKind.String
                && root.TryGetProperty("scope", out JsonElement scope) && scope.ValueKind == JsonValueKind.String && Names.TryParse(scope.GetString()!, out CheckScope together)
                && root.TryGetProperty("part", out JsonElement part) && part.TryGetInt32(out int number)
                && root.TryGetProperty("parts", out JsonElement parts) && parts.TryGetInt32(out int count)
                ? new PartHeader(partition.GetString()!, together, number, count)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes all but the schema.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("partition", Partition);
        json.WriteString("scope", Names.Of(Scope));
        json.WriteNumber("part", Number);
        json.WriteNumber("parts", Count);
    }

    private static int Digits(int count) => count.ToString(CultureInfo.InvariantCulture).Length;
}
