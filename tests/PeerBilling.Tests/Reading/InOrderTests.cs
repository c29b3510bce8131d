using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using FluentAssertions;
using PeerBilling.Reading;
using Xunit;

namespace PeerBilling.Tests.Reading;

/// <summary>However many threads work, the results are those of one, in the same order.</summary>
public class InOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(5000)]
    public void Keeps_the_order(int count)
    {
        foreach (int threads in new[] { 1, 2, 5 })
        {
            InOrder.Select(Enumerable.Range(0, count), Slowly, threads, inChunk: 8).Should().Equal(Enumerable.Range(0, count));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(24)]
    public void What_the_source_throws_comes_behind_the_results_before_it(int after)
    {
        List<int> read = [];

        Action all = () => read.AddRange(Each(InOrder.Select(Failing(after), item => item, 3, inChunk: 8), read));

        all.Should().Throw<InvalidOperationException>().WithMessage("broken");
        read.Should().Equal(Enumerable.Range(0, after));
    }

    [Fact]
    public void What_the_work_throws_comes_behind_the_results_before_it()
    {
        List<int> read = [];

        Action all = () => read.AddRange(Each(InOrder.Select(Enumerable.Range(0, 1000), item => item == 77 ? throw new InvalidOperationException("broken") : item, 3, inChunk: 8), read));

        all.Should().Throw<InvalidOperationException>().WithMessage("broken");
        read.Should().Equal(Enumerable.Range(0, 77));
    }

    [Fact]
    public void Takes_only_a_little_more_than_is_asked_for()
    {
        int taken = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return taken++;
            }
        }

        InOrder.Select(Endless(), item => item, 4, inChunk: 8).Take(3).Should().Equal(0, 1, 2);

        taken.Should().BeLessThan(200);
    }

    [Fact]
    public void One_thread_takes_nothing_ahead()
    {
        int taken = 0;
        IEnumerable<int> Counted()
        {
            while (true)
            {
                yield return taken++;
            }
        }

        InOrder.Select(Counted(), item => item, 1, inChunk: 8).Take(3).Should().Equal(0, 1, 2);

        taken.Should().Be(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_read_alike_by_one_thread_and_by_several(bool byLine)
    {
        Random random = new(3);
        StringBuilder file = new();
        for (int i = 0; i < 3000; i++)
        {
            string padding = new('x', random.Next(400));
            file.Append(i % 97 == 0 ? "{\"id\": 4}" : i % 211 == 0 ? "stray" : $$"""{"id": "S-{{i}}", "dateOfService": "2025-03-14", "procedureCode": "H0038", "episode": "{{padding}}"}""").Append('\n');
        }

        file.Append("""{"id": "cut off""");
        byte[] bytes = Encoding.UTF8.GetBytes(file.ToString());

        string[] several = [.. Read(bytes, byLine, 4)];

        several.Should().Equal(Read(bytes, byLine, 1));
        several.Should().HaveCountGreaterThan(2900).And.Contain(each => each.Contains("id", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_to_read_with_no_thread(int threads)
    {
        Action read = () => SessionReader.ReadNdjson(Stream.Null, "in", threads);

        read.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Any_number_of_threads_is_enough() => InOrder.Select(Enumerable.Range(0, 100), item => item, int.MaxValue, inChunk: 8).Should().Equal(Enumerable.Range(0, 100));

    private static IEnumerable<string> Read(byte[] bytes, bool byLine, int threads) =>
        (byLine ? SessionReader.ReadNdjson(new MemoryStream(bytes), "in", threads) : SessionReader.ReadJson(new MemoryStream(bytes), "in", threads))
        .Select(result => result.Session is { } session ? $"{session.Source} {SessionReader.Write(session)}" : result.Error!.ToString());

    private static int Slowly(int item)
    {
        Thread.SpinWait(item % 8 == 0 ? 2000 : 10);
        return item;
    }

    /// <summary>Keeps what comes before an error, too.</summary>
    private static IEnumerable<int> Each(IEnumerable<int> items, List<int> read)
    {
        foreach (int item in items)
        {
            read.Add(item);
        }

        return [];
    }

    private static IEnumerable<int> Failing(int after)
    {
        for (int i = 0; i < after; i++)
        {
            yield return i;
        }

        throw new InvalidOperationException("broken");
    }
}
