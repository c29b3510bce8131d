using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>A signed document that a service must rest on, such as an assessment or a recommendation.</summary>
public sealed record RequiredDocument
{
    /// <summary>What it is, such as <c>assessment</c>; compared whatever the case, blanks, hyphens and underscores.</summary>
    public required string Kind { get; init; }

    /// <summary>How long a signature holds: the last date of service is at most this long after it, the end included; null for no limit.</summary>
    public Period? Within { get; init; }

    /// <summary>Who may have signed it, by credential or role; empty for anyone.</summary>
    public ImmutableArray<string> SignedBy { get; init; } = [];

    internal static RequiredDocument Read(CheckSettings settings) => new()
    {
        Kind = settings.Text("kind", "What the document is, such as assessment, recommendation, service_order or consent."),
        Within = settings.OptionalPeriod("within", "Longest time from the document's signature to the date of service, the end included."),
        SignedBy = settings.Words("signed_by", "Who may have signed the document, by credential or role; anyone when absent."),
    };

    /// <summary>What is wrong with the documents of this kind; null when one of them is in order.</summary>
    internal CheckResult? Problem(in SessionContext context, ImmutableArray<CareDocument> documents)
    {
        CheckResult? problem = null;
        LocalDate? signed = null;
        for (int i = 0; i < documents.Length; i++)
        {
            if (!FreeText.Same(documents[i].Kind, Kind))
            {
                continue;
            }

            if (Problem(context, documents[i], i) is not { } found)
            {
                return null;
            }

            // Of several faulty ones the latest is told; one that is not known may be in order, and is told before any.
            bool tell = problem?.Outcome != Outcome.Unknown && (found.Outcome == Outcome.Unknown || signed is not { } earlier || documents[i].SignedOn >= earlier);
            (problem, signed) = tell ? (found, documents[i].SignedOn) : (problem, signed);
        }

        return problem ?? CheckResult.Fail(new($"{PlanOfCare.Name}/document-missing", "documents", subject: Kind));
    }

    private CheckResult? Problem(in SessionContext context, CareDocument document, int index)
    {
        if (document.SignedOn is not { } signed)
        {
            return CheckResult.Missing(PlanOfCare.Name, $"documents[{index}].signedOn");
        }

        if (signed > context.Date)
        {
            return CheckResult.Fail(new($"{PlanOfCare.Name}/document-signed-late", $"documents[{index}].signedOn", actual: signed, expected: Fact.AtMost(context.Date), subject: Kind));
        }

        if (document.Expires < context.LastDate)
        {
            return CheckResult.Fail(new($"{PlanOfCare.Name}/document-expired", $"documents[{index}].expires", actual: document.Expires.Value, expected: Fact.AtLeast(context.LastDate), subject: Kind));
        }

        if (Within is { } within && signed.Later(within) is var end && end < context.LastDate)
        {
            return CheckResult.Fail(new($"{PlanOfCare.Name}/document-too-old", $"documents[{index}].signedOn", actual: signed, expected: end, subject: Kind));
        }

        return SignedBy.Length == 0 ? null : SignerProblem(context, document, index);
    }

    private CheckResult? SignerProblem(in SessionContext context, CareDocument document, int index)
    {
        if (document.SignedBy is not { } signer)
        {
            return CheckResult.Missing(PlanOfCare.Name, $"documents[{index}].signedBy");
        }

        return Signatory.Accepts(context.Vocabulary.Credentials, SignedBy, signer) switch
        {
            true => null,
            false => CheckResult.Fail(new($"{PlanOfCare.Name}/document-signer-not-accepted", $"documents[{index}].signedBy", actual: signer, expected: Fact.OneOf(SignedBy), subject: Kind)),
            null => CheckResult.Unknown(new(
                $"{PlanOfCare.Name}/unrecognized-document-signer",
                $"documents[{index}].signedBy",
                actual: signer,
                expected: Signatory.Nearest(context.Vocabulary.Credentials, SignedBy, signer),
                subject: Kind)),
        };
    }
}
