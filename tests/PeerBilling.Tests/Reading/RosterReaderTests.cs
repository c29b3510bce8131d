using System.Collections.Generic;
using System.Linq;
using System.Text;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reading;
using Xunit;

namespace PeerBilling.Tests.Reading;

public class RosterReaderTests
{
    private const string Good = """
        {
          "peers": [
            {"id": "P1", "npi": "1234567893", "birthDate": "1980-05-01", "trainingHours": 80, "supervisor": "V9",
             "credentials": [{"type": "ZPS", "expires": "2025-12-31", "status": "active"}],
             "supervision": {"lastSession": "2025-03-01"}}
          ],
          "supervisors": [{"id": "V9", "degree": "master", "credentials": []}]
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")] // a byte order mark
    public void Reads_peers_and_supervisors(string before)
    {
        Roster? roster = Read(before + Good, out IReadOnlyList<InputError> errors);

        errors.Should().BeEmpty();
        RosterPeer peer = roster!.Peers!.Value.Single();
        (peer.Id, peer.BirthDate, peer.TrainingHours, peer.Supervisor).Should().Be(("P1", new LocalDate(1980, 5, 1), 80m, "V9"));
        peer.Credentials!.Value.Single().Status.Should().Be(CredentialStatus.Active);
        peer.Supervision!.LastSession.Should().Be(new LocalDate(2025, 3, 1));
        Supervisor supervisor = roster.Supervisors!.Value.Single();
        supervisor.Degree.Should().Be("master");
        supervisor.Credentials!.Value.Should().BeEmpty();
    }

    [Fact]
    public void Either_list_may_be_absent()
    {
        Roster? roster = Read("{}", out IReadOnlyList<InputError> errors);

        errors.Should().BeEmpty();
        roster!.Peers.Should().BeNull();
        roster.Supervisors.Should().BeNull();
    }

    [Fact]
    public void Tells_every_fault_with_its_line_and_path()
    {
        Roster? roster = Read(
            """
            {
              "peers": [
                {"id": "P1", "trainingHours": "eighty"},
                {"id": "P2",
                 "credentails": []}
              ],
              "supervisors": [{"id": "V9",
                "since": "2020-13-01"}]
            }
            """,
            out IReadOnlyList<InputError> errors);

        roster.Should().BeNull();
        errors.Select(error => (error.Line, error.JsonPath)).Should().Equal(
            (3, "$.peers[0].trainingHours"),
            (5, "$.peers[1].credentails"),
            (8, "$.supervisors[0].since"));
        errors[0].Message.Should().Be("expected a number, without quotes");
        errors[1].Message.Should().Be("'credentails' is not a field of a roster; did you mean 'credentials'?");
        errors[2].Message.Should().Contain("2020-13-01");
    }

    [Fact]
    public void Offers_no_place_for_a_field_that_a_roster_does_not_have()
    {
        Read("""{"peers": [{"id": "P1", "favouriteColour": "red"}]}""", out IReadOnlyList<InputError> errors);

        errors.Single().Message.Should().Be("'favouriteColour' is not a field of a roster");
    }

    [Theory]
    [InlineData("1980-13-45")]
    [InlineData("05/01/1980")]
    [InlineData("May 1st, 1980")]
    public void Never_tells_a_birth_date(string birthDate)
    {
        Roster? roster = Read($$"""{"peers": [{"id": "P1", "birthDate": "{{birthDate}}"}]}""", out IReadOnlyList<InputError> errors);

        roster.Should().BeNull();
        errors.Single().JsonPath.Should().Be("$.peers[0].birthDate");
        errors.Single().Message.Should().NotContain(birthDate).And.NotContain("1980");
    }

    [Theory]
    [InlineData("null", 1)]
    [InlineData("[]", 1)]
    [InlineData("42", 1)]
    [InlineData("", 1)]
    [InlineData("not JSON", 1)]
    [InlineData("{\n\"peers\": [\n{\"id\": \"P1\"\n}", 4)] // cut off
    public void Tells_a_file_that_is_no_roster(string text, int line)
    {
        Roster? roster = Read(text, out IReadOnlyList<InputError> errors);

        roster.Should().BeNull();
        errors.Should().NotBeEmpty();
        errors[0].Line.Should().Be(line);
        errors[0].Message.Should().NotBeEmpty();
    }

    [Fact]
    public void Refuses_a_roster_nested_too_deeply()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"peers\":[", 100));

        Roster? roster = Read(deep, out IReadOnlyList<InputError> errors);

        roster.Should().BeNull();
        errors.Should().NotBeEmpty();
    }

    private static Roster? Read(string json, out IReadOnlyList<InputError> errors) => RosterReader.ReadJson(Encoding.UTF8.GetBytes(json), out errors);
}
