using System.IO;
using System.Text;

namespace PeerBilling.Schemas;

/// <summary>JSON Schemas (draft 2020-12) of what is read and written, for editors and for other programs.</summary>
public static class JsonSchemas
{
    /// <summary>What a session record may hold, in JSON or one a line in NDJSON.</summary>
    public static string Session() => Embedded("session.schema.json");

    /// <summary>What a rule set file may hold, with the settings of every check; made from the readers themselves.</summary>
    public static string RuleSet() => SchemaText.Write(RuleSetSchema.Make());

    /// <summary>What a report holds, as <see cref="Reporting.JsonReportWriter"/> writes it.</summary>
    public static string Report() => Embedded("report.schema.json");

    private static string Embedded(string name)
    {
        using Stream stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
