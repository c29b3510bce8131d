using FluentValidation;
using PeerBilling.Model;

namespace PeerBilling.Benchmarks;

/// <summary>The conditions of <see cref="SixteenRules"/> in FluentValidation, as its documentation would have them written.</summary>
internal sealed class FluentRules : AbstractValidator<SessionRecord>
{
    public FluentRules()
    {
        RuleFor(session => session.ProcedureCode).Equal(Codes.PeerService).Must((session, _) => session.Program == "mental_health");
        RuleFor(session => session.Units).NotNull().Must((session, units) => units?.Value <= HandWritten.UnitsFor(Minutes(session))).WithMessage("More units than the minutes give.");
        RuleFor(session => session.Units).Must(units => units is { IsWhole: true, Value: >= 1 and <= 16 }).WithMessage("The units are not in range.");
        RuleFor(session => session).Must(session => Minutes(session) >= 8).WithMessage("The session is too short.");
        RuleFor(session => session.Modifiers).NotNull().Must(modifiers => modifiers!.Contains(Codes.He) || modifiers.Contains(Codes.Hf)).WithMessage("A modifier is missing.");
        RuleFor(session => session.PlaceOfService).Must(place => place == Codes.Office || place == Codes.Home || place == Codes.Clinic).WithMessage("Not at this place.");
        RuleFor(session => session.GroupSize).NotNull().InclusiveBetween(1, 12);
        RuleFor(session => session).Must(HandWritten.IsCertified).WithMessage("The certificate is not valid.");
        RuleFor(session => session.Peer!.TrainingHours).GreaterThanOrEqualTo(40);
        RuleFor(session => session.Peer!.BirthDate).Must((session, birth) => HandWritten.IsAdult(birth, session.DateOfService)).WithMessage("The peer is too young.");
        RuleFor(session => session).Must(HandWritten.IsPlanned).WithMessage("No plan of care covers the date.");
        RuleFor(session => session).Must(HandWritten.IsAuthorized).WithMessage("No authorization covers the date.");
        RuleFor(session => session.Member!.BirthDate).Must((session, birth) => HandWritten.IsAdult(birth, session.DateOfService)).WithMessage("The member is too young.");
        RuleFor(session => session).Must(HandWritten.IsDocumented).WithMessage("The note lacks an element.");
        RuleFor(session => session.Activity).Equal(Activity.DirectService);
        RuleFor(session => session).Must(HandWritten.IsInTime).WithMessage("The claim is late.");
    }

    private static int Minutes(SessionRecord session) => session.Minutes ?? HandWritten.Elapsed(session) ?? -1;
}
