using System;
using System.Collections.Generic;
using System.Text.Json;

namespace PeerBilling.Reading;

/// <summary>Finds the line that each value of a JSON text stands on, by its path.</summary>
internal static class JsonLines
{
    public static Dictionary<string, int> Of(ReadOnlySpan<byte> utf8, int firstLine)
    {
        Dictionary<string, int> lines = new(StringComparer.Ordinal) { ["$"] = firstLine };
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = 32 });
        Stack<(string Path, int Index)> open = new();
        (string path, int line, int counted) = ("$", firstLine, 0);
        while (reader.Read())
        {
            int at = (int)reader.TokenStartIndex;
            line += CountLines(utf8.Slice(counted, at - counted));
            counted = at;
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                (path, _) = open.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path = $"{open.Peek().Path}.{NameOf(ref reader)}";
                lines[path] = line;
                continue;
            }

            if (open.Count > 0 && open.Peek() is { Index: >= 0 } array)
            {
                open.Pop();
                open.Push((array.Path, array.Index + 1));
                path = $"{array.Path}[{array.Index}]";
                lines[path] = line;
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push((path, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return lines;
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?"; // not UTF-8
        }
    }

    private static int CountLines(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte b in text)
        {
            count += b == (byte)'\n' ? 1 : 0;
        }

        return count;
    }
}
