using System;
using PeerBilling.RuleSets;

namespace PeerBilling.Validation.Across;

/// <summary>What sessions have in common: who judges them, their service, code and modifiers, and the parts they play.</summary>
internal sealed class Pattern : IEquatable<Pattern>
{
    private readonly int hash;

    public Pattern(SessionValidator validator, ServiceVersion? service, int code, int modifiers, bool isGroup, bool isInPerson, Role[] roles)
    {
        (Validator, Service, Code, Modifiers, IsGroup, IsInPerson, Roles) = (validator, service, code, modifiers, isGroup, isInPerson, roles);
        hash = unchecked((((code * 31) + modifiers) * 31) + (isGroup ? 1 : 0) + (isInPerson ? 2 : 0));
        foreach (Role role in roles)
        {
            hash = unchecked((hash * 31) + role.GetHashCode());
        }
    }

    public SessionValidator Validator { get; }

    public ServiceVersion? Service { get; }

    public int Code { get; }

    public int Modifiers { get; }

    public bool IsGroup { get; }

    public bool IsInPerson { get; }

    public Role[] Roles { get; }

    /// <summary>The part played in each family of rules, once they are known.</summary>
    public (RuleVariant Variant, Role Role)?[] Parts { get; set; } = [];

    public bool Equals(Pattern? other) =>
        other is not null && hash == other.hash && ReferenceEquals(Validator, other.Validator) && ReferenceEquals(Service, other.Service)
        && Code == other.Code && Modifiers == other.Modifiers && IsGroup == other.IsGroup && IsInPerson == other.IsInPerson && Roles.AsSpan().SequenceEqual(other.Roles);

    public override bool Equals(object? obj) => Equals(obj as Pattern);

    public override int GetHashCode() => hash;
}
