using PeerBilling.Model;

namespace PeerBilling.Cli.Input;

/// <summary>What the user says of records that do not say it themselves.</summary>
internal sealed record SessionDefaults(string? State, string? Payer)
{
    /// <summary>A record's own state wins over the user's; a claim has only an address, over which the user's wins.</summary>
    public SessionRecord Complete(SessionRecord session, InputFormat format)
    {
        string? own = string.IsNullOrWhiteSpace(session.State) ? null : session.State;
        string? state = format == InputFormat.X12 ? State ?? own : own ?? State;
        string? payer = format == InputFormat.X12 ? Payer ?? session.Payer : session.Payer ?? Payer;
        return state == session.State && payer == session.Payer ? session : session with { State = state, Payer = payer };
    }
}
