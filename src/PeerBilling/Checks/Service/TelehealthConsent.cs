using System.Collections.Immutable;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>The part of <see cref="Telehealth"/> that looks for the member's consent.</summary>
internal static class TelehealthConsent
{
    private const string ForTelehealth = "telehealth_consent";
    private static readonly ImmutableArray<string> Kinds = ["consent", ForTelehealth];

    /// <summary>Null when the note, or a document signed in time, shows the consent.</summary>
    public static CheckResult? Problem(in SessionContext context)
    {
        ImmutableArray<string>? elements = context.Session.Note?.Elements;
        if (elements is { } recorded && Wording.Holds(context.Vocabulary.Elements, recorded, ForTelehealth))
        {
            return null;
        }

        int undated = -1;
        ImmutableArray<CareDocument> documents = context.Session.Documents ?? [];
        for (int i = 0; i < documents.Length; i++)
        {
            if (!FreeText.Contains(Kinds, documents[i].Kind) || documents[i].Expires < context.LastDate)
            {
                continue;
            }

            if (documents[i].SignedOn <= context.Date)
            {
                return null;
            }

            undated = documents[i].SignedOn is null ? i : undated;
        }

        return undated >= 0 ? CheckResult.Missing(Telehealth.Name, $"documents[{undated}].signedOn") : NotFound(context, elements is null);
    }

    private static CheckResult NotFound(in SessionContext context, bool noElements) => (context.Session.Documents is null, noElements) switch
    {
        (true, true) => CheckResult.Missing(Telehealth.Name, "documents", "note.elements"),
        (true, false) => CheckResult.Missing(Telehealth.Name, "documents"),
        (false, true) => CheckResult.Missing(Telehealth.Name, "note.elements"),
        _ => CheckResult.Fail(new($"{Telehealth.Name}/no-consent", "documents", expected: Fact.AtMost(context.Date))),
    };
}
