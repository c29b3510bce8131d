using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FluentAssertions;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.Validation;
using Xunit;
using static PeerBilling.Tests.RuleText;

namespace PeerBilling.Tests.Validation;

/// <summary>Many sessions: as a batch, as they come, and from many threads.</summary>
public class SessionValidatorBatchTests
{
    private static readonly SessionRecord LargeGroup = Sample.GroupSession with { GroupSize = 13 };

    [Fact]
    public void Judges_alike_from_many_threads_at_once()
    {
        SessionValidator validator = new(Rules(GroupOfTwelve, Rule("zz/covered", "service-covered", "{}"), Rule("zz/units", "unit-size", "{}")));
        SessionRecord[] sessions = [.. Enumerable.Range(0, 2000).Select(i => LargeGroup with { Id = $"S-{i}", GroupSize = i % 20, Units = i % 7, Minutes = i % 3 == 0 ? null : 60 })];
        string[] alone = [.. sessions.Select(session => Text(validator.Validate(session)))];

        string[] together = new string[sessions.Length];
        Parallel.For(0, sessions.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Text(validator.Validate(sessions[i])));

        together.Should().Equal(alone);
        alone.Distinct().Should().HaveCountGreaterThan(20);
    }

    [Fact]
    public async Task Judges_sessions_as_they_come()
    {
        SessionValidator validator = new(Rules(GroupOfTwelve));
        int taken = 0;
        IEnumerable<SessionRecord> Endless()
        {
            while (true)
            {
                yield return LargeGroup with { Id = $"S-{taken++}" };
            }
        }

        async IAsyncEnumerable<SessionRecord> EndlessAsync()
        {
            foreach (SessionRecord session in Endless())
            {
                await Task.Yield();
                yield return session;
            }
        }

        validator.ValidateEach(Endless()).Take(3).Select(report => report.Id).Should().Equal("S-0", "S-1", "S-2");
        taken.Should().Be(3);

        List<string> ids = [];
        await foreach (SessionReport report in validator.ValidateEachAsync(EndlessAsync()))
        {
            ids.Add(report.Id);
            if (ids.Count == 2)
            {
                break;
            }
        }

        ids.Should().Equal("S-3", "S-4");
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        using CancellationTokenSource cancel = new();
        SessionValidator validator = new(Rules(GroupOfTwelve));

        async IAsyncEnumerable<SessionRecord> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
        {
            while (true)
            {
                token.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return LargeGroup;
            }
        }

        Func<Task> judge = async () =>
        {
            await foreach (SessionReport _ in validator.ValidateEachAsync(Endless(CancellationToken.None), cancellation: cancel.Token))
            {
                await cancel.CancelAsync();
            }
        };

        await judge.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Counts_a_batch()
    {
        SessionValidator validator = new(Rules(GroupOfTwelve));

        BatchReport batch = validator.ValidateAll([Sample.Session, LargeGroup, Sample.GroupSession with { GroupSize = null }]);

        batch.Sessions.Select(report => report.Verdict).Should().Equal(Verdict.Pass, Verdict.Fail, Verdict.Incomplete);
        batch.Summary.Sessions.Should().Be(3);
        batch.Summary.Passed.Should().Be(1);
        batch.Summary.Failed.Should().Be(1);
        batch.Summary.Incomplete.Should().Be(1);
        batch.Summary.Rules["zz/group-size"].Fail.Should().Be(1);
        batch.Summary.Rules["zz/group-size"].Unknown.Should().Be(1);
    }

    private static string Text(SessionReport report) =>
        $"{report.Id} {report.Verdict} {report.ExpectedUnits} {string.Join("; ", report.Findings.Select(finding => $"{finding.Rule} {finding.Outcome} {finding.Message}"))}";
}
