using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.Reading.Plain;

/// <summary>The part of <see cref="PlainRecord"/> that reads the plan of care and other documents.</summary>
internal static class PlainPlan
{
    private static readonly FieldNames PlanOfCareFields = new("effective", "expires", "signedOn", "signedBy", "includesPeerSupport", "lastReviewed", "elements");
    private static readonly FieldNames CareDocumentFields = new("kind", "signedOn", "signedBy", "expires");

    /// <summary>A plan of care; null for a null.</summary>
    public static PlanOfCare? Plan(ref PlainJson json)
    {
        if (!json.BeginsObject())
        {
            return null;
        }

        (LocalDate? effective, LocalDate? expires, LocalDate? signedOn, string? signedBy, bool? includesPeerSupport, LocalDate? lastReviewed, ImmutableArray<string>? elements) = (null, null, null, null, null, null, null);
        FieldCursor fields = new(PlanOfCareFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: effective = json.Date(); break;
                case 1: expires = json.Date(); break;
                case 2: signedOn = json.Date(); break;
                case 3: signedBy = json.Text(); break;
                case 4: includesPeerSupport = json.Flag(); break;
                case 5: lastReviewed = json.Date(); break;
                default: elements = json.Words(); break;
            }
        }

        return new PlanOfCare { Effective = effective, Expires = expires, SignedOn = signedOn, SignedBy = signedBy, IncludesPeerSupport = includesPeerSupport, LastReviewed = lastReviewed, Elements = elements };
    }

    /// <summary>A document.</summary>
    public static CareDocument Document(ref PlainJson json)
    {
        json.Require(json.BeginsObject());
        (string? kind, LocalDate? signedOn, string? signedBy, LocalDate? expires) = (null, null, null, null);
        FieldCursor fields = new(CareDocumentFields);
        for (int field; (field = json.Next(ref fields)) != PlainJson.End;)
        {
            switch (field)
            {
                case 0: kind = json.Text(); break;
                case 1: signedOn = json.Date(); break;
                case 2: signedBy = json.Text(); break;
                default: expires = json.Date(); break;
            }
        }

        json.Require(kind is not null);
        return new CareDocument { Kind = kind ?? string.Empty, SignedOn = signedOn, SignedBy = signedBy, Expires = expires };
    }
}
