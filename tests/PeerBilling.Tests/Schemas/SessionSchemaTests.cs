using System;
using System.Globalization;
using FluentAssertions;
using PeerBilling.Reading;
using PeerBilling.Schemas;
using Xunit;

namespace PeerBilling.Tests.Schemas;

public class SessionSchemaTests
{
    private const string Least = "{\"id\": \"S-1\", \"dateOfService\": \"2025-03-14\", \"procedureCode\": \"H0038\"";

    [Fact]
    public void Is_made_from_what_the_reader_knows_of_the_record()
    {
        Golden.Matches("rules/session.schema.json", SchemaText.Write(SessionSchema.Make()));
    }

    [Fact]
    public void Is_part_of_the_library()
    {
        JsonSchemas.Session().Should().Contain("urn:peerbilling:session:1");
    }

    [Fact]
    public void Accepts_a_record_as_it_is_written()
    {
        SchemaValidator.Problems(Schema(), SessionReader.Write(Sample.Session)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(", \"units\": 4, \"modifiers\": [], \"extensions\": {\"x\": [1]}", true)]
    [InlineData(", \"units\": null, \"peer\": null, \"groupId\": null", true)]
    [InlineData(", \"start\": \"2025-03-14T09:00\", \"end\": \"2025-03-14T10:00:30\"", true)]
    [InlineData(", \"unit\": 4", false)]
    [InlineData(", \"units\": \"4\"", false)]
    [InlineData(", \"units\": -1", false)]
    [InlineData(", \"minutes\": 7.5", false)]
    [InlineData(", \"modifiers\": [\"HE\", \"HF\", \"HG\", \"HH\", \"HI\"]", false)]
    [InlineData(", \"modifiers\": \"HE\"", false)]
    [InlineData(", \"start\": \"2025-03-14T09:00Z\"", false)]
    [InlineData(", \"start\": \"2025-03-14 09:00\"", false)]
    [InlineData(", \"delivery\": \"InPerson\"", false)]
    [InlineData(", \"placeOfService\": \"\"", false)]
    [InlineData(", \"diagnoses\": [\"F33.1\", \"123456789\"]", false)]
    [InlineData(", \"diagnoses\": \"F33.1\"", false)]
    [InlineData(", \"member\": {\"birthDate\": \"1/1/1990\"}", false)]
    [InlineData(", \"peer\": {\"npi\": \"\"}", false)]
    [InlineData(", \"peer\": {\"credentials\": [{\"issuer\": \"ZZ Board\"}]}", false)]
    [InlineData(", \"planOfCare\": {\"includesPeerSupport\": \"yes\"}", false)]
    public void Agrees_with_the_reader(string more, bool accepted)
    {
        string json = Least + more + "}";

        Action read = () => SessionReader.Parse(json);

        SchemaValidator.Problems(Schema(), json).Should().HaveCount(accepted ? 0 : 1);
        (Record.Exception(read) is null).Should().Be(accepted);
    }

    [Fact]
    public void Wants_an_id_that_says_something()
    {
        string json = Least.Replace("S-1", string.Empty, StringComparison.Ordinal) + "}";

        SchemaValidator.Problems(Schema(), json).Should().Equal("$.id: \"\" breaks minLength 1");
        Record.Exception(() => SessionReader.Parse(json)).Should().BeOfType<FormatException>();
    }

    [Fact]
    public void Names_the_least_values_that_the_reader_takes()
    {
        foreach ((string field, int least) in SessionSchema.Minima)
        {
            string Json(int value) => string.Create(CultureInfo.InvariantCulture, $"{Least}, \"{field}\": {value}}}");

            SessionReader.Parse(Json(least)).Should().NotBeNull();
            Record.Exception(() => SessionReader.Parse(Json(least - 1))).Should().BeOfType<FormatException>();
        }
    }

    private static string Schema() => SchemaText.Write(SessionSchema.Make());
}
