using System;
using System.IO;
using Xunit;

namespace PeerBilling.Cli.Tests;

/// <summary>A test that reads the shared samples; it skips, saying so, where they are not beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "The folder ../shared is not beside this checkout.";
        }
    }

    /// <summary>Claims that others wrote.</summary>
    public static string Folder => Path.Combine(Tool.Root, "..", "shared", "dossier", "samples", "x12");
}
