using System;
using System.Globalization;

namespace PeerBilling.Benchmarks.Results;

/// <summary>Numbers as a person reads them: three digits and a unit.</summary>
internal static class Amount
{
    private const double Step = 1000;
    private const double BinaryStep = 1024;
    private static readonly string[] Times10 = ["ns", "µs", "ms", "s"];
    private static readonly string[] Times1024 = ["B", "KiB", "MiB", "GiB"];

    /// <summary>A time, from nanoseconds.</summary>
    public static string Time(double nanoseconds) => Scaled(nanoseconds, Step, Times10);

    /// <summary>A size, from bytes.</summary>
    public static string Bytes(double bytes) => Scaled(bytes, BinaryStep, Times1024);

    /// <summary>A ratio.</summary>
    public static string Times(double ratio) => Digits(ratio) + "×";

    /// <summary>A count, by thousands.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Scaled(double value, double step, string[] units)
    {
        int unit = 0;
        while (Math.Abs(value) >= step && unit < units.Length - 1)
        {
            value /= step;
            unit++;
        }

        return $"{Digits(value)} {units[unit]}";
    }

    private static string Digits(double value) => value.ToString(Math.Abs(value) switch { >= 100 or 0 => "#,0", >= 10 => "0.#", _ => "0.##" }, CultureInfo.InvariantCulture);
}
