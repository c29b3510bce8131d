using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;

namespace PeerBilling.Rules;

/// <summary>
/// The codes that claims and denials of peer support use, in our own words: not every code there is, and no substitute for the official texts.
/// Each list is read when it is first asked for; all threads may share it.
/// </summary>
public static class ReferenceCodes
{
    private static readonly ImmutableDictionary<CodeSystem, Lazy<ImmutableSortedDictionary<string, ReferenceCode>>> Lists = ImmutableDictionary.CreateRange(
        new Dictionary<CodeSystem, string>
        {
            [CodeSystem.Carc] = "carc",
            [CodeSystem.Rarc] = "rarc",
            [CodeSystem.PlaceOfService] = "place-of-service",
            [CodeSystem.Modifier] = "modifiers",
            [CodeSystem.Taxonomy] = "taxonomy",
            [CodeSystem.DiagnosisCategory] = "diagnosis-categories",
        }.Select(list => new KeyValuePair<CodeSystem, Lazy<ImmutableSortedDictionary<string, ReferenceCode>>>(list.Key, new(() => Read(list.Key, list.Value)))));

    /// <summary>Looks a code up, whatever its case.</summary>
    /// <returns>Null when the list does not have it, which does not say that there is no such code.</returns>
    public static ReferenceCode? Find(CodeSystem system, string code) =>
        Lists[system].Value.TryGetValue(code ?? throw new ArgumentNullException(nameof(code)), out ReferenceCode? found) ? found : null;

    /// <summary>All codes of a list, in order.</summary>
    public static ImmutableArray<ReferenceCode> All(CodeSystem system) => [.. Lists[system].Value.Values];

    private static ImmutableSortedDictionary<string, ReferenceCode> Read(CodeSystem system, string name)
    {
        using Stream stream = typeof(ReferenceCodes).Assembly.GetManifestResourceStream($"codes/{name}.csv")!;
        using StreamReader lines = new(stream);
        ImmutableSortedDictionary<string, ReferenceCode>.Builder codes = ImmutableSortedDictionary.CreateBuilder<string, ReferenceCode>(StringComparer.OrdinalIgnoreCase);
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            List<string> cells = Cells(line);
            codes.Add(cells[0], new ReferenceCode(system, cells[0], cells[1], cells[2]));
        }

        return codes.ToImmutable();
    }

    /// <summary>The cells of a line; a quoted one may hold commas, and two quotes for one.</summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
