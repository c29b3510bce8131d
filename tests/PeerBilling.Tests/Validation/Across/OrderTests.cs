using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using FluentAssertions;
using NodaTime;
using PeerBilling.Checks;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation;
using PeerBilling.Validation.Across;
using Xunit;
using static PeerBilling.Tests.RuleText;
using static PeerBilling.Tests.Validation.Batch;

namespace PeerBilling.Tests.Validation;

/// <summary>Neither the order of the input, nor its files, nor how it is kept changes what is found.</summary>
public class OrderTests
{
    private static readonly SessionValidator Everything = new(
        Rules(
            SixteenADay,
            FortyAWeek,
            GroupOfTwelve,
            Rule("zz/month", "limit", "{measure: minutes, max: 600, per: month}", "severity: warning"),
            Rule("zz/rolling", "limit", "{measure: sessions, max: 3, per: rolling_days, length: 7}"),
            Rule("zz/group", "limit", "{measure: sessions, max: 4, per: day, by: group}"),
            Rule("zz/duplicate", "duplicate", "{}")),
        new ValidationOptions { Explain = true });

    [Fact]
    public void Any_order_gives_the_same_findings()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            Random random = new(seed);
            SessionRecord[] batch = Some(random, 25);
            SessionHistory history = History(Some(random, 10, "P"));
            string[] expected = [.. Everything.ValidateAll(batch, history).Sessions.Select(Text).Order(StringComparer.Ordinal)];

            SessionRecord[] shuffled = [.. batch.OrderBy(_ => random.Next())];
            string[] found = [.. Everything.ValidateAll(shuffled, history).Sessions.Select(Text).Order(StringComparer.Ordinal)];

            found.Should().Equal(expected, $"the seed was {seed}");
        }
    }

    [Fact]
    public async Task Reports_come_in_the_order_of_the_input_however_they_are_kept()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            SessionRecord[] batch = Some(new Random(seed), 40);
            string[] expected = [.. Everything.ValidateAll(batch).Sessions.Select(Text)];

            Everything.ValidateEach(batch).Select(Text).Should().Equal(expected);
            List<string> arrived = [];
            await foreach (SessionReport report in Everything.ValidateEachAsync(Arriving(batch)))
            {
                arrived.Add(Text(report));
            }

            arrived.Should().Equal(expected);
            Everything.ValidateAll(batch).Sessions.Select(report => report.Id).Should().Equal(batch.Select(session => session.Id));
        }
    }

    [Fact]
    public void One_session_beside_the_history_is_judged_as_the_batch_of_one_is()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            Random random = new(seed);
            SessionHistory history = History(Some(random, 30, "P"));
            SessionRecord session = Some(random, 1)[0];

            Text(Everything.Validate(session, history)).Should().Be(Text(Everything.ValidateAll([session], history).Sessions[0]));
        }
    }

    /// <summary>So many that several threads judge the subjects, some of them with many sessions of one date and start.</summary>
    [Fact]
    public void Several_threads_find_what_one_finds()
    {
        SessionRecord[] batch = Some(new Random(5), 12_000);
        string[] expected = [.. new SessionValidator(Everything.RuleSet, new ValidationOptions { MaxDegreeOfParallelism = 1 }).ValidateAll(batch).Sessions.Select(Text)];
        SessionValidator several = new(Everything.RuleSet, new ValidationOptions { MaxDegreeOfParallelism = 4 });

        several.ValidateAll(batch).Sessions.Select(Text).Should().Equal(expected);
        several.ValidateEach(batch).Select(Text).Should().Equal(expected);
        expected.Count(each => each.Contains(" Fail ", StringComparison.Ordinal)).Should().BeGreaterThan(100);
    }

    /// <summary>What is thrown while subjects are judged is thrown as one thread throws it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_goes_wrong_outside_the_checks_is_thrown_as_it_is(int threads)
    {
        Ledger ledger = new();
        SessionValidator validator = new(Rules(SixteenADay));
        foreach (int i in Enumerable.Range(0, 20_000))
        {
            ledger.Add(validator.Draft(Units("S" + i, 9, "M" + (i / 2)), null));
        }

        ledger.BeginHistory();
        Action judge = () => new LedgerJudge(ledger, new RuleFamilies(), new TakenOut(ledger), new FullDisk(), threads).Judge();

        judge.Should().Throw<IOException>().WithMessage("full");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_to_judge_with_no_thread(int threads)
    {
        Func<ValidationOptions> options = () => new ValidationOptions { MaxDegreeOfParallelism = threads };

        options.Should().Throw<ArgumentOutOfRangeException>();
    }

    private sealed class FullDisk : IAcrossOutcomes
    {
        public void Add(int row, int family, CheckResult result) => throw new IOException("full");

        public void Fail(int row, int family, Exception bug) => throw new InvalidOperationException("No check threw.", bug);
    }

    private static async IAsyncEnumerable<SessionRecord> Arriving(IEnumerable<SessionRecord> sessions)
    {
        foreach (SessionRecord session in sessions)
        {
            await Task.Yield();
            yield return session;
        }
    }

    private static SessionRecord[] Some(Random random, int count, string prefix = "S") => [.. Enumerable.Range(0, count).Select(i => One(random, prefix + i))];

    private static SessionRecord One(Random random, string id)
    {
        LocalDate date = Sample.Date.PlusDays(random.Next(10));
        LocalDateTime? start = random.Next(4) == 0 ? null : date.At(new LocalTime(9 + random.Next(3), random.Next(2) * 30));
        return Sample.Session with
        {
            Id = id,
            DateOfService = date,
            Start = start,
            End = start?.PlusMinutes(60),
            Units = random.Next(10) == 0 ? null : 1 + random.Next(9),
            GroupSize = random.Next(20) == 0 ? 13 : 1,
            GroupId = random.Next(3) == 0 ? "G" + random.Next(3) : null,
            Modifiers = random.Next(3) == 0 ? Codes.ModifierList("HE", "HQ") : Codes.ModifierList("HQ", "HE"),
            Member = random.Next(15) == 0 ? null : new Member { Id = "M" + random.Next(3) },
            Peer = new Peer { Id = "P" + random.Next(2) },
            Source = random.Next(2) == 0 ? null : new RecordSource("batch.json", random.Next(100)),
            Claim = random.Next(10) == 0 ? null : new Claim { Id = "C" + random.Next(12), Line = random.Next(4), Frequency = random.Next(6) switch { 0 => "7", 1 => "8", _ => "1" }, Replaces = "C" + random.Next(12) },
        };
    }
}
