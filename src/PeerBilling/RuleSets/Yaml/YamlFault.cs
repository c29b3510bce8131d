using System;
using System.IO;
using YamlDotNet.Core;

namespace PeerBilling.RuleSets.Yaml;

/// <summary>Says where a text stops being YAML, and why as far as that can be told.</summary>
internal static class YamlFault
{
    /// <summary>The diagnostic for what the parser threw.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="thrown">What the parser threw; not only its own exceptions: a bracket without its end makes others.</param>
    /// <param name="reached">How far it had read.</param>
    public static RuleSetDiagnostic Of(string path, string text, Exception thrown, Mark reached)
    {
        Mark start = thrown is YamlException broken ? broken.Start : reached;
        return TabIn(text, start.Line, reached.Line) is { } tab
            ? new() { Path = path, Line = tab.Line, Column = tab.Column, Message = "A tab stands where YAML takes only blanks; indent with blanks" }
            : new() { Path = path, Line = (int)start.Line, Column = (int)start.Column, Message = "This is not YAML: here or just before, a bracket, quote or colon is missing or too much, or the indentation is off" };
    }

    /// <summary>The first tab among the blanks that begin a line; null when there is none.</summary>
    private static (int Line, int Column)? TabIn(string text, long from, long to)
    {
        using StringReader lines = new(text);
        for (int number = 1; number <= to && lines.ReadLine() is { } line; number++)
        {
            int tab = line.IndexOf('\t');
            if (number >= from && tab >= 0 && string.IsNullOrWhiteSpace(line.Substring(0, tab)))
            {
                return (number, tab + 1);
            }
        }

        return null;
    }
}
