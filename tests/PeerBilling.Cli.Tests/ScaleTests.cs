using System;
using System.IO;
using System.Linq;
using System.Text;
using FluentAssertions;
using PeerBilling.Benchmarks.Scale;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>The invented batches that scale is measured with, here small enough for a test.</summary>
public class ScaleTests
{
    private const int Sessions = 20_000;

    private static readonly string Rules = Path.Combine(Tool.Root, "benchmarks", "rules");

    [Fact]
    public void A_run_finds_all_planted_violations_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        (string batch, string plan) = Batch(Sessions, 7);

        ToolRun run = Tool.Run("validate", folder.File("batch.ndjson", batch), "--rules", Rules, "--format", "ndjson");

        run.Exit.Should().Be(1);
        PlanCheck check = PlanCheck.Of(new StringReader(run.Out), new StringReader(plan));
        check.Missed.Should().BeEmpty();
        check.Others.Should().BeEmpty();
        check.Planted.Should().BeGreaterThanOrEqualTo(PlantedSessions.Kinds);
    }

    [Fact]
    public void No_session_keeps_more_than_sixty_four_bytes_with_all_limits_on()
    {
        using MemoryStream batch = new(Encoding.UTF8.GetBytes(Batch(Sessions, 7).Batch));

        LedgerSize size = LedgerSize.Of(batch, Path.Combine(Rules, "zz", "zz.yaml"));

        size.Sessions.Should().Be(Sessions);
        size.BytesOfSession.Should().BeInRange(1, 64);
    }

    [Fact]
    public void A_seed_gives_the_same_bytes_and_another_seed_others()
    {
        Batch(2000, 1).Should().Be(Batch(2000, 1));
        Batch(2000, 2).Batch.Should().NotBe(Batch(2000, 1).Batch);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2001)]
    public void A_batch_has_as_many_sessions_as_asked_for(int sessions)
    {
        Batch(sessions, 3).Batch.Count(character => character == '\n').Should().Be(sessions);
    }

    [Fact]
    public void Too_few_sessions_to_hold_what_is_planted_are_refused()
    {
        Action act = () => Batch(10, 1);

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*sessions are planted*");
    }

    [Fact]
    public void A_check_tells_what_was_missed_and_what_else_was_found()
    {
        const string Plan = """
            {"id":"A","rule":"zz/one","code":"limit/over"}
            {"id":"B","rule":"zz/one","code":"limit/over"}
            """;
        const string Report = """
            {"id":"A","verdict":"fail","findings":[{"rule":"zz/one","code":"limit/over"},{"rule":"zz/two","code":"limit/over"}]}
            {"unreadable":"batch.ndjson","line":4,"message":"What is this?"}
            {"id":"B","verdict":"pass","findings":[]}
            {"schema":"peerbilling-report/1"}
            """;

        PlanCheck check = PlanCheck.Of(new StringReader(Report), new StringReader(Plan));

        check.IsRight.Should().BeFalse();
        (check.Planted, check.Found).Should().Be((2, 1));
        check.Missed.Should().Equal("B zz/one limit/over");
        check.Others.Should().Equal("A zz/two limit/over", "unreadable batch.ndjson");
    }

    private static (string Batch, string Plan) Batch(int sessions, ulong seed)
    {
        using StringWriter batch = new();
        using StringWriter plan = new();
        ScaleBatch.Write(sessions, seed, batch, plan);
        return (batch.ToString(), plan.ToString());
    }
}
