using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PeerBilling.RuleSets.Overview;

namespace PeerBilling.Cli.Output;

/// <summary>Writes tables in one of the formats.</summary>
internal static class TableWriter
{
    private const int WidestCell = 40;
    private const string FirstCharactersThatASpreadsheetRuns = "=+-@\t\r";

    /// <summary>One JSON document with a list of objects for each table.</summary>
    public static void Json(IReadOnlyList<OverviewTable> tables, Stream output)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        foreach (OverviewTable table in tables)
        {
            json.WriteStartArray(CamelCase(table.Name));
            foreach (ImmutableArray<string> row in table.Rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Length; i++)
                {
                    json.WriteString(CamelCase(table.Columns[i]), row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Comma-separated values; a cell that a spreadsheet would run begins with an apostrophe.</summary>
    public static void Csv(OverviewTable table, TextWriter output)
    {
        foreach (ImmutableArray<string> row in table.Rows.Prepend(table.Columns))
        {
            output.WriteLine(string.Join(",", row.Select(Cell)));
        }
    }

    /// <summary>A Markdown table, under its name where it is one of several.</summary>
    public static void Markdown(IReadOnlyList<OverviewTable> tables, TextWriter output)
    {
        foreach (OverviewTable table in tables)
        {
            if (tables.Count > 1)
            {
                output.Write($"## {char.ToUpperInvariant(table.Name[0])}{table.Name[1..]}\n\n");
            }

            output.Write(Line(table.Columns));
            output.Write(Line(table.Columns.Select(_ => "---")));
            foreach (ImmutableArray<string> row in table.Rows)
            {
                output.Write(Line(row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))));
            }

            output.Write(tables.Count > 1 ? "\n" : string.Empty);
        }
    }

    /// <summary>Columns side by side; a long cell is cut.</summary>
    public static void Columns(OverviewTable table, IReadOnlyList<string> columns, TextWriter output)
    {
        int[] wanted = [.. columns.Select(column => table.Columns.IndexOf(column))];
        List<string[]> rows = [[.. columns], .. table.Rows.Select(row => wanted.Select(i => Cut(row[i])).ToArray())];
        int[] widths = [.. wanted.Select((_, i) => rows.Max(row => row[i].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }

    /// <summary>Each row under its first cell, a line for each of the others that says something.</summary>
    public static void Records(OverviewTable table, TextWriter output)
    {
        output.WriteLine($"{table.Name.ToUpperInvariant()} ({table.Rows.Length})");
        foreach (ImmutableArray<string> row in table.Rows)
        {
            output.WriteLine("  " + row[0]);
            for (int i = 1; i < row.Length; i++)
            {
                if (row[i].Length > 0)
                {
                    output.WriteLine($"    {table.Columns[i]}: {row[i]}");
                }
            }
        }

        output.WriteLine();
    }

    private static string Line(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |\n";

    private static string Cut(string cell) => cell.Length <= WidestCell ? cell : cell[..(WidestCell - 3)] + "...";

    private static string Cell(string text)
    {
        string safe = text.Length > 0 && FirstCharactersThatASpreadsheetRuns.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string CamelCase(string words)
    {
        StringBuilder text = new();
        foreach (string word in words.Replace("'", string.Empty, StringComparison.Ordinal).Split(' '))
        {
            text.Append(text.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return text.ToString();
    }
}
