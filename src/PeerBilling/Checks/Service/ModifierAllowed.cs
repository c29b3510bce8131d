using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Refuses modifiers that the service line may not carry, or may not carry together.</summary>
/// <remarks>Unknown when the record does not say which modifiers are billed; a line known to carry none passes.</remarks>
public sealed record ModifierAllowed : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "modifier-allowed";

    /// <summary>The only modifiers that pass; empty when every one does that is not denied.</summary>
    public ImmutableArray<Modifier> Allow { get; init; } = [];

    /// <summary>Modifiers that fail.</summary>
    public ImmutableArray<Modifier> Deny { get; init; } = [];

    /// <summary>Sets of modifiers of which at most one may be billed.</summary>
    public ImmutableArray<ExclusiveModifiers> Exclusive { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Modifiers is not { } billed)
        {
            return CheckResult.Missing(Name, "modifiers");
        }

        for (int i = 0; i < billed.Count; i++)
        {
            if (Deny.Contains(billed[i]))
            {
                return CheckResult.Fail(new($"{Name}/denied", $"modifiers[{i}]", actual: billed[i].ToString(), expected: Fact.NoneOf(Texts.Of(Deny))));
            }

            if (!Allow.IsEmpty && !Allow.Contains(billed[i]))
            {
                return CheckResult.Fail(new($"{Name}/not-allowed", $"modifiers[{i}]", actual: billed[i].ToString(), expected: Fact.OneOf(Texts.Of(Allow))));
            }
        }

        foreach (ExclusiveModifiers set in Exclusive)
        {
            if (SecondOf(set, billed) is { } clash)
            {
                return CheckResult.Fail(clash);
            }
        }

        return context.Pass(Name, "modifiers");
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) =>
        !reach.AlwaysCarries(Deny) && (Allow.IsEmpty || reach.Modifiers.All(asked => asked.All.All(Allow.Contains)));

    internal static ModifierAllowed Read(CheckSettings settings)
    {
        ModifierAllowed check = new()
        {
            Allow = settings.Modifiers("allow", "The only modifiers that pass; every one when absent."),
            Deny = settings.Modifiers("deny", "Modifiers that fail."),
            Exclusive = settings.List("exclusive", "Sets of modifiers of which at most one may be billed.", ExclusiveModifiers.Read),
        };
        settings.Require(!check.Allow.IsEmpty || !check.Deny.IsEmpty || !check.Exclusive.IsEmpty, "allow", "One of 'allow', 'deny' and 'exclusive' must be given.");
        return check;
    }

    private static Reason? SecondOf(ExclusiveModifiers set, ModifierList billed)
    {
        Modifier first = default;
        for (int i = 0; i < billed.Count; i++)
        {
            if (!set.OneOf.Contains(billed[i]))
            {
                continue;
            }

            if (!first.IsEmpty && first != billed[i])
            {
                return new($"{Name}/exclusive", $"modifiers[{i}]", actual: billed[i].ToString(), expected: Fact.OneOf(Texts.Of(set.OneOf)), subject: first.ToString());
            }

            first = billed[i];
        }

        return null;
    }
}
