using PeerBilling.Model;
using PeerBilling.Reading;

namespace PeerBilling.Cli.Input;

/// <summary>What the user says of sessions whose records do not say it.</summary>
/// <param name="State">The jurisdiction; null for none.</param>
/// <param name="Payer">The payer or plan; null for none.</param>
/// <param name="Roster">Who the peers and supervisors are; null when nobody says.</param>
internal sealed record SessionDefaults(string? State, string? Payer, RosterIndex? Roster = null)
{
    /// <summary>The record with what it lacks. Its own state wins over the user's; a claim has only an address, over which the user's wins.</summary>
    public SessionRecord Complete(SessionRecord session, InputFormat format)
    {
        string? own = string.IsNullOrWhiteSpace(session.State) ? null : session.State;
        string? state = format == InputFormat.X12 ? State ?? own : own ?? State;
        string? payer = format == InputFormat.X12 ? Payer ?? session.Payer : session.Payer ?? Payer;
        SessionRecord said = state == session.State && payer == session.Payer ? session : session with { State = state, Payer = payer };
        return Roster?.Complete(said) ?? said;
    }
}
