using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Validation;
using PeerBilling.Validation.Across;
using PeerBilling.Validation.Batches;
using Xunit;
using static PeerBilling.Tests.RuleText;
using static PeerBilling.Tests.Validation.Batch;

namespace PeerBilling.Tests.Validation;

public class LedgerTests
{
    private const int Many = 200_000;
    private const int MostBytes = 64;

    [Fact]
    public void Keeps_a_session_in_sixty_four_bytes_with_its_ids()
    {
        SessionValidator validator = new(Rules(SixteenADay, FortyAWeek));
        Ledger ledger = new();
        SessionDraft draft = validator.Draft(Sample.Session, null);

        for (int i = 0; i < Many; i++)
        {
            LocalDate date = Sample.Date.PlusDays(i % 365);
            draft.Session = Sample.Session with
            {
                Id = $"S-{i:D8}",
                DateOfService = date,
                Units = 1 + (i % 16),
                Member = new Member { Id = $"M{i % (Many * 3 / 100):D8}" },
                Peer = new Peer { Id = $"P{i % (Many / 500)}" },
                Claim = new Claim { Id = $"CLM-{i / 2:D8}", Line = 1 + (i % 2), Submitted = date.PlusDays(i % 40) },
            };
            ledger.Add(draft);
        }

        ((double)ledger.Bytes / Many).Should().BeLessThanOrEqualTo(MostBytes - sizeof(int), "judging takes another four bytes a session");
        ledger.Ids.Id(Many - 1).Should().Be($"S-{Many - 1:D8}");
        ledger.Ids.Claim(12345).Should().Be("CLM-00006172");
        ledger.Texts.Text(ledger.Subject(77, CheckScope.Member)).Should().Be("M00000077");
    }

    [Fact]
    public void Shows_a_session_as_it_was_recorded()
    {
        SessionRecord session = Sample.GroupSession with
        {
            Id = "A",
            Units = 2.5m,
            DateOfServiceEnd = Sample.Date.PlusDays(2),
            Episode = "E1",
            Claim = new Claim { Id = "C1", Line = 3, Submitted = Sample.Date.PlusDays(100_000) },
        };
        Ledger ledger = new();
        ledger.Add(new SessionValidator(Rules(SixteenADay)).Draft(session, null));

        ledger.Read(0, out Sighting sighting);

        int day = Period.DaysBetween(new LocalDate(1970, 1, 1), Sample.Date);
        (sighting.Day, sighting.LastDay, sighting.Submitted).Should().Be((day, day + 2, day + 100_000));
        // Nine o'clock in Chicago's summer time is fourteen o'clock in Greenwich.
        (sighting.Start, sighting.End).Should().Be((day * 1440 + 14 * 60, day * 1440 + 15 * 60));
        (sighting.MilliUnits, sighting.Minutes, sighting.IsGroup, sighting.IsInPerson).Should().Be((2500, 60, true, true));
        new[] { sighting.Member, sighting.Peer, sighting.Supervisor, sighting.BillingProvider, sighting.Group, sighting.Authorization, sighting.Episode, sighting.Code, sighting.Modifiers }
            .Select(ledger.Texts.Text).Should().Equal("M1", "P1", "V9", "1234567893", "G1", "A1", "E1", "H0038", "HQ");
    }

    [Fact]
    public void Shows_what_a_record_does_not_say_as_unknown()
    {
        SessionRecord bare = new() { Id = "A", DateOfService = Sample.Date, ProcedureCode = ProcedureCode.Parse("H0038") };
        Ledger ledger = new();
        ledger.Add(new SessionValidator(Rules(SixteenADay)).Draft(bare, null));

        ledger.Read(0, out Sighting sighting);

        new[] { sighting.Start, sighting.End, sighting.MilliUnits, sighting.Minutes, sighting.Submitted }.Should().AllBeEquivalentTo(Sighting.Unknown);
        new[] { sighting.Member, sighting.Peer, sighting.Supervisor, sighting.BillingProvider, sighting.Group, sighting.Authorization, sighting.Episode, sighting.Modifiers }.Should().AllBeEquivalentTo(0);
        sighting.LastDay.Should().Be(sighting.Day);
    }

    [Fact]
    public void Holds_as_many_units_as_can_be_written()
    {
        Daily.Validate(Units("A", 1) with { Units = decimal.MaxValue }).Findings.Should().ContainSingle().Which.Code.Should().Be("limit/over");
    }

    [Fact]
    public void Numbers_equal_texts_alike_and_gives_them_back()
    {
        TextNumbers texts = new();
        string[] all = [.. Enumerable.Range(0, 5000).Select(i => new string((char)('a' + (i % 26)), i % 300) + i), string.Empty, "Ünïcode", new string('x', 1 << 20)];

        int[] numbers = [.. all.Select(texts.Of)];

        all.Select(texts.Of).Should().Equal(numbers);
        numbers.Should().OnlyHaveUniqueItems().And.NotContain(0);
        numbers.Select(texts.Text).Should().Equal(all);
        texts.Of(null).Should().Be(0);
    }

    [Fact]
    public void Spills_to_a_file_that_goes_when_it_is_closed()
    {
        using SpillStream stream = new(100, 4096);
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

        stream.Write(bytes, 0, 100);
        stream.IsFile.Should().BeFalse();
        stream.Write(bytes, 100, 156);

        stream.IsFile.Should().BeTrue();
        stream.Position = 0;
        byte[] read = new byte[256];
        stream.ReadExactly(read);
        read.Should().Equal(bytes);
        string path = stream.Path!;
        System.IO.File.Exists(path).Should().BeTrue();
        stream.Dispose();
        System.IO.File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public void A_long_batch_is_told_alike_from_a_file()
    {
        SessionValidator validator = new(Rules(SixteenADay, GroupOfTwelve), new ValidationOptions { Explain = true });
        X12Location place = new("2400", "SV104", 7, 8);
        IEnumerable<SessionRecord> batch = Enumerable.Range(0, 40_000).Select(i => Units($"S{i}", 5, $"M{i / 4}") with
        {
            GroupSize = i % 20,
            Source = new RecordSource("claims.837", i) { LocateX12 = field => field == "units" ? place : null },
        });

        string[] each = [.. validator.ValidateEach(batch).Select(Text)];

        each.Should().Equal(validator.ValidateAll(batch).Sessions.Select(Text));
        each.Count(text => text.Contains("limit/over", System.StringComparison.Ordinal) && text.Contains(place.ToString(), System.StringComparison.Ordinal)).Should().Be(10_000);
    }
}
