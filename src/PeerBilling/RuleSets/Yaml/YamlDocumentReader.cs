using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PeerBilling.RuleSets.Yaml;

/// <summary>
/// Reads one YAML document into nodes, within bounds on size, depth and number of nodes, and without anchors, aliases or tags, so that
/// a hostile file costs no more than a good one. Every key and value keeps its line and column.
/// </summary>
internal sealed class YamlDocumentReader
{
    /// <summary>The largest file read, in bytes. The longest real rule set is far under a tenth of it.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxDepth = 32;
    private const int MaxNodes = 200_000;
    private const int FewKeys = 16;

    private readonly IParser parser;
    private readonly DiagnosticList diagnostics;
    private int nodes;

    private YamlDocumentReader(IParser parser, DiagnosticList diagnostics) => (this.parser, this.diagnostics) = (parser, diagnostics);

    /// <summary>Reads the document; null when it cannot be used at all, which the diagnostics then say.</summary>
    public static YamlMapping? Read(byte[] bytes, DiagnosticList diagnostics)
    {
        if (bytes.Length > MaxBytes)
        {
            diagnostics.Add(WholeFile(diagnostics, "The file is too large for a rule set", $"more than {MaxBytes} bytes", "no more"));
            return null;
        }

        string? text = Decode(bytes, diagnostics);
        return text is null ? null : Parse(text, diagnostics);
    }

    private static YamlMapping? Parse(string text, DiagnosticList diagnostics)
    {
        Scanner scanner = new(new StringReader(text), skipComments: true);
        try
        {
            return new YamlDocumentReader(new Parser(scanner), diagnostics).ReadDocument();
        }
        catch (TooMuchException tooMuch)
        {
            diagnostics.Add(At(diagnostics, tooMuch.Mark, tooMuch.Message));
        }
#pragma warning disable CA1031 // Whatever the parser stumbles over, it is the file that is wrong.
        catch (System.Exception broken)
#pragma warning restore CA1031
        {
            diagnostics.Add(YamlFault.Of(diagnostics.Path, text, broken, scanner.CurrentPosition));
        }

        return null;
    }

    private static string? Decode(byte[] bytes, DiagnosticList diagnostics)
    {
        try
        {
            int start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            int line = 1 + bytes.Take(FirstInvalid(bytes)).Count(b => b == (byte)'\n');
            diagnostics.Add(WholeFile(diagnostics, "The file is not UTF-8 text", null, "a text file saved as UTF-8") with { Line = line, Column = 1 });
            return null;
        }
    }

    private static int FirstInvalid(byte[] bytes)
    {
        string lenient = Encoding.UTF8.GetString(bytes);
        int at = lenient.IndexOf('\uFFFD');
        return at < 0 ? 0 : System.Math.Min(bytes.Length, Encoding.UTF8.GetByteCount(lenient.Substring(0, at)));
    }

    private static RuleSetDiagnostic WholeFile(DiagnosticList diagnostics, string message, string? found, string? expected) =>
        new() { Path = diagnostics.Path, Message = message, Found = found, Expected = expected };

    private static RuleSetDiagnostic At(DiagnosticList diagnostics, Mark mark, string message) =>
        new() { Path = diagnostics.Path, Line = (int)mark.Line, Column = (int)mark.Column, Message = message };

    private YamlMapping? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            diagnostics.Add(WholeFile(diagnostics, "The file is empty", null, "a rule set that begins with 'schema: peerbilling/1'"));
            return null;
        }

        YamlNode root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out DocumentStart? second))
        {
            diagnostics.Add(At(diagnostics, second.Start, "A second YAML document begins here; a rule set is one document"));
        }

        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        diagnostics.Error(root, "A rule set is a mapping of keys to values", root.Describe(), "'schema: peerbilling/1' and the keys beside it");
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        ParsingEvent next = parser.Consume<ParsingEvent>();
        if (depth > MaxDepth)
        {
            throw new TooMuchException($"Nested more than {MaxDepth} levels deep", next.Start);
        }

        if (++nodes > MaxNodes)
        {
            throw new TooMuchException($"More than {MaxNodes} values", next.Start);
        }

        if (next is NodeEvent node)
        {
            Refuse(node);
        }

        return next switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            AnchorAlias alias => throw new TooMuchException("Aliases are not used in rule sets; write the value where it is needed", alias.Start),
            _ => throw new YamlException(next.Start, next.End, "unexpected"),
        };
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            diagnostics.Add(At(diagnostics, node.Start, "Anchors are not used in rule sets; write the value where it is needed"));
        }

        if (!node.Tag.IsEmpty)
        {
            diagnostics.Add(At(diagnostics, node.Start, "Tags are not used in rule sets; a setting says itself what it takes"));
        }
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        List<YamlNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlSequence(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        List<KeyValuePair<YamlScalar, YamlNode>> entries = [];
        Dictionary<string, YamlScalar>? seen = null;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            YamlNode key = ReadNode(depth + 1);
            YamlNode value = ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                diagnostics.Error(key, "A key is a word", key.Describe(), "a word followed by a colon");
            }
            else if (Seen(name.Text, entries, ref seen) is { } first)
            {
                diagnostics.Error(name, $"The key '{name.Text}' stands twice; it was given in line {first.Line} already");
            }
            else
            {
                entries.Add(new(name, value));
                seen?.Add(name.Text, name);
            }
        }

        return new YamlMapping(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    /// <summary>The key of that name among the entries so far; null when there is none. Few are looked through; only for many is a table worth its making.</summary>
    private static YamlScalar? Seen(string name, List<KeyValuePair<YamlScalar, YamlNode>> entries, ref Dictionary<string, YamlScalar>? table)
    {
        if (entries.Count < FewKeys)
        {
            foreach (KeyValuePair<YamlScalar, YamlNode> entry in entries)
            {
                if (entry.Key.Text == name)
                {
                    return entry.Key;
                }
            }

            return null;
        }

        if (table is null)
        {
            table = [];
            foreach (KeyValuePair<YamlScalar, YamlNode> entry in entries)
            {
                table.Add(entry.Key.Text, entry.Key);
            }
        }

        return table.TryGetValue(name, out YamlScalar? first) ? first : null;
    }

    private sealed class TooMuchException(string message, Mark mark) : System.Exception(message)
    {
        public Mark Mark { get; } = mark;
    }
}
