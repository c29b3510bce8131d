using System.IO;
using System.Text;
using Spectre.Console;

namespace PeerBilling.Cli.Output;

/// <summary>Output that no terminal shows. Nothing is asked of the console, whose making ready takes longer than writing a report.</summary>
/// <param name="writer">Where the text goes.</param>
/// <param name="width">Characters on a line, at most.</param>
internal sealed class PlainOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    /// <summary>As many lines as a terminal of old; nothing depends on it.</summary>
    private const int Lines = 24;

    public TextWriter Writer { get; } = writer;

    public bool IsTerminal => false;

    public int Width { get; } = width;

    public int Height => Lines;

    public void SetEncoding(Encoding encoding)
    {
        // The writer has its own.
    }
}
