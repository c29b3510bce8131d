using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Validation;
using Xunit;

namespace PeerBilling.History.Tests;

public sealed class SqliteSessionHistoryTests : IDisposable
{
    private static readonly LocalDate March = new(2025, 3, 14);

    private readonly string folder = Directory.CreateTempSubdirectory("history").FullName;

    private string File => Path.Combine(folder, "history.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Gives_back_what_it_was_given()
    {
        PastSession session = PastSession.Of(Session("S1") with { Member = new Member { Id = "M1", BirthDate = new LocalDate(1990, 1, 1) } });
        Record("first", session);

        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);
        PastSession found = history.Find(new HistoryQuery { Members = ["M1"] }).Should().ContainSingle().Subject;

        found.Should().BeEquivalentTo(session);
        found.MemberAge.Should().Be(35);
        Bytes().Should().NotContain("1990-01-01"); // no birth date in the file
    }

    [Theory]
    [InlineData("2025-03-14", "2025-03-14", 1)]
    [InlineData("2025-03-15", "2025-12-31", 0)]
    [InlineData("2025-01-01", "2025-03-13", 0)]
    [InlineData(null, null, 1)]
    public void Finds_sessions_of_the_dates_asked_for(string? from, string? to, int count)
    {
        Record("first", PastSession.Of(Session("S1")));

        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        history.Find(new HistoryQuery { Members = ["M1"], From = Date(from), To = Date(to) }).Should().HaveCount(count);
    }

    [Fact]
    public void Finds_by_anyone_and_each_session_once()
    {
        Record("first", PastSession.Of(Session("S1")));

        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        history.Find(new HistoryQuery { Peers = ["P1"] }).Should().ContainSingle();
        history.Find(new HistoryQuery { Supervisors = ["V1"] }).Should().ContainSingle();
        history.Find(new HistoryQuery { Groups = ["G1"] }).Should().ContainSingle();
        history.Find(new HistoryQuery { BillingProviders = ["1234567893"] }).Should().ContainSingle();
        history.Find(new HistoryQuery { Members = ["M1", "M2"], Peers = ["P1"] }).Should().ContainSingle();
        history.Find(new HistoryQuery { Members = ["M2"] }).Should().BeEmpty();
    }

    [Fact]
    public void Finds_what_replaces_claims_of_a_member_found_whatever_its_date()
    {
        SessionRecord later = Session("S2") with { DateOfService = March.PlusYears(1), Claim = new() { Id = "C2", Frequency = "8", Replaces = "C1" } };
        Record("first", PastSession.Of(Session("S1")), PastSession.Of(later));

        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        history.Find(new HistoryQuery { Peers = ["P1"], From = March, To = March }).Select(past => past.Id).Should().BeEquivalentTo("S1", "S2");
    }

    [Fact]
    public void A_session_recorded_again_takes_its_own_place()
    {
        Record("first", PastSession.Of(Session("S1")));
        Record("second", PastSession.Of(Session("S1") with { Units = 2 }));

        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        history.Count.Should().Be(1);
        history.Find(new HistoryQuery { Members = ["M1"] }).Single().Record.Units!.Value.Value.Should().Be(2);
        history.Batches().Select(batch => (batch.Name, batch.Sessions)).Should().Equal(("first", 0), ("second", 1));
    }

    [Fact]
    public void A_batch_that_breaks_off_leaves_nothing()
    {
        Record("first", PastSession.Of(Session("S1")));
        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        Action record = () => history.Record(Broken(), "broken");

        record.Should().Throw<InvalidOperationException>();
        history.All().Select(past => past.Id).Should().Equal("S1");
        history.Batches().Should().ContainSingle();
    }

    [Fact]
    public async Task Two_that_record_at_once_lose_and_double_nothing()
    {
        SqliteSessionHistory.Open(File, create: true).Dispose();
        Task[] writers = [.. Enumerable.Range(0, 4).Select(writer => Task.Run(() =>
        {
            using SqliteSessionHistory history = SqliteSessionHistory.Open(File);
            for (int batch = 0; batch < 5; batch++)
            {
                history.Record(Enumerable.Range(0, 20).Select(i => PastSession.Of(Session($"S{writer % 2}-{batch}-{i}"))), $"{writer}/{batch}");
            }
        }))];
        await Task.WhenAll(writers);

        using SqliteSessionHistory all = SqliteSessionHistory.Open(File);

        all.Count.Should().Be(2 * 5 * 20);
        all.Batches().Should().HaveCount(4 * 5);
    }

    [Fact]
    public void Forgets_what_is_asked_and_nothing_else()
    {
        Record("first", PastSession.Of(Session("S1")), PastSession.Of(Session("S2") with { DateOfService = March.PlusDays(-1) }));
        Record("second", PastSession.Of(Session("S3") with { Member = new Member { Id = "M2" } }));
        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        history.Forget(new ForgetRequest()).Should().Be(0);
        history.Forget(new ForgetRequest { Ids = ["S1"], Batch = 2 }).Should().Be(0);
        history.Forget(new ForgetRequest { Before = March }).Should().Be(1);
        history.Forget(new ForgetRequest { Member = "M2" }).Should().Be(1);
        history.Forget(new ForgetRequest { Ids = ["S1", "S9"] }).Should().Be(1);
        history.Count.Should().Be(0);
    }

    [Fact]
    public void A_file_of_the_first_version_becomes_one_of_this()
    {
        SqliteSessionHistory.Open(File, create: true, version: 1).Dispose();
        Execute("INSERT INTO session (id, member, first_day, last_day, record) VALUES ('S1', 'M1', 20161, 20161, '{\"id\":\"S1\",\"dateOfService\":\"2025-03-14\",\"procedureCode\":\"H0038\"}')");

        using SqliteSessionHistory history = SqliteSessionHistory.Open(File);

        history.Find(new HistoryQuery { Members = ["M1"], From = March, To = March }).Should().ContainSingle();
        history.Record([PastSession.Of(Session("S2"))], "now").Should().Be((1L, 1));
    }

    [Fact]
    public void Refuses_a_file_of_a_later_version()
    {
        SqliteSessionHistory.Open(File, create: true).Dispose();
        Execute("PRAGMA user_version = 99");

        Opening().Should().Throw<HistoryException>().WithMessage("*version 99*newer program*");
    }

    [Fact]
    public void Refuses_what_is_no_history()
    {
        Opening().Should().Throw<HistoryException>().WithMessage("*no such history*");

        System.IO.File.WriteAllText(File, new string('x', 5000));
        Opening().Should().Throw<HistoryException>().WithMessage("*not a SQLite database*");

        System.IO.File.Delete(File);
        Execute("CREATE TABLE other (x)");
        Opening().Should().Throw<HistoryException>().WithMessage("*not a history of sessions*");

        Action nowhere = () => SqliteSessionHistory.Open(Path.Combine(folder, "none", "h.db"), create: true);
        nowhere.Should().Throw<HistoryException>().WithMessage("*does its folder exist?*");
    }

    private static IEnumerable<PastSession> Broken()
    {
        yield return PastSession.Of(Session("S2"));
        throw new InvalidOperationException("broken off");
    }

    private static SessionRecord Session(string id) => new()
    {
        Id = id,
        DateOfService = March,
        ProcedureCode = ProcedureCode.Parse("H0038"),
        Units = 4,
        GroupId = "G1",
        Member = new Member { Id = "M1" },
        Peer = new Peer { Id = "P1" },
        Supervisor = new Supervisor { Id = "V1" },
        BillingProvider = new BillingProvider { Npi = new Npi("1234567893") },
    };

    private static LocalDate? Date(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private Action Opening() => () => SqliteSessionHistory.Open(File).Dispose();

    private string Bytes() => System.Text.Encoding.Latin1.GetString([.. Directory.GetFiles(folder).SelectMany(System.IO.File.ReadAllBytes)]);

    private void Record(string batch, params PastSession[] sessions)
    {
        using SqliteSessionHistory history = SqliteSessionHistory.Open(File, create: true);
        history.Record(sessions, batch);
    }

    private void Execute(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }
}
