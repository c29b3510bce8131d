using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using FluentAssertions;
using PeerBilling.Checks;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;
using PeerBilling.Reporting;
using PeerBilling.RuleSets;
using Xunit;

namespace PeerBilling.Tests.Conventions;

public class PublicApiTests
{
    private static readonly Type[] MadeForDeriving = [typeof(Check), typeof(AcrossCheck), typeof(SessionCheck), typeof(Term), typeof(RuleSetLocator), typeof(ReportWriter)];

    private static readonly Type[] Exported = typeof(SessionRecord).Assembly.GetExportedTypes();

    [Fact]
    public void The_public_api_changes_on_purpose_only()
    {
        Golden.Matches("tests/PeerBilling.Tests/PublicApi.txt", PublicApi.Of(typeof(SessionRecord).Assembly));
    }

    [Fact]
    public void Classes_are_sealed_but_for_those_made_for_deriving()
    {
        Exported.Where(type => type.IsClass && !type.IsSealed).Should().BeEquivalentTo(MadeForDeriving);
    }

    [Fact]
    public void Nothing_public_can_be_changed_once_it_is_made()
    {
        IEnumerable<string> setters =
            from type in Exported
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";
        IEnumerable<string> fields =
            from type in Exported
            where !type.IsEnum
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where !field.IsLiteral && !field.IsInitOnly
            select $"{type.Name}.{field.Name}";

        setters.Concat(fields).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_public_hands_out_an_array_that_could_be_changed()
    {
        IEnumerable<string> arrays =
            from type in Exported
            from property in type.GetProperties()
            where property.PropertyType.IsArray
            select $"{type.Name}.{property.Name}";

        arrays.Should().BeEmpty();
    }
}
