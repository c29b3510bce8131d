using System;
using System.Diagnostics;

namespace PeerBilling.Cli.Output;

/// <summary>Tells a person at a terminal how far the run is, twice a second.</summary>
internal sealed class Progress(Terminal terminal, bool off) : IDisposable
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly bool shown = terminal.ErrorIsTerminal && !terminal.OutIsTerminal && !off;
    private long count;
    private long next = 500;

    public void Count()
    {
        count++;
        if (shown && (count & 0xFF) == 0 && watch.ElapsedMilliseconds >= next)
        {
            next = watch.ElapsedMilliseconds + 500;
            terminal.Error.Write(FormattableString.Invariant($"\r{count} sessions, {count * 1000 / Math.Max(1, watch.ElapsedMilliseconds)} a second"));
        }
    }

    public void Dispose()
    {
        if (shown && next > 500)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }
}
