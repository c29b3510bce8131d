using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using PeerBilling.Model;
using Xunit;

namespace PeerBilling.Tests.Conventions;

/// <summary>Each room of the core knows those before it, never one behind it.</summary>
public class LayeringTests
{
    private static readonly string[] Rooms = ["Model", "Checks", "RuleSets", "Reading", "Reporting", "Validation", "Cases", "Schemas"];

    [Fact]
    public void Every_file_stands_in_a_room()
    {
        SourceTree.Files.Where(file => SourceTree.Room(file) != "Polyfills").Should().OnlyContain(file => Rooms.Contains(SourceTree.Room(file)));
    }

    [Fact]
    public void A_file_has_the_namespace_of_its_room()
    {
        IEnumerable<string> astray = SourceTree.Files
            .Where(file => SourceTree.Room(file) != "Polyfills")
            .Where(file => !Regex.IsMatch(SourceTree.Text(file), $@"^namespace PeerBilling\.{SourceTree.Room(file)}[.;]", RegexOptions.Multiline));

        astray.Should().BeEmpty();
    }

    [Fact]
    public void A_room_uses_only_those_before_it()
    {
        IEnumerable<string> backward =
            from file in SourceTree.Files
            let own = Array.IndexOf(Rooms, SourceTree.Room(file))
            where own >= 0
            from line in SourceTree.Lines(file)
            let used = Regex.Match(line, @"(?:^using (?:static )?(?:\w+ = )?|[^\w.])PeerBilling\.(\w+)").Groups[1].Value
            where Array.IndexOf(Rooms, used) > own
            select $"{file}: {line.Trim()}";

        backward.Should().BeEmpty();
    }

    [Fact]
    public void Only_rule_sets_are_read_with_the_yaml_parser()
    {
        SourceTree.Files.Where(file => SourceTree.Text(file).Contains("YamlDotNet", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(file => SourceTree.Room(file) == "RuleSets");
    }

    [Fact]
    public void No_public_signature_shows_the_yaml_parser()
    {
        IEnumerable<string> shown =
            from type in typeof(SessionRecord).Assembly.GetExportedTypes()
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where PublicApi.IsVisible(member) && PublicApi.TypesOf(member).Any(used => used.Namespace?.StartsWith("YamlDotNet", StringComparison.Ordinal) == true)
            select $"{type.Name}.{member.Name}";

        shown.Should().BeEmpty();
    }
}
