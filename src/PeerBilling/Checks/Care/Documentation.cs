using System.Collections.Immutable;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the note of the session contains what the program demands of it.</summary>
/// <remarks>
/// Elements are compared by the catalogue's names and their aliases, and otherwise whatever the case, blanks, hyphens and underscores.
/// Unknown without a note or the list of what it contains, and when the only trace of a demanded element is a name close to it that
/// nothing knows. What the note says, and whether it says it well, is for people to judge.
/// </remarks>
public sealed record Documentation : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "documentation";

    /// <summary>What the note must contain, all of it.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>What the note must contain at least one of; empty for no such demand.</summary>
    public ImmutableArray<string> AnyOf { get; init; } = [];

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context)
    {
        if (context.Session.Note is not { } note)
        {
            return CheckResult.Missing(Name, "note");
        }

        if (note.Elements is not { } recorded)
        {
            return CheckResult.Missing(Name, "note.elements");
        }

        return AllProblem(context, recorded)
            ?? (AnyOf.Length == 0 ? null : AnyProblem(context, recorded))
            ?? context.Pass(Name, "note.elements", context.Explain ? (Fact)recorded : default);
    }

    internal static Documentation Read(CheckSettings settings)
    {
        Documentation check = new()
        {
            Elements = settings.Words("elements", "What the note must contain, all of it.", SettingKind.Element),
            AnyOf = settings.Words("any_of", "What the note must contain at least one of.", SettingKind.Element),
        };
        settings.Require(check.Elements.Length + check.AnyOf.Length > 0, "elements", "documentation needs elements, any_of or both.");
        return check;
    }

    private CheckResult? AllProblem(in SessionContext context, ImmutableArray<string> recorded)
    {
        if (Texts.HaveAll(recorded, Elements))
        {
            return null;
        }

        ElementGap gap = ElementGap.Between(context.Vocabulary.Elements, recorded, Elements);
        if (gap.Missing.Length > 0)
        {
            return CheckResult.Fail(new($"{Name}/element-missing", "note.elements", actual: recorded, expected: Fact.AllOf(gap.Missing)));
        }

        return gap.Meant is null ? null : Unrecognized(gap, recorded);
    }

    private CheckResult? AnyProblem(in SessionContext context, ImmutableArray<string> recorded)
    {
        ElementGap gap = ElementGap.Between(context.Vocabulary.Elements, recorded, AnyOf);
        if (gap.Lacking < AnyOf.Length)
        {
            return null;
        }

        return gap.Meant is null
            ? CheckResult.Fail(new($"{Name}/none-of-elements", "note.elements", actual: recorded, expected: Fact.OneOf(AnyOf)))
            : Unrecognized(gap, recorded);
    }

    private static CheckResult Unrecognized(ElementGap gap, ImmutableArray<string> recorded) =>
        CheckResult.Unknown(new($"{Name}/unrecognized-element", $"note.elements[{gap.Index}]", actual: recorded[gap.Index], expected: gap.Meant));
}
