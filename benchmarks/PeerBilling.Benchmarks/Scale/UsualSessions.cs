using System.Globalization;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>The sessions of usual days, which break no rule: one touches the next, groups are as large as they may be, supervisors have as many peers.</summary>
internal static class UsualSessions
{
    private const int Alone = 10;
    private const int InGroup = 6;
    private const int Opening = 8 * 60;
    private const int GroupTime = 14 * 60;
    private const int Slot = 30;
    private const int DaysInWeek = 7;
    private const int OneRehabilitationIn = 8;

    /// <summary>A session by its place in the days of all usual peers.</summary>
    public static ScaleSession Of(ScaleShape shape, int day, int place)
    {
        int peer = place / ScaleShape.SessionsInDay;
        int slot = place % ScaleShape.SessionsInDay;
        bool isGroup = slot >= Alone;
        int number = isGroup ? GroupMember(day, slot - Alone) : (slot + (day * Alone)) % ScaleShape.MembersOfPeer;
        int member = ScaleShape.Member(peer, number);
        bool isRehabilitation = !isGroup && !IsInGroup(day, number) && shape.Chance(OneRehabilitationIn, day, peer, slot) == 0;
        return new ScaleSession
        {
            Day = day,
            Peer = peer,
            Member = member,
            Start = isGroup ? GroupTime : Opening + (slot * Slot),
            Units = isGroup ? 2 : 1 + shape.Chance(2, day, peer, slot + ScaleShape.SessionsInDay),
            Code = isRehabilitation ? "H2017" : "H0038",
            Group = isGroup ? string.Create(CultureInfo.InvariantCulture, $"G{peer:D4}-{day}") : null,
            Claim = string.Create(CultureInfo.InvariantCulture, $"C{member:D5}-{day / DaysInWeek}"),
            Line = (day % DaysInWeek * 2) + (isGroup ? 2 : 1),
        };
    }

    private static int GroupMember(int day, int number) => ((day * InGroup) + number) % ScaleShape.MembersOfPeer;

    private static bool IsInGroup(int day, int number) => (number - GroupMember(day, 0) + ScaleShape.MembersOfPeer) % ScaleShape.MembersOfPeer < InGroup;
}
