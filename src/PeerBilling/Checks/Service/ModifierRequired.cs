using System.Collections.Immutable;
using System.Linq;
using PeerBilling.Checks.Settings;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks for modifiers on the service line: all of some, any one of others.</summary>
/// <remarks>Unknown when the record does not say which modifiers are billed; an empty list says that there are none, and fails.</remarks>
public sealed record ModifierRequired : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "modifier-required";

    /// <summary>Modifiers of which at least one must be billed; empty to ask for none of them.</summary>
    public ImmutableArray<Modifier> AnyOf { get; init; } = [];

    /// <summary>Modifiers that must all be billed; empty to ask for none.</summary>
    public ImmutableArray<Modifier> AllOf { get; init; } = [];

    /// <summary>The place, counted from 1, where one of <see cref="AnyOf"/> must stand; null for any place.</summary>
    public int? Position { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Modifiers is not { } billed)
        {
            return CheckResult.Missing(Name, "modifiers");
        }

        foreach (Modifier modifier in AllOf)
        {
            if (!billed.Contains(modifier))
            {
                return Missing(billed, Fact.AllOf(Texts.Of(AllOf)));
            }
        }

        return AnyOf.Length == 0 ? context.Pass(Name, "modifiers") : EvaluateAnyOf(context, billed);
    }

    /// <inheritdoc/>
    internal override bool CanPass(Reach reach) =>
        !AllOf.Any(reach.NeverCarries) && (AnyOf.IsEmpty || !AnyOf.All(reach.NeverCarries));

    /// <inheritdoc/>
    internal override bool CanFail(Reach reach) =>
        Position is not null || !AllOf.All(reach.AlwaysCarries) || !(AnyOf.IsEmpty || reach.AlwaysCarries(AnyOf));

    internal static ModifierRequired Read(CheckSettings settings)
    {
        ModifierRequired check = new()
        {
            AnyOf = settings.Modifiers("any_of", "Modifiers of which at least one must be billed."),
            AllOf = settings.Modifiers("all_of", "Modifiers that must all be billed."),
            Position = settings.OptionalInteger("position", "The place, counted from 1, where one of any_of must stand.", min: 1, max: ModifierList.MaxCount),
        };
        settings.Require(!check.AnyOf.IsEmpty || !check.AllOf.IsEmpty, "any_of", "One of 'any_of' and 'all_of' must be given.");
        settings.Require(check.Position is null || !check.AnyOf.IsEmpty, "position", "'position' is about 'any_of', which is not given.");
        return check;
    }

    private CheckResult EvaluateAnyOf(in SessionContext context, ModifierList billed)
    {
        int found = -1;
        for (int i = 0; i < billed.Count; i++)
        {
            if (!Texts.Have(AnyOf, billed[i]))
            {
                continue;
            }

            if (Position is null || Position == i + 1)
            {
                return context.Pass(Name, "modifiers");
            }

            found = found < 0 ? i : found;
        }

        return found < 0
            ? Missing(billed, Fact.OneOf(Texts.Of(AnyOf)))
            : CheckResult.Fail(new($"{Name}/wrong-position", $"modifiers[{found}]", actual: found + 1, expected: Position!.Value, subject: billed[found].ToString()));
    }

    private static CheckResult Missing(ModifierList billed, Fact expected) =>
        CheckResult.Fail(new($"{Name}/missing", "modifiers", actual: Texts.Of(billed), expected: expected));
}
