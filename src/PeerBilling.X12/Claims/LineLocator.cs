using System;
using System.Collections.Immutable;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>Tells from which X12 element a field of a session was, or would have been, read.</summary>
internal sealed class LineLocator(ClaimPlaces claim, LinePlaces line)
{
    private const int FirstModifier = 3;

    /// <summary>The element of a field, by the field's JSON path; null for what 837P cannot carry.</summary>
    public X12Location? Locate(string path) => path switch
    {
        null => null,
        "id" => line.ControlNumber.IsAbsent ? At("2300", "CLM01", claim.Claim) : At("2400", "REF02", line.ControlNumber),
        "state" => At("2010AA", "N402", claim.State),
        "payer" => At("2010BB", "NM109", claim.Payer),
        "dateOfService" or "dateOfServiceEnd" => At("2400", "DTP03", line.Date),
        "procedureCode" => Service("SV101-2"),
        "modifiers" or "delivery" => Service("SV101-3"),
        "units" => Service("SV104"),
        "minutes" => line.CountsMinutes ? Service("SV104") : null,
        "charge" => Service("SV102"),
        "placeOfService" => line.HasPlaceOfService ? Service("SV105") : At("2300", "CLM05-1", claim.Claim),
        "diagnoses" => DiagnosisAt(0),
        "member" or "member.id" => At("2010BA", "NM109", claim.Subscriber),
        "member.birthDate" => At(claim.HasPatient ? "2010CA" : "2010BA", "DMG02", claim.Birth),
        "peer" or "peer.npi" or "peer.id" => Rendering(),
        "supervisor" or "supervisor.npi" or "supervisor.id" =>
            line.Supervising.IsAbsent ? At("2310D", "NM109", claim.Supervising) : At("2420D", "NM109", line.Supervising),
        "authorization" or "authorization.number" =>
            line.Authorization.IsAbsent ? At("2300", "REF02", claim.Authorization) : At("2400", "REF02", line.Authorization),
        "billingProvider" or "billingProvider.npi" => At("2010AA", "NM109", claim.Billing),
        "billingProvider.taxonomy" => At("2000A", "PRV03", claim.Taxonomy),
        _ => path.StartsWith("claim", StringComparison.Ordinal) ? OfClaim(path) : OfList(path),
    };

    private static X12Location At(string loop, string element, Place at) =>
        at.IsAbsent ? new X12Location(loop, element, null, null) : new X12Location(loop, element, at.Segment, at.Line);

    private X12Location Service(string element) => At("2400", element, line.Service);

    private X12Location Rendering() => (line.Rendering.IsAbsent, claim.Rendering.IsAbsent, claim.Billing.IsAbsent) switch
    {
        (false, _, _) => At("2420A", "NM109", line.Rendering),
        (_, true, false) => At("2010AA", "NM109", claim.Billing),
        _ => At("2310B", "NM109", claim.Rendering),
    };

    private X12Location? OfClaim(string path) => path switch
    {
        "claim" or "claim.id" => At("2300", "CLM01", claim.Claim),
        "claim.line" => At("2400", "LX01", line.Number),
        "claim.submitted" => claim.IsSubmittedByGroup ? At("Envelope", "GS04", claim.Submitted) : At("Header", "BHT04", claim.Submitted),
        "claim.frequency" => At("2300", "CLM05-3", claim.Claim),
        "claim.replaces" => At("2300", "REF02", claim.Replaces),
        "claim.delayReason" => At("2300", "CLM20", claim.Claim),
        _ => null,
    };

    private X12Location? OfList(string path) =>
        IndexIn(path, "modifiers") is { } modifier ? ModifierAt(modifier)
        : IndexIn(path, "diagnoses") is { } diagnosis ? DiagnosisAt(diagnosis)
        : null;

    private static int? IndexIn(string path, string list)
    {
        bool isItem = path.Length > list.Length + 2 && path.StartsWith(list, StringComparison.Ordinal) && path[list.Length] == '[' && path[path.Length - 1] == ']';
        return isItem && Values.TryCount(path.Substring(list.Length + 1, path.Length - list.Length - 2), out int index) ? index : null;
    }

    private X12Location? ModifierAt(int index) =>
        index < line.Modifiers.Count ? Service($"SV101-{FirstModifier + line.Modifiers[index]}")
        : index < ModifierList.MaxCount ? Service($"SV101-{FirstModifier + index}")
        : null;

    private X12Location? DiagnosisAt(int index)
    {
        ImmutableArray<DiagnosisPlace> all = claim.Diagnoses;
        if (index < line.Diagnoses.Length)
        {
            DiagnosisPlace found = all[line.Diagnoses[index]];
            return At("2300", found.Name, found.At);
        }

        return index == 0 ? At("2300", "HI01-2", all.IsEmpty ? default : all[0].At) : null;
    }
}
