using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using FluentAssertions;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>A named pipe among the paths is read once, from its beginning, as a file is.</summary>
public class PipeTests
{
    private const int Sessions = 300;

    [PipeFact]
    public async Task Judges_every_session_that_a_pipe_gives()
    {
        using TemporaryFolder folder = new();
        string pipe = Path.Combine(folder.Path, "sessions");
        using (Process made = Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }

        string lines = string.Concat(Enumerable.Range(0, Sessions).Select(i => $$"""{"id": "S-{{i}}", "state": "CA", "dateOfService": "2025-03-14", "procedureCode": "H0038"}""" + "\n"));
        Task writing = Task.Run(() => File.WriteAllText(pipe, lines));

        ToolRun run = Tool.Run("validate", pipe, "--format", "json");

        await writing;
        run.Exit.Should().Be(1);
        JsonDocument.Parse(run.Out).RootElement.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("id").GetString())
            .Should().Equal(Enumerable.Range(0, Sessions).Select(i => $"S-{i}"));
    }

    private sealed class PipeFactAttribute : FactAttribute
    {
        public PipeFactAttribute()
        {
            if (OperatingSystem.IsWindows())
            {
                Skip = "Windows has no pipes among its files.";
            }
        }
    }
}
