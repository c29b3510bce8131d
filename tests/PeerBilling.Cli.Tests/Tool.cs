using System;
using System.IO;
using System.Text;

namespace PeerBilling.Cli.Tests;

/// <summary>Runs the tool inside the test's process, as a person or a pipeline would.</summary>
internal static class Tool
{
    /// <summary>The day on which tests run, whatever the day.</summary>
    private static readonly NodaTime.LocalDate Today = new(2026, 11, 21);

    public static ToolRun Run(params string[] args) => RunWithInput(string.Empty, args);

    public static ToolRun RunWithInput(string input, params string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int exit = Application.Run(args, new Terminal(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), OutIsTerminal: false, ErrorIsTerminal: false) { Today = () => Today });
        return new ToolRun(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The folder of the repository: the one above this assembly that holds the solution.</summary>
    public static string Root
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "PeerBilling.sln")))
            {
                folder = Path.GetDirectoryName(folder);
            }

            return folder ?? throw new InvalidOperationException("PeerBilling.sln is in no folder above the tests.");
        }
    }
}
