using System;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Model;
using PeerBilling.Reading;
using Xunit;

namespace PeerBilling.Tests.Reading;

public class RosterIndexTests
{
    private static readonly Npi PeerNpi = new("1234567893");
    private static readonly Npi SupervisorNpi = new("1245319599");

    private static readonly RosterPeer Known = new()
    {
        Id = "P1",
        Npi = PeerNpi,
        BirthDate = new LocalDate(1980, 5, 1),
        TrainingHours = 80,
        BackgroundCheck = new LocalDate(2023, 11, 2),
        BackgroundChecks = [new() { Kind = "state" }],
        Credentials = [new() { Type = "ZPS" }],
        ContinuingEducation = [new() { Completed = new LocalDate(2024, 5, 1), Hours = 6 }],
        Trainings = [new() { Name = "telehealth" }],
        Hired = new LocalDate(2022, 2, 2),
        WorkHours = 1000,
        SupervisedHours = 25,
        Supervisor = "V9",
        Supervision = new() { LastSession = new LocalDate(2025, 3, 1), SuperviseeCount = 6, HoursWorked = 40, Log = [new() { Date = new LocalDate(2025, 3, 1) }] },
    };

    private static readonly Supervisor Boss = new()
    {
        Id = "V9",
        Npi = SupervisorNpi,
        Credentials = [new() { Type = "LCSW" }],
        SupervisorTraining = new LocalDate(2024, 2, 1),
        Trainings = [new() { Name = "supervisor" }],
        ExperienceYears = 5,
        Degree = "master",
        Since = new LocalDate(2020, 1, 1),
    };

    private static readonly RosterIndex Index = new(new Roster { Peers = [Known], Supervisors = [Boss] });

    private static readonly SessionRecord Bare = new() { Id = "S-1", DateOfService = Sample.Date, ProcedureCode = ProcedureCode.Parse("H0038") };

    [Theory]
    [InlineData("P1", null)]
    [InlineData(null, "1234567893")]
    [InlineData("P1", "1245319599")] // the id wins over another's number
    [InlineData("unknown", "1234567893")] // an id that the roster lacks
    [InlineData("", "1234567893")]
    public void Supplies_everything_about_a_peer_by_id_or_NPI(string? id, string? npi)
    {
        SessionRecord complete = Index.Complete(Bare with { Peer = new Peer { Id = id, Npi = npi is null ? null : new Npi(npi) } });

        complete.Peer.Should().BeEquivalentTo(Known, options => options.Excluding(known => known.Id).Excluding(known => known.Npi).Excluding(known => known.Supervisor).Excluding(known => known.Supervision));
        complete.Peer!.Id.Should().Be(string.IsNullOrEmpty(id) && id is null ? "P1" : id);
        complete.Supervision.Should().BeEquivalentTo(Known.Supervision);
    }

    [Theory]
    [InlineData("V9", null)]
    [InlineData(null, "1245319599")]
    public void Supplies_everything_about_a_supervisor_by_id_or_NPI(string? id, string? npi)
    {
        SessionRecord complete = Index.Complete(Bare with { Supervisor = new Supervisor { Id = id, Npi = npi is null ? null : new Npi(npi) } });

        complete.Supervisor.Should().BeEquivalentTo(Boss);
        complete.Peer.Should().BeNull();
    }

    [Fact]
    public void Supplies_the_peers_supervisor_where_the_record_names_none()
    {
        Index.Complete(Of("P1")).Supervisor.Should().BeEquivalentTo(Boss);
    }

    [Fact]
    public void Finds_the_peers_supervisor_by_NPI_too()
    {
        RosterIndex index = new(new Roster { Peers = [Known with { Supervisor = "1245319599" }], Supervisors = [Boss] });

        index.Complete(Of("P1")).Supervisor!.Id.Should().Be("V9");
    }

    [Fact]
    public void Does_not_replace_a_supervisor_that_the_record_names()
    {
        Supervisor named = new() { Id = "V1", Degree = "doctor" };

        Index.Complete(Of("P1") with { Supervisor = named }).Supervisor.Should().BeSameAs(named);
    }

    [Fact]
    public void Leaves_the_supervisor_absent_where_the_roster_lacks_the_one_it_names()
    {
        RosterIndex index = new(new Roster { Peers = [Known with { Supervisor = "V7" }], Supervisors = [Boss] });

        index.Complete(Of("P1")).Supervisor.Should().BeNull();
    }

    /// <summary>Each field by itself: the record's own is kept, and all others are supplied.</summary>
    [Fact]
    public void What_the_record_says_of_the_peer_wins_field_by_field()
    {
        Peer own = new()
        {
            Id = "P1",
            Npi = new Npi("1000000004"),
            BirthDate = new LocalDate(1970, 1, 1),
            TrainingHours = 1,
            BackgroundCheck = new LocalDate(2020, 1, 1),
            BackgroundChecks = [],
            Credentials = [],
            ContinuingEducation = [],
            Trainings = [],
            Hired = new LocalDate(2000, 1, 1),
            WorkHours = 1,
            SupervisedHours = 2,
        };

        foreach (System.Reflection.PropertyInfo field in typeof(Peer).GetProperties().Where(field => field.CanWrite && field.Name != nameof(Peer.Id)))
        {
            Peer one = new() { Id = "P1" };
            field.SetValue(one, field.GetValue(own));

            Peer complete = Index.Complete(Bare with { Peer = one }).Peer!;

            field.GetValue(complete).Should().Be(field.GetValue(own), field.Name);
            foreach (System.Reflection.PropertyInfo other in typeof(Peer).GetProperties().Where(other => other.CanWrite && other.Name != field.Name))
            {
                other.GetValue(complete).Should().Be(typeof(RosterPeer).GetProperty(other.Name)!.GetValue(Known), $"{other.Name} comes from the roster beside {field.Name}");
            }
        }
    }

    [Fact]
    public void What_the_record_says_of_the_supervisor_wins_field_by_field()
    {
        Supervisor own = new()
        {
            Id = "V9",
            Npi = new Npi("1000000004"),
            Credentials = [],
            SupervisorTraining = new LocalDate(2000, 1, 1),
            Trainings = [],
            ExperienceYears = 1,
            Degree = "doctor",
            Since = new LocalDate(2001, 1, 1),
        };

        foreach (System.Reflection.PropertyInfo field in typeof(Supervisor).GetProperties().Where(field => field.CanWrite && field.Name != nameof(Supervisor.Id)))
        {
            Supervisor one = new() { Id = "V9" };
            field.SetValue(one, field.GetValue(own));
            Supervisor expected = Boss with { };
            field.SetValue(expected, field.GetValue(own));

            Index.Complete(Bare with { Supervisor = one }).Supervisor.Should().BeEquivalentTo(expected, field.Name);
        }
    }

    [Fact]
    public void What_the_record_says_of_supervision_wins_field_by_field()
    {
        SessionRecord session = Of("P1") with { Supervision = new Supervision { SignedOn = new LocalDate(2025, 3, 15), SuperviseeCount = 2 } };

        Supervision complete = Index.Complete(session).Supervision!;

        complete.Should().BeEquivalentTo(Known.Supervision! with { SignedOn = new LocalDate(2025, 3, 15), SuperviseeCount = 2 });
    }

    [Fact]
    public void An_empty_list_of_the_record_is_what_it_says()
    {
        SessionRecord complete = Index.Complete(Bare with { Peer = new Peer { Id = "P1", Credentials = [] } });

        complete.Peer!.Credentials!.Value.Should().BeEmpty();
    }

    [Fact]
    public void Leaves_a_session_of_unknown_people_as_it_is()
    {
        SessionRecord[] strangers = [Bare, Of("P2"), Bare with { Peer = new Peer() }, Bare with { Peer = new Peer { Npi = new Npi(string.Empty) }, Supervisor = new Supervisor { Id = "V7" } }];

        foreach (SessionRecord session in strangers)
        {
            Index.Complete(session).Should().BeSameAs(session);
        }
    }

    [Fact]
    public void Tells_ids_apart_by_case() => Index.Complete(Of("p1")).Peer!.TrainingHours.Should().BeNull();

    [Fact]
    public void Of_two_entries_with_one_id_or_NPI_the_first_counts()
    {
        RosterIndex index = new(new Roster { Peers = [Known, new() { Id = "P1", TrainingHours = 1 }, new() { Id = "P2", Npi = PeerNpi, TrainingHours = 2 }] });

        index.Complete(Of("P1")).Peer!.TrainingHours.Should().Be(80);
        index.Complete(Of("P2")).Peer!.TrainingHours.Should().Be(2);
        index.Complete(Bare with { Peer = new Peer { Npi = PeerNpi } }).Peer!.TrainingHours.Should().Be(80);
    }

    [Fact]
    public void An_empty_roster_knows_nobody()
    {
        SessionRecord session = Of("P1");

        new RosterIndex(new Roster()).Complete(session).Should().BeSameAs(session);
    }

    [Fact]
    public void Everything_a_peer_has_may_stand_on_the_roster()
    {
        string[] ofPeers = [.. typeof(Peer).GetProperties().Select(field => field.Name)];

        typeof(RosterPeer).GetProperties().Select(field => field.Name).Should().BeEquivalentTo([.. ofPeers, nameof(RosterPeer.Supervisor), nameof(RosterPeer.Supervision)]);
    }

    private static SessionRecord Of(string id) => Bare with { Peer = new Peer { Id = id } };
}
