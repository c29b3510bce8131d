using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;
using PeerBilling.Checks;

namespace PeerBilling.Reporting;

/// <summary>The sentence of every reason code: the one place to edit, or some day to translate.</summary>
/// <remarks>
/// In a sentence {actual} is what the record says, {limit} the expected value alone, {expected} the value with its relation
/// ("at most 12"), {subject} what it is about, {field} the field's path, {missing} the absent fields and {sessions} the ids of other sessions. {actual units} counts: 1 unit,
/// 2 units. A name that is not known is followed by the nearest known one.
/// </remarks>
internal static class ReasonText
{
    private const int LongestSpare = 512;
    private const int MostSessionsTold = 5;
    private const string UnknownSentence = "The record does not say {missing}.";
    private const string SkippedSentence = "The rule is not about this session.";

    private static readonly ConcurrentDictionary<string, (string Words, string? Name)[]> Cut = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static StringBuilder? spare;

    /// <summary>Sentences by reason code. Codes ending in /unknown, /pass and /skipped have one of their own only where the common one would not do.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["activity-billable/not-billable"] = "The activity {actual} may not be billed.",
        ["attachment-needed/not-attached"] = "The payer pays only with documents, and none go with the claim.",
        ["attachment-needed/not-attached-day"] = "The day's lines of this member and peer come to {actual units}; over {limit} the payer pays only with documents, and none go with the claim.",
        ["authorization/expired"] = "The authorization ended on {actual}; the service was given up to {limit}.",
        ["authorization/not-in-force-yet"] = "The authorization begins on {actual}, after the date of service {limit}.",
        ["authorization/too-many-units"] = "The line bills {actual units}; the authorization allows {limit} in all.",
        ["background-check/after-service"] = "The background check was made on {actual}, after the date of service {limit}.",
        ["background-check/kind-missing"] = "The record has no background check of the kind {subject}.",
        ["background-check/none"] = "The record lists no background check.",
        ["background-check/not-cleared"] = "The {subject} background check of {actual} did not clear the peer.",
        ["background-check/too-old"] = "The background check of {actual} is too old for the date of service; it must be of {limit} or later.",
        ["billing-provider/denied-type"] = "The billing provider is of the type {actual}, which may not bill the service.",
        ["billing-provider/not-approved"] = "The billing provider's approvals recorded: {actual}; needed: {limit}.",
        ["billing-provider/other-taxonomy"] = "The billing provider's taxonomy code is {actual}; {limit} may bill the service.",
        ["billing-provider/other-type"] = "The billing provider is of the type {actual}; {limit} may bill the service.",
        ["billing-provider/unrecognized-type"] = "The billing provider's type '{actual}' is not one that the rule set knows.",
        ["certification-valid/expired"] = "Certification {subject} expired on {actual}, before the date of service {limit}.",
        ["certification-valid/not-held"] = "Certifications recorded: {actual}; needed: {limit}.",
        ["certification-valid/not-yet-issued"] = "Certification {subject} was issued on {actual}, after the date of service {limit}.",
        ["certification-valid/pending"] = "Certification {subject} is pending: it is not granted yet.",
        ["certification-valid/revoked"] = "Certification {subject} is revoked.",
        ["certification-valid/suspended"] = "Certification {subject} is suspended.",
        ["certification-valid/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows.",
        ["charge/above-rate"] = "${actual} is charged; {subject} come to ${limit}.",
        ["charge/below-rate"] = "${actual} is charged; {subject} come to ${limit}.",
        ["charge/no-rate"] = "No document read so far gives a single rate for {actual}.",
        ["continuing-education/too-few"] = "{actual hours} of continuing education count from {subject}; at least {limit} are needed.",
        ["continuing-education/too-few-in-topic"] = "{actual hours} of continuing education are in {subject}; at least {limit} are needed.",
        ["continuing-education/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows, so the education that counts toward it cannot be told.",
        ["diagnosis/excluded"] = "Diagnosis {actual} belongs to a group that bars the service: {limit}.",
        ["diagnosis/none"] = "The service line has no diagnosis.",
        ["diagnosis/not-enough-alone"] = "A diagnosis of {limit} alone is not enough; the line has {actual}.",
        ["diagnosis/not-in-groups"] = "No diagnosis of the line ({actual}) belongs to {limit}.",
        ["diagnosis/principal-not-in-groups"] = "The principal diagnosis {actual} does not belong to {limit}.",
        ["diagnosis/unrecognized-group"] = "The rule set does not know the diagnosis group '{actual}'.",
        ["documentation/element-missing"] = "The note lacks {limit}.",
        ["documentation/none-of-elements"] = "The note has none of these: {limit}.",
        ["documentation/unrecognized-element"] = "The note's element '{actual}' is not a name that the rule set knows; it may mean {limit}.",
        ["duplicate/of"] = "The same session is billed by {subject} already.",
        ["duplicate/perhaps"] = "{subject} may bill the same session: one of the two records does not say all that would tell them apart.",
        ["engine/error"] = "The engine could not judge the rule {subject}; the session is held. This is a fault of the engine, not of the session.",
        ["engine/no-rule-set"] = "There is no rule set for {actual}: only the federal layer was applied, and the state's own rules were not checked.",
        ["engine/no-state"] = "The record does not say its state: only the federal layer was applied.",
        ["engine/not-covered"] = "The rule set lists no service {actual} for the date of service, and no rule says whether it is covered.",
        ["engine/not-judged"] = "No rule is about this session, so nothing was judged.",
        ["engine/other-jurisdiction"] = "The session is of {actual}; it was judged by the rules of {limit}.",
        ["engine/spans-days"] = "The line runs from {subject} to {actual}. Rules hold for a date of service, so a line of several days cannot be judged whole: bill each date on a line of its own.",
        ["engine/unknown-time-zone"] = "'{actual}' is no IANA time zone; the jurisdiction's own was used.",
        ["engine/unrecognized-name"] = "'{actual}' in {field} is not a name that the rule set knows, so whether the rule is about the session cannot be told.",
        ["engine/waiver-expired"] = "The waiver of {subject} ended on {limit}, before the date of service {actual}; the rule holds again.",
        ["group-consistency/codes"] = "The group session is billed with another procedure code by {sessions}.",
        ["group-consistency/peers"] = "The group session is billed by another peer in {sessions}; one peer alone may bill it.",
        ["group-consistency/ratio"] = "The group has {actual members} for {subject peers}; at most {limit} are allowed.",
        ["group-consistency/times"] = "The group session has another start or end in {sessions}.",
        ["group-size/too-large"] = "The group had {actual members}; at most {limit} are allowed.",
        ["group-size/too-many-per-peer"] = "The group had {actual members} for {subject peers}; at most {limit} are allowed for each peer.",
        ["group-size/too-small"] = "The group had {actual members}; at least {limit} are needed.",
        ["identifiers/diagnosis"] = "{field} is {actual}; {limit} is expected.",
        ["identifiers/modifier"] = "{field} is {actual}; a modifier has {limit}.",
        ["identifiers/no-diagnosis"] = "The line carries no diagnosis, and one is needed.",
        ["identifiers/no-modifier"] = "The line carries no modifier, and one is needed.",
        ["identifiers/npi"] = "{field} is {actual}; an NPI has {limit}.",
        ["identifiers/place-of-service"] = "{field} is {actual}; a place of service has {limit}.",
        ["identifiers/procedure-code"] = "{field} is {actual}; {limit} is expected.",
        ["identifiers/replaced-claim"] = "The claim's frequency is {subject}, a replacement or a void, but {limit} is not given.",
        ["limit/over"] = "{subject} come to {actual} with this session; at most {limit} are allowed. Counted before it: {sessions}.",
        ["member-age/born-later"] = "The date of service comes before the member's date of birth.",
        ["member-age/too-old"] = "The member was {actual} years old on the date of service; the service is for ages up to {limit}.",
        ["member-age/too-young"] = "The member was {actual} years old on the date of service; the service is for ages from {limit}.",
        ["member-eligible/denied-benefit"] = "On {subject} the member had {actual}, which bars the service.",
        ["member-eligible/denied-plan"] = "On {subject} the member was in the plan {actual}, whose members are not covered.",
        ["member-eligible/not-covered"] = "No recorded coverage of the member includes {actual}.",
        ["member-eligible/other-benefit"] = "On {subject} the member had the benefit {actual}; the service belongs to {limit}.",
        ["member-eligible/other-payer"] = "On {subject} the member was in the plan {actual}; the claim is for {limit}.",
        ["member-eligible/other-plan"] = "On {subject} the member was in the plan {actual}; the service is paid by {limit}.",
        ["minimum-duration/end-before-start"] = "The session ends before it starts, so its length is not known.",
        ["minimum-duration/more-minutes-than-elapsed"] = "The record counts {actual minutes}, but only {limit} passed from start to end.",
        ["minimum-duration/no-such-time"] = "The start or end is a time that the clock skipped when daylight-saving time began.",
        ["minimum-duration/too-short"] = "The session lasted {actual minutes}; at least {limit} are needed.",
        ["modifier-allowed/denied"] = "Modifier {actual} may not be billed with the service.",
        ["modifier-allowed/exclusive"] = "Modifiers {subject} and {actual} stand on one line; only {expected} may.",
        ["modifier-allowed/not-allowed"] = "Modifier {actual} may not be billed with the service; {limit} may.",
        ["modifier-required/missing"] = "Modifiers billed: {actual}; {expected} must be among them.",
        ["modifier-required/wrong-position"] = "Modifier {subject} stands in position {actual}; it must stand in position {limit}.",
        ["not-with/excluded"] = "The service may not be billed together with {sessions}.",
        ["not-with/perhaps"] = "The service may not be billed at the same time as {sessions}, and the records do not say when it was.",
        ["note-timeliness/after-claim"] = "The note was signed on {actual}, after the claim was sent on {limit}.",
        ["note-timeliness/late"] = "The note was signed on {actual}; the last day for it was {limit}.",
        ["note-timeliness/signed-early"] = "The note was signed on {actual}, before the service of {limit}.",
        ["overlap/no-time-to-travel"] = "Between this session and {sessions} there are fewer than {limit minutes} for the peer to travel.",
        ["overlap/time"] = "The {subject} was in another session at the same time: {sessions}.",
        ["peer-age/born-later"] = "The recorded birth date is after the date of {subject}, {limit}.",
        ["peer-age/too-old"] = "The peer was {actual} years old on the date of {subject}; the greatest age is {limit}.",
        ["peer-age/too-young"] = "The peer was {actual} years old on the date of {subject}; the least age is {limit}.",
        ["peer-age/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows.",
        ["peer-credential/also-not-held"] = "Besides {subject} the peer must hold {limit}; recorded: {actual}.",
        ["peer-credential/not-accepted"] = "{actual} does not count as a certification for this service, though its name sounds alike; accepted: {limit}.",
        ["peer-credential/not-held"] = "Certifications recorded: {actual}; needed: {limit}.",
        ["peer-credential/other-specialization"] = "Certification {subject} has the specialization {actual}; {limit} is needed.",
        ["peer-credential/other-stage"] = "Certification {subject} has the stage {actual}; {limit} is needed.",
        ["peer-credential/other-state"] = "Certification {subject} is recorded as one of {actual}; that of {limit} is needed.",
        ["peer-credential/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows.",
        ["place-of-service/not-allowed"] = "The place of service is {actual}; the service allows {expected}.",
        ["plan-of-care/document-expired"] = "The document '{subject}' ended on {actual}; the service was given up to {limit}.",
        ["plan-of-care/document-missing"] = "The record has no document '{subject}'.",
        ["plan-of-care/document-signed-late"] = "The document '{subject}' was signed on {actual}, after the date of service {limit}.",
        ["plan-of-care/document-signer-not-accepted"] = "The document '{subject}' was signed by {actual}; it needs the signature of {limit}.",
        ["plan-of-care/document-too-old"] = "The document '{subject}' was signed on {actual} and holds for services up to {limit}.",
        ["plan-of-care/due-by-session"] = "This is session {actual} of the member; only the first {limit} may go without a plan of care in force.",
        ["plan-of-care/element-missing"] = "The plan of care lacks {limit}.",
        ["plan-of-care/expired"] = "The plan of care ended on {actual}; the service was given up to {limit}.",
        ["plan-of-care/first-sessions"] = "The record shows no plan of care that meets the rule; only a member's first {limit} sessions may go without one, and which one this is is not known.",
        ["plan-of-care/not-in-force-yet"] = "The plan of care begins on {actual}, after the date of service {limit}.",
        ["plan-of-care/review-overdue"] = "The plan of care was last reviewed or signed on {actual}; it was due for review by {limit}.",
        ["plan-of-care/reviewed-later"] = "The only review recorded, of {actual}, came after the date of service {limit}; whether an earlier one was in time is not known.",
        ["plan-of-care/signed-late"] = "The plan of care was signed on {actual}; the last day for it was {limit}.",
        ["plan-of-care/signer-not-accepted"] = "The plan of care was signed by {actual}; it needs the signature of {limit}.",
        ["plan-of-care/too-old"] = "The plan of care was signed on {actual} and holds for services up to {limit}.",
        ["plan-of-care/unrecognized-document-signer"] = "Nothing known here tells who signed the document '{subject}': '{actual}'.",
        ["plan-of-care/unrecognized-element"] = "The plan's element '{actual}' is not a name that the rule set knows; it may mean {limit}.",
        ["plan-of-care/unrecognized-signer"] = "Nothing known here tells who signed the plan of care: '{actual}'.",
        ["plan-of-care/without-peer-support"] = "The plan of care does not name peer support.",
        ["prior-contact/none-seen"] = "No session on record shows that the member was seen in the way needed {expected}.",
        ["service-covered/no-coverage"] = "For a session like this no peer support service is covered, so {actual} is not payable.",
        ["service-covered/not-in-force"] = "{subject} is covered {expected}, not on {actual}.",
        ["service-covered/not-listed"] = "{actual} is not among the peer support codes that the program covers.",
        ["service-covered/not-peer-support"] = "{actual} is not a code that this rule set speaks of, so it was not judged.",
        ["service-covered/not-researched"] = "{actual} is used for peer support elsewhere; nothing read so far says whether this program covers it.",
        ["service-covered/not-this-way"] = "{actual} is covered on the date of service, but not with these modifiers or in this format.",
        ["service-covered/other-format"] = "{subject} is for one member at a time; the session had {actual}.",
        ["service-covered/other-program"] = "{subject} is covered for {limit}; the session is {actual}.",
        ["service-covered/unrecognized-program"] = "The program '{actual}' is not one that the rule set knows.",
        ["supervision-ratio/too-little"] = "The log has {actual minutes} of supervision for {subject hours} worked; at least {limit} are needed.",
        ["supervision-ratio/too-little-for-delivered"] = "The log has {actual minutes} of supervision for {subject hours} of service delivered; at least {limit} are needed.",
        ["supervision-recency/too-few"] = "{actual} supervision meetings are recorded from {subject}; at least {limit} are needed.",
        ["supervision-recency/too-few-minutes"] = "The log has {actual minutes} of supervision from {subject}; at least {limit} are needed.",
        ["supervision-recency/too-long-ago"] = "The last supervision meeting that counts was on {actual}; one on or after {limit} is needed.",
        ["supervision-sign-off/after-claim"] = "The supervisor signed on {actual}, after the claim was sent on {limit}.",
        ["supervision-sign-off/before-service"] = "The supervisor signed on {actual}, before the service of {limit} took place.",
        ["supervision-sign-off/late"] = "The supervisor signed on {actual}; the last day to sign was {limit}.",
        ["supervisor-credential-valid/expired"] = "The supervisor's {subject} expired on {actual}, before the date of service {limit}.",
        ["supervisor-credential-valid/not-held"] = "Credentials of the supervisor recorded: {actual}; needed: {limit}.",
        ["supervisor-credential-valid/not-yet-issued"] = "The supervisor's {subject} was issued on {actual}, after the date of service {limit}.",
        ["supervisor-credential-valid/pending"] = "The supervisor's {subject} is pending: it is not granted yet.",
        ["supervisor-credential-valid/revoked"] = "The supervisor's {subject} is revoked.",
        ["supervisor-credential-valid/suspended"] = "The supervisor's {subject} is suspended.",
        ["supervisor-credential-valid/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows.",
        ["supervisor-qualified/list-incomplete"] = "The supervisor, whose credentials are {actual}, qualifies by none of the ways read so far ({limit}), and the list read is not complete.",
        ["supervisor-qualified/no-route"] = "The supervisor, whose credentials are {actual}, qualifies by none of these: {limit}.",
        ["supervisor-qualified/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows.",
        ["supervisor-qualified/unrecognized-degree"] = "The degree '{actual}' is not one that the check knows.",
        ["supervisor-span/over"] = "{subject} has {actual people} with this session; at most {limit} are allowed.",
        ["supervisor-span/recorded"] = "The record counts {actual people} under the supervisor; at most {limit} are allowed.",
        ["supervisor-training/after-service"] = "The supervisor's training was completed on {actual}, after the date of service {limit}.",
        ["supervisor-training/not-completed"] = "The training {subject} is not among those that the supervisor completed.",
        ["supervisor-training/overdue"] = "The supervisor's training was due by {limit}; it was completed on {actual}, after the date of service {subject}.",
        ["supervisor-training/too-old"] = "The supervisor's training of {actual} is too old for the date of service; it must be of {limit} or later.",
        ["telehealth/audio-not-allowed"] = "The service was given by audio alone, which is not allowed.",
        ["telehealth/modifier-missing"] = "A telehealth session needs modifier {limit}; the line has {actual}.",
        ["telehealth/modifier-without-telehealth"] = "Modifier {actual} says telehealth, but the session was in person.",
        ["telehealth/no-consent"] = "The record shows no consent to telehealth signed on or before {limit}.",
        ["telehealth/place-not-telehealth"] = "Place of service {actual} is not one for telehealth; that would be {limit}.",
        ["telehealth/video-not-allowed"] = "The service was given by video, which is not allowed.",
        ["timely-filing/before-service"] = "The claim was filed on {actual}, before the service was given on {limit}.",
        ["timely-filing/late"] = "The claim was filed on {actual}; the last day was {limit}.",
        ["timely-filing/late-with-reason"] = "The claim was filed on {actual}, after the last day, {limit}; whether the payer accepts delay reason {subject} is not known.",
        ["training-hours/too-few"] = "The peer has {actual hours} of initial training; at least {limit} are needed.",
        ["training-hours/too-little-supervised"] = "The peer has {actual hours} of supervised work; at least {limit} are needed.",
        ["training-hours/too-little-work"] = "The peer has {actual hours} of work as a peer; at least {limit} are needed.",
        ["training-hours/training-missing"] = "The training {subject} is not among those that the peer completed by the date of service.",
        ["training-hours/training-too-short"] = "The training {subject} took {actual hours}; at least {limit} are needed.",
        ["training-hours/unrecognized-credential"] = "The credential '{actual}' is not one that the rule set knows.",
        ["unit-size/day-too-few"] = "The day's sessions bill {actual units}; their {subject} give {limit}.",
        ["unit-size/day-too-many"] = "With this line the day's sessions bill {actual units}; their {subject} give {limit}.",
        ["unit-size/day-total-unknown"] = "The line bills {actual units}; {subject} alone would be {limit}. Minutes are summed over the day, so other sessions with the same code, peer and member decide.",
        ["unit-size/end-before-start"] = "The session ends before it starts.",
        ["unit-size/longer-than-a-day"] = "The session lasted {actual minutes} from start to end, more than a day.",
        ["unit-size/more-minutes-than-elapsed"] = "The record counts {actual minutes}, but only {limit} passed from start to end.",
        ["unit-size/no-such-time"] = "The start or end is a time that the clock skipped when daylight-saving time began.",
        ["unit-size/no-unit"] = "No document read so far says what a unit of {actual} is.",
        ["unit-size/rounding-unstated"] = "The line bills {actual units} for {subject minutes}; that is {limit} in full units, and no document read so far says how the rest is rounded.",
        ["unit-size/start-on-other-date"] = "The session starts on {actual}; its date of service is {limit}.",
        ["unit-size/too-few"] = "The line bills {actual units}; {subject} would be {limit}.",
        ["unit-size/too-many"] = "The line bills {actual units}; {subject} would be {limit}.",
        ["units-in-range/not-whole"] = "The line bills {actual units}; only whole units may be billed.",
        ["units-in-range/too-few"] = "The line bills {actual units}; at least {limit} are needed.",
        ["units-in-range/too-many"] = "The line bills {actual units}; at most {limit} are allowed on one line.",
    };

    /// <summary>Writes the sentence of a reason.</summary>
    public static string Write(Reason reason)
    {
        if (!Sentences.TryGetValue(reason.Code, out string? sentence))
        {
            if (reason.Code.EndsWith("/pass", StringComparison.Ordinal))
            {
                return WritePass(reason);
            }

            sentence = reason.Code.EndsWith("/skipped", StringComparison.Ordinal) ? SkippedSentence : UnknownSentence;
        }

        StringBuilder text = (spare ?? new StringBuilder(LongestSpare)).Clear();
        spare = null; // a value may write a sentence of its own
        foreach ((string words, string? name) in Cut.GetOrAdd(sentence, CutUp))
        {
            text.Append(words).Append(name is null ? string.Empty : Value(reason, name));
        }

        if (!reason.Expected.IsNone && IsUnrecognized(reason.Code) && sentence.IndexOf("{limit}", StringComparison.Ordinal) < 0)
        {
            text.Append(" Did you mean '").Append(reason.Expected.Value).Append("'?");
        }

        string written = text.ToString();
        spare = text.Capacity <= LongestSpare ? text : null;
        return written;
    }

    /// <summary>A sentence as its words and, behind each piece of them, the name of the value that follows; null at the end.</summary>
    private static (string Words, string? Name)[] CutUp(string sentence)
    {
        List<(string, string?)> pieces = [];
        int from = 0;
        for (int open = sentence.IndexOf('{'); open >= 0; open = sentence.IndexOf('{', from))
        {
            int close = sentence.IndexOf('}', open);
            pieces.Add((sentence.Substring(from, open - from), sentence.Substring(open + 1, close - open - 1)));
            from = close + 1;
        }

        return [.. pieces, (sentence.Substring(from), null)];
    }

    private static bool IsUnrecognized(string code) => code.IndexOf("/unrecognized-", StringComparison.Ordinal) >= 0;

    private static string Counted(Reason reason, string name, string things)
    {
        string number = Value(reason, name);
        return number + " " + (number != "1" ? things : things == "people" ? "person" : things.Substring(0, things.Length - 1));
    }

    private static string WritePass(Reason reason) => (reason.Subject.IsNone ? string.Empty : reason.Subject + ", ") + (reason.Actual.IsNone, reason.Expected.IsNone) switch
    {
        (true, true) => "Satisfied.",
        (true, false) => $"{reason.Field}: {reason.Expected}.",
        (false, true) => $"{reason.Field}: {reason.Actual}.",
        _ => $"{reason.Field}: {reason.Actual} ({reason.Expected}).",
    };

    private static string Value(Reason reason, string name) => name.IndexOf(' ') is > 0 and { } blank ? Counted(reason, name.Substring(0, blank), name.Substring(blank + 1)) : name switch
    {
        "actual" => reason.Actual.Value,
        "limit" => reason.Expected.Value,
        "expected" => reason.Expected.ToString(),
        "subject" => reason.Subject.Value,
        "field" => reason.Field ?? "the record",
        "missing" => Missing(reason),
        "sessions" => Sessions(reason),
        _ => "{" + name + "}",
    };

    /// <summary>The first few ids; a report has them all.</summary>
    private static string Sessions(Reason reason) => reason.Sessions.Length switch
    {
        0 => "none",
        <= MostSessionsTold => string.Join(", ", reason.Sessions),
        _ => string.Join(", ", System.Linq.Enumerable.Take(reason.Sessions, MostSessionsTold)) + $" and {reason.Sessions.Length - MostSessionsTold} more",
    };

    private static string Missing(Reason reason) => reason.Missing.Length switch
    {
        0 => reason.Field ?? "enough",
        1 => reason.Missing[0],
        _ => string.Join(", ", reason.Missing.RemoveAt(reason.Missing.Length - 1)) + " or " + reason.Missing[reason.Missing.Length - 1],
    };
}
