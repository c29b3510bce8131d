using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PeerBilling.Cli.Input;

namespace PeerBilling.Cli.Output;

/// <summary>Tells a person at a terminal how far the run is and how long it will take, twice a second.</summary>
internal sealed class Progress : IDisposable
{
    private const int EveryMilliseconds = 500;
    private const int SecondsInMinute = 60;

    private readonly Terminal terminal;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly bool shown;
    private readonly long? length;
    private InputFile? file;
    private long before;
    private long count;
    private long next = EveryMilliseconds;

    /// <summary>Begins to count.</summary>
    public Progress(Terminal terminal, bool off, ImmutableArray<string> paths)
    {
        this.terminal = terminal;
        shown = terminal.ErrorIsTerminal && !terminal.OutIsTerminal && !off;
        length = shown && paths.All(File.Exists) ? paths.Sum(path => new FileInfo(path).Length) : null;
    }

    /// <summary>A file is read from here on.</summary>
    public void Open(InputFile opened)
    {
        before += file?.BytesRead ?? 0;
        file = opened;
    }

    /// <summary>One session more is read.</summary>
    public void Count()
    {
        count++;
        if (shown && (count & 0xFF) == 0 && watch.ElapsedMilliseconds >= next)
        {
            next = watch.ElapsedMilliseconds + EveryMilliseconds;
            terminal.Error.Write("\r\u001b[K" + Text(count, watch.Elapsed, before + (file?.BytesRead ?? 0), length));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (shown && next > EveryMilliseconds)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }

    /// <summary>What is told: sessions, how many a second, and the time left where the input's length is known.</summary>
    internal static string Text(long sessions, TimeSpan passed, long read, long? length)
    {
        long rate = (long)(sessions / Math.Max(passed.TotalSeconds, 0.001));
        string told = FormattableString.Invariant($"{sessions} sessions, {rate} a second");
        if (length is not { } all || read <= 0)
        {
            return told;
        }

        long left = (long)Math.Ceiling(passed.TotalSeconds * Math.Max(all - read, 0) / read);
        return told + FormattableString.Invariant($", about {(left < SecondsInMinute ? $"{left} s" : $"{left / SecondsInMinute} min {left % SecondsInMinute} s")} left");
    }
}
