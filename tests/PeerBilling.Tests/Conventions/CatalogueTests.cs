using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Reading;
using Xunit;

namespace PeerBilling.Tests.Conventions;

/// <summary>One name leads everywhere: from a check's YAML name to its code, its tests, its page and back.</summary>
public class CatalogueTests
{
    public static TheoryData<Type> Checks => [.. typeof(Check).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Check)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_is_in_the_catalogue_under_its_own_name(Type check)
    {
        CheckCatalogue.All.Should().ContainKey(NameOf(check)).WhoseValue.Type.Should().Be(check);
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_name_of_a_check_is_that_of_its_type_in_another_spelling(Type check)
    {
        NameOf(check).Should().Be(JsonNamingPolicy.KebabCaseLower.ConvertName(check.Name));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_has_a_file_of_its_name_and_tests_beside_it(Type check)
    {
        string? file = SourceTree.OfCheck(check);

        file.Should().NotBeNull();
        Path.Combine(Golden.Root, "tests", "PeerBilling.Tests", file!.Replace(".cs", "Tests.cs", StringComparison.Ordinal)).Should().Match(path => File.Exists(path));
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_check_reads_fields_that_the_record_has(Type check)
    {
        IEnumerable<string> unknown = CheckCatalogue.All[NameOf(check)].Fields.Where(field => !IsField(field));

        unknown.Should().BeEmpty();
    }

    [Fact]
    public void The_catalogue_is_in_alphabetical_order_of_its_classes()
    {
        IEnumerable<string> classes = SourceTree.Lines("Checks/CheckCatalogue.cs")
            .Select(line => line.Trim())
            .Where(line => line.StartsWith('['))
            .Select(line => line[1..line.IndexOf('.', StringComparison.Ordinal)]);

        classes.Should().HaveCount(CheckCatalogue.All.Count).And.BeInAscendingOrder(StringComparer.OrdinalIgnoreCase);
    }

    private static string NameOf(Type check) => (string)check.GetField("Name", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

    private static bool IsField(string path)
    {
        JsonTypeInfo type = SessionJsonContext.Default.SessionRecord;
        foreach (string name in path.Split('.'))
        {
            if (type.Properties.FirstOrDefault(property => property.Name == name) is not { } property)
            {
                return false;
            }

            type = type.Options.GetTypeInfo(property.PropertyType);
        }

        return true;
    }
}
