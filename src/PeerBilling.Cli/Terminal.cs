using System;
using System.IO;
using NodaTime;

namespace PeerBilling.Cli;

/// <summary>Where the command writes and reads: the report to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output, as bytes.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="OutIsTerminal">True when a person reads the output.</param>
/// <param name="ErrorIsTerminal">True when a person reads the error output.</param>
internal sealed record Terminal(Stream Out, TextWriter Error, Func<Stream> OpenInput, bool OutIsTerminal, bool ErrorIsTerminal)
{
    /// <summary>The day it is.</summary>
    public Func<LocalDate> Today { get; init; } = () => SystemClock.Instance.GetCurrentInstant().InUtc().Date;
}
