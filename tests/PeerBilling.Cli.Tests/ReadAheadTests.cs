using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FluentAssertions;
using PeerBilling.Cli.Input;
using Xunit;

namespace PeerBilling.Cli.Tests;

public class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(100_000)]
    public void Keeps_the_order(int count)
    {
        ReadAhead.Of(Enumerable.Range(0, count)).Should().Equal(Enumerable.Range(0, count));
    }

    [Fact]
    public void An_error_comes_after_what_was_read_before_it()
    {
        List<int> read = [];

        Action all = () =>
        {
            foreach (int item in ReadAhead.Of(Failing(300)))
            {
                read.Add(item);
            }
        };

        all.Should().Throw<InvalidOperationException>().WithMessage("broken");
        read.Should().HaveCount(300);
    }

    [Fact]
    public void Stops_the_source_when_nobody_asks_any_more()
    {
        int begun = 0;
        using ManualResetEventSlim ended = new();
        IEnumerable<int> Endless()
        {
            try
            {
                while (true)
                {
                    yield return begun++;
                }
            }
            finally
            {
                ended.Set();
            }
        }

        ReadAhead.Of(Endless()).Take(3).Should().Equal(0, 1, 2);

        ended.IsSet.Should().BeTrue();
        begun.Should().BeLessThan(10_000);
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
