using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Text;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>An invented batch as a file, made once for as long as the program runs.</summary>
/// <param name="Path">The file, NDJSON.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="Planted">Findings planted in it.</param>
internal sealed record ScaleFile(string Path, int Sessions, int Planted)
{
    private const ulong Seed = 1;
    private static readonly ConcurrentDictionary<int, Lazy<ScaleFile>> Made = new();

    /// <summary>The file of so many sessions.</summary>
    public static ScaleFile Of(int sessions) => Made.GetOrAdd(sessions, each => new Lazy<ScaleFile>(() => Make(each))).Value;

    /// <summary>Deletes them all.</summary>
    public static void DeleteAll()
    {
        foreach (Lazy<ScaleFile> file in Made.Values)
        {
            Directory.Delete(System.IO.Path.GetDirectoryName(file.Value.Path)!, recursive: true);
        }

        Made.Clear();
    }

    private static ScaleFile Make(int sessions)
    {
        string path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("batch").FullName, string.Create(CultureInfo.InvariantCulture, $"{sessions}.ndjson"));
        using StringWriter plan = new(CultureInfo.InvariantCulture);
        using StreamWriter output = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        ScaleBatch.Write(sessions, Seed, output, plan);
        return new ScaleFile(path, sessions, plan.ToString().AsSpan().Count('\n'));
    }
}
