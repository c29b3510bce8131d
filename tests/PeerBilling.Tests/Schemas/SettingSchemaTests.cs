using System;
using System.Text;
using FluentAssertions;
using PeerBilling.Cases;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;
using PeerBilling.RuleSets;
using PeerBilling.RuleSets.Yaml;
using PeerBilling.Schemas;
using Xunit;

namespace PeerBilling.Tests.Schemas;

public class SettingSchemaTests
{
    [Theory]
    [InlineData("\"H0038\"", true)]
    [InlineData("\"90853\"", true)]
    [InlineData("\"0001F\"", true)]
    [InlineData("\"h0038\"", false)]
    [InlineData("\"W0038\"", false)]
    [InlineData("\"H003\"", false)]
    [InlineData("\"H00380\"", false)]
    public void Agrees_with_the_reader_on_procedure_codes(string text, bool accepted) => Judge(settings => settings.Code("v", "A code."), text, accepted);

    [Theory]
    [InlineData("[\"HE\", \"95\"]", true)]
    [InlineData("[]", true)]
    [InlineData("[\"he\"]", false)]
    [InlineData("[\"HEX\"]", false)]
    [InlineData("\"HE\"", false)]
    public void Agrees_with_the_reader_on_modifiers(string text, bool accepted) => Judge(settings => settings.Modifiers("v", "Modifiers."), text, accepted);

    [Theory]
    [InlineData("[\"02\"]", true)]
    [InlineData("[\"2\"]", false)]
    [InlineData("[\"0A\"]", false)]
    public void Agrees_with_the_reader_on_places_of_service(string text, bool accepted) => Judge(settings => settings.Places("v", "Places."), text, accepted);

    [Theory]
    [InlineData("[F33]", true)]
    [InlineData("[F33.1]", true)]
    [InlineData("[F]", true)]
    [InlineData("[\"33\"]", false)]
    [InlineData("[F33.12345678]", false)]
    public void Agrees_with_the_reader_on_diagnoses(string text, bool accepted) => Judge(settings => settings.Diagnoses("v", "Diagnoses."), text, accepted);

    [Theory]
    [InlineData("2025-07-01", true)]
    [InlineData("2025-7-1", false)]
    [InlineData("2025-13-01", false)]
    [InlineData("07/01/2025", false)]
    public void Agrees_with_the_reader_on_dates(string text, bool accepted) => Judge(settings => settings.Date("v", "A date."), text, accepted);

    [Theory]
    [InlineData("\"09-30\"", true)]
    [InlineData("\"9-30\"", false)]
    [InlineData("\"13-01\"", false)]
    [InlineData("\"01-32\"", false)]
    public void Agrees_with_the_reader_on_days_of_the_year(string text, bool accepted) => Judge(settings => settings.OptionalMonthDay("v", "A day."), text, accepted);

    [Theory]
    [InlineData("P30D", true)]
    [InlineData("P1Y6M", true)]
    [InlineData("P2W", true)]
    [InlineData("P0D", true)]
    [InlineData("30D", false)]
    [InlineData("PT3H", false)]
    [InlineData("P1DT3H", false)]
    public void Agrees_with_the_reader_on_periods(string text, bool accepted) => Judge(settings => settings.Period("v", "A period."), text, accepted);

    [Theory]
    [InlineData("1", false)]
    [InlineData("2", true)]
    [InlineData("9", true)]
    [InlineData("10", false)]
    [InlineData("2.5", false)]
    [InlineData("two", false)]
    public void Agrees_with_the_reader_on_whole_numbers(string text, bool accepted) => Judge(settings => settings.Integer("v", "A number.", min: 2, max: 9), text, accepted);

    [Theory]
    [InlineData("0.25", true)]
    [InlineData("0", true)]
    [InlineData("-0.25", false)]
    [InlineData("much", false)]
    public void Agrees_with_the_reader_on_numbers(string text, bool accepted) => Judge(settings => settings.Number("v", "A number."), text, accepted);

    [Theory]
    [InlineData("true", true)]
    [InlineData("yes", false)]
    public void Agrees_with_the_reader_on_flags(string text, bool accepted) => Judge(settings => settings.Flag("v", "A flag."), text, accepted);

    [Theory]
    [InlineData("round_up", true)]
    [InlineData("RoundUp", false)]
    public void Agrees_with_the_reader_on_choices(string text, bool accepted) => Judge(settings => settings.Choice<Rounding>("v", "A choice."), text, accepted);

    [Theory]
    [InlineData("2025", true)]
    [InlineData("\"4.2, p. 13\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("[a]", false)]
    public void Agrees_with_the_reader_on_texts(string text, bool accepted) => Judge(settings => settings.Text("v", "A text."), text, accepted);

    [Theory]
    [InlineData("{max: 5}", true)]
    [InlineData("{maks: 5}", false)]
    [InlineData("5", false)]
    [InlineData("[{max: 5}]", false)]
    public void Agrees_with_the_reader_on_mappings(string text, bool accepted) => Judge(settings => settings.Group("v", "A mapping.", ReadInner), text, accepted);

    [Theory]
    [InlineData("[{max: 5}, {}]", true)]
    [InlineData("[{max: 5}, 6]", false)]
    [InlineData("{max: 5}", false)]
    public void Agrees_with_the_reader_on_lists_of_mappings(string text, bool accepted) => Judge(settings => settings.List("v", "Mappings.", ReadInner), text, accepted);

    [Fact]
    public void Keeps_mappings_of_one_shape_once_and_others_of_the_same_name_apart()
    {
        SettingSchema schema = new();

        schema.Define("limit", "first", SettingRecorder.Record(ReadInner)).Should().Be("limit");
        schema.Define("bound", "second", SettingRecorder.Record(ReadInner)).Should().Be("limit");
        schema.Define("limit", "third", SettingRecorder.Record(settings => settings.Text("other", "Another."))).Should().Be("third.limit");
    }

    private static string ReadInner(CheckSettings settings) => settings.OptionalInteger("max", "The most.")?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";

    private static void Judge(Func<CheckSettings, object?> read, string value, bool accepted)
    {
        DiagnosticList diagnostics = new("v.yaml");
        YamlMapping root = YamlDocumentReader.Read(Encoding.UTF8.GetBytes("v: " + value), diagnostics)!;
        NodeSettings.Read(root, "a rule", diagnostics, Vocabulary.Empty, read);
        SettingSchema schema = new();
        System.Text.Json.Nodes.JsonObject shape = schema.Shape("v", SettingRecorder.Record(settings => read(settings)!));
        shape["$defs"] = schema.Definitions;

        bool bySchema = SchemaValidator.Problems(shape.ToJsonString(), Encoding.UTF8.GetString(YamlToJson.Write(root))).Count == 0;

        bySchema.Should().Be(accepted);
        diagnostics.HasErrors.Should().Be(!accepted, "the reader says {0}", string.Join("; ", diagnostics.Sorted()));
    }
}
