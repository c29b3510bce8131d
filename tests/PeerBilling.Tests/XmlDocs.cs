using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PeerBilling.Model;

namespace PeerBilling.Tests;

/// <summary>The doc comments of the library, from the file that its build writes.</summary>
internal static class XmlDocs
{
    private static readonly ILookup<string, XElement> Members =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "PeerBilling.xml")).Descendants("member").ToLookup(member => member.Attribute("name")!.Value);

    /// <summary>What a type is, in Markdown; empty when it is not said.</summary>
    public static string Summary(Type type) => Text(Id(type), "summary");

    /// <summary>What is to be known of a type besides, in Markdown; empty when there is nothing.</summary>
    public static string Remarks(Type type) => Text(Id(type), "remarks");

    /// <summary>What a property is, in Markdown; empty when it is not said.</summary>
    public static string Summary(PropertyInfo property) => Text($"P:{Id(property.DeclaringType!)[2..]}.{property.Name}", "summary");

    private static string Id(Type type) => "T:" + type.FullName!.Replace('+', '.');

    private static string Text(string id, string part) =>
        Regex.Replace(string.Concat(Members[id].Elements(part).Nodes().Select(Text)), @"\s+", " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{Last(see.Attribute("cref")!.Value)}`",
        XElement { Name.LocalName: "paramref" } name => name.Attribute("name")!.Value,
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => string.Empty,
    };

    /// <summary>A member's own name, as JSON spells it.</summary>
    private static string Last(string cref)
    {
        string name = cref.Split('.')[^1];
        return cref.StartsWith("P:" + typeof(SessionRecord).Namespace, StringComparison.Ordinal) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }
}
