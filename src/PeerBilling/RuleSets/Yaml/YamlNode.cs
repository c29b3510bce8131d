using System.Collections.Generic;

namespace PeerBilling.RuleSets.Yaml;

/// <summary>A node of a YAML document with the place it was written at, counted from 1.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What the node is, for a message.</summary>
    public abstract string Describe();
}

/// <summary>A single value; <paramref name="IsPlain"/> when it stands without quotes, so that null and ~ mean nothing.</summary>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    private const int LongestQuoted = 60;

    /// <summary>True for nothing: an empty plain value, null or ~.</summary>
    public bool IsNull => IsPlain && Text is "" or "null" or "~";

    public override string Describe() => IsNull ? "nothing" : Text.Length <= LongestQuoted ? $"'{Text}'" : $"'{Text.Substring(0, LongestQuoted)}...'";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The same list with another item in one place, or without it.</summary>
    public YamlSequence With(int index, YamlNode? item)
    {
        List<YamlNode> items = [.. Items];
        items.RemoveAt(index);
        if (item is not null)
        {
            items.Insert(index, item);
        }

        return new YamlSequence(items, Line, Column);
    }

    public override string Describe() => "a list";
}

/// <summary>A mapping in the order it was written; no key occurs twice.</summary>
internal sealed record YamlMapping(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The value of a key; null when it is absent or nothing.</summary>
    public YamlNode? this[string key] => Entry(key) is { } found && found.Value is not YamlScalar { IsNull: true } ? found.Value : null;

    /// <summary>The key and value of a key, also when the value is nothing; null when it is absent.</summary>
    public KeyValuePair<YamlScalar, YamlNode>? Entry(string key)
    {
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The same mapping with another value for a key it has, or without the key.</summary>
    public YamlMapping With(string key, YamlNode? value)
    {
        List<KeyValuePair<YamlScalar, YamlNode>> entries = new(Entries.Count);
        foreach (KeyValuePair<YamlScalar, YamlNode> entry in Entries)
        {
            if (entry.Key.Text != key)
            {
                entries.Add(entry);
            }
            else if (value is not null)
            {
                entries.Add(new(entry.Key, value));
            }
        }

        return new YamlMapping(entries, Line, Column);
    }

    public override string Describe() => "a mapping";
}
