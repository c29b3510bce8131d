using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Cli.Input;

/// <summary>
/// Reads a roster from CSV: a row a credential, the person's own columns on the first of their rows. The rows become the roster's JSON,
/// so that one reader decides what a date or a number is, and its faults are told at their rows.
/// </summary>
internal sealed class CsvRoster
{
    private const string Peer = "peer";
    private const string Supervisor = "supervisor";

    private static readonly string[] CredentialColumns = ["type", "issuer", "credentialState", "number", "issued", "expires", "status", "specializations"];
    private static readonly string[] PeerColumns = ["id", "npi", "birthDate", "trainingHours", "backgroundCheck", "hired", "workHours", "supervisedHours", "supervisor"];
    private static readonly string[] SupervisorColumns = ["id", "npi", "supervisorTraining", "experienceYears", "degree", "since"];
    private static readonly string[] Numbers = ["trainingHours", "workHours", "supervisedHours", "experienceYears"];

    private readonly List<InputError> errors = [];
    private readonly List<(string Role, int Line, Dictionary<string, string> Cells, List<Dictionary<string, string>> Credentials)> people = [];

    /// <summary>Reads a roster; the errors are empty when it could be read.</summary>
    public static Roster? Read(byte[] bytes, out IReadOnlyList<InputError> errors)
    {
        CsvRoster reader = new();
        reader.ReadRows(bytes);
        errors = reader.errors;
        return reader.errors.Count > 0 ? null : reader.ToRoster(out errors);
    }

    private static IEnumerable<string> Columns => CredentialColumns.Concat(PeerColumns).Concat(SupervisorColumns).Append("role").Distinct();

    private void ReadRows(byte[] bytes)
    {
        using StreamReader text = new(new MemoryStream(bytes), Encoding.UTF8);
        using CsvReader csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, BadDataFound = null, MissingFieldFound = null });
        if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } header)
        {
            errors.Add(new InputError(1, "The roster is empty; its first row names the columns: " + string.Join(", ", Columns)));
            return;
        }

        foreach (string column in header.Where(column => !Columns.Contains(column)))
        {
            errors.Add(new InputError(1, $"'{column}' is not a column of a roster; there are {string.Join(", ", Columns)}"));
        }

        if (errors.Count > 0)
        {
            return;
        }

        while (csv.Read())
        {
            ReadRow(csv.Parser.RawRow, header.Distinct().ToDictionary(column => column, column => csv.GetField(column) ?? string.Empty));
        }
    }

    private void ReadRow(int line, Dictionary<string, string> row)
    {
        string role = row.GetValueOrDefault("role", string.Empty);
        string id = row.GetValueOrDefault("id", string.Empty);
        string npi = row.GetValueOrDefault("npi", string.Empty);
        if (role is not (Peer or Supervisor) || (id.Length == 0 && npi.Length == 0))
        {
            errors.Add(new InputError(line, "A row has a role, peer or supervisor, and an id or an npi"));
            return;
        }

        int known = people.FindIndex(person => person.Role == role && person.Cells.GetValueOrDefault("id", string.Empty) == id && (id.Length > 0 || person.Cells.GetValueOrDefault("npi") == npi));
        if (known < 0)
        {
            string[] own = role == Peer ? PeerColumns : SupervisorColumns;
            people.Add((role, line, row.Where(cell => own.Contains(cell.Key) && cell.Value.Length > 0).ToDictionary(), []));
            known = people.Count - 1;
        }

        Dictionary<string, string> credential = row.Where(cell => CredentialColumns.Contains(cell.Key) && cell.Value.Length > 0).ToDictionary();
        if (credential.Count > 0)
        {
            people[known].Credentials.Add(credential);
        }
    }

    private Roster? ToRoster(out IReadOnlyList<InputError> faults)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = false }))
        {
            json.WriteStartObject();
            WritePeople(json, "peers", Peer);
            WritePeople(json, "supervisors", Supervisor);
            json.WriteEndObject();
        }

        Roster? roster = RosterReader.ReadJson(stream.ToArray(), out faults);
        faults = [.. faults.Select(AtItsRow)];
        return roster;
    }

    /// <summary>Turns the place in the JSON, <c>$.peers[2].birthDate</c>, back into the row it came from.</summary>
    private InputError AtItsRow(InputError fault)
    {
        string path = fault.JsonPath ?? string.Empty;
        string role = path.StartsWith("$.peers", StringComparison.Ordinal) ? Peer : Supervisor;
        int open = path.IndexOf('[');
        int close = path.IndexOf(']');
        return open > 0 && int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? fault with { Line = people.Where(person => person.Role == role).ElementAt(index).Line, JsonPath = path[(close + 1)..].TrimStart('.') }
            : fault;
    }

    private void WritePeople(Utf8JsonWriter json, string name, string role)
    {
        json.WriteStartArray(name);
        foreach ((string _, int _, Dictionary<string, string> cells, List<Dictionary<string, string>> credentials) in people.Where(person => person.Role == role))
        {
            json.WriteStartObject();
            WriteCells(json, cells);
            if (credentials.Count > 0)
            {
                json.WriteStartArray("credentials");
                foreach (Dictionary<string, string> credential in credentials)
                {
                    json.WriteStartObject();
                    WriteCells(json, credential);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCells(Utf8JsonWriter json, Dictionary<string, string> cells)
    {
        foreach ((string column, string text) in cells)
        {
            string field = column == "credentialState" ? "state" : column;
            if (column == "specializations")
            {
                json.WriteStartArray(field);
                Array.ForEach(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), json.WriteStringValue);
                json.WriteEndArray();
            }
            else if (Numbers.Contains(column) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            {
                json.WriteNumber(field, number);
            }
            else
            {
                json.WriteString(field, text);
            }
        }
    }
}
