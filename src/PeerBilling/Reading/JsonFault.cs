using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Reading;

/// <summary>Says what is wrong with a JSON record that could not be read: every fault, with its line, its path and what would be right.</summary>
internal sealed class JsonFault
{
    private const int MostFaults = 20;
    private const string NotUnicode = "not UTF-8 text, or ends in half of a character";

    private readonly List<InputError> faults = [];
    private readonly Dictionary<string, int> lines;

    private JsonFault(Dictionary<string, int> lines) => this.lines = lines;

    /// <summary>The faults of a record, at least one.</summary>
    /// <param name="utf8">The record's text.</param>
    /// <param name="firstLine">The line it starts on.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="thrown">What the reader threw.</param>
    public static IReadOnlyList<InputError> Find(ReadOnlySpan<byte> utf8, int firstLine, JsonTypeInfo type, JsonException thrown)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8.ToArray(), new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException broken)
        {
            return [new InputError(firstLine + (int)(broken.LineNumber ?? 0), Syntax(broken))];
        }

        using (document)
        {
            JsonFault fault = new(JsonLines.Of(utf8, firstLine));
            try
            {
                fault.Walk(document.RootElement, type, "$");
            }
            catch (InvalidOperationException)
            {
                fault.Add("$", "a field has a name that is " + NotUnicode);
            }

            if (fault.faults.Count == 0)
            {
                fault.Add(thrown.Path ?? "$", "this value does not fit");
            }

            return fault.faults;
        }
    }

    private static string Syntax(JsonException broken) =>
        broken.Message.IndexOf("maximum", StringComparison.OrdinalIgnoreCase) >= 0 && broken.Message.IndexOf("depth", StringComparison.OrdinalIgnoreCase) >= 0
            ? "the record is nested too deeply"
            : $"this is not JSON: a comma, quote or bracket is missing or too much near column {(broken.BytePositionInLine ?? 0) + 1}";

    /// <summary>What the reader knows of a type; of the list itself where the list may be absent.</summary>
    private static JsonTypeInfo InfoOf(Type type, JsonTypeInfo owner) => owner.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    private void Walk(JsonElement element, JsonTypeInfo type, string path)
    {
        if (faults.Count >= MostFaults || (element.ValueKind == JsonValueKind.Null && path != "$"))
        {
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                WalkObject(element, type, path);
                break;
            case JsonTypeInfoKind.Enumerable when element.ValueKind == JsonValueKind.Array:
                WalkItems(element, type, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                Add(path, "expected a list in square brackets");
                break;
            default:
                WalkValue(element, type, path);
                break;
        }
    }

    private void WalkItems(JsonElement element, JsonTypeInfo type, string path)
    {
        JsonTypeInfo item = InfoOf(type.ElementType!, type);
        int index = 0;
        foreach (JsonElement each in element.EnumerateArray())
        {
            Walk(each, item, $"{path}[{index++}]");
        }
    }

    private void WalkObject(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add(path, "expected an object in curly brackets");
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            JsonPropertyInfo? known = type.Properties.FirstOrDefault(property => property.Name == member.Name);
            string memberPath = $"{path}.{member.Name}";
            if (!seen.Add(member.Name))
            {
                Add(memberPath, $"'{member.Name}' stands twice");
            }
            else if (known is null)
            {
                string? nearest = Spelling.Nearest(member.Name, type.Properties.Select(property => property.Name));
                Add(memberPath, $"'{member.Name}' is not a field of a session record; " + (nearest is null ? "put it under 'extensions'" : $"did you mean '{nearest}'?"));
            }
            else
            {
                Walk(member.Value, InfoOf(known.PropertyType, type), memberPath);
            }
        }

        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.IsRequired && !IsGiven(element, property.Name)))
        {
            Add(path, $"'{property.Name}' is missing");
        }
    }

    private static bool IsGiven(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    private void WalkValue(JsonElement element, JsonTypeInfo type, string path)
    {
        try
        {
            element.Deserialize(type);
        }
        catch (JsonException wrong)
        {
            Add(path, path.EndsWith(".birthDate", StringComparison.Ordinal) ? "expected a date such as 1990-12-31" : Expectation(wrong, type.Type, element.ValueKind));
        }
    }

    private static string Expectation(JsonException wrong, Type type, JsonValueKind kind) => wrong.Message switch
    {
        _ when type == typeof(string) && kind != JsonValueKind.String => "expected a text in quotes",
        _ when type == typeof(int) => "expected a whole number, without quotes",
        _ when type == typeof(decimal) => "expected a number, without quotes",
        _ when type == typeof(bool) => "expected true or false",
        _ when wrong.InnerException is InvalidOperationException => "this is " + NotUnicode,
        string message => message,
    };

    private void Add(string path, string message)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new InputError(lines.TryGetValue(path, out int line) ? line : lines["$"], message, path));
        }
    }
}
