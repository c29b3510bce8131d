using System;

namespace PeerBilling.Benchmarks.Scale;

/// <summary>How large an invented batch is: 2,000 peers with 15 members each for a million sessions and more, fewer people for fewer sessions.</summary>
internal sealed class ScaleShape
{
    /// <summary>Members of one peer.</summary>
    public const int MembersOfPeer = 15;

    /// <summary>Sessions of a peer in a day: ten with one member, one with a group of six.</summary>
    public const int SessionsInDay = 16;

    private const int MostPeers = 2000;
    private const int FewestPeers = 40;
    private const int SessionsOfPeer = 400;
    private const int OnePlantedIn = 20;
    private const int PeersOfSupervisor = 10;
    private const int PeersOfProvider = 40;

    /// <summary>Sizes a batch.</summary>
    /// <param name="sessions">Sessions in all.</param>
    /// <param name="seed">Chooses what is left to chance.</param>
    /// <param name="kinds">Kinds of planted violations, each of which needs a peer at least.</param>
    public ScaleShape(int sessions, ulong seed, int kinds)
    {
        (Sessions, Seed) = (sessions, seed);
        Peers = Math.Clamp(sessions / SessionsOfPeer, FewestPeers, MostPeers);
        PlantedPeers = Math.Max(Peers / OnePlantedIn, kinds);
        UsualPeers = Peers - PlantedPeers;
    }

    /// <summary>The first date of service, a Sunday.</summary>
    public static DateOnly FirstDay { get; } = new(2025, 3, 2);

    /// <summary>Sessions in all.</summary>
    public int Sessions { get; }

    /// <summary>Chooses what is left to chance.</summary>
    public ulong Seed { get; }

    /// <summary>All peers.</summary>
    public int Peers { get; }

    /// <summary>The first peers, whose sessions break no rule.</summary>
    public int UsualPeers { get; }

    /// <summary>The last peers, each with one planted violation.</summary>
    public int PlantedPeers { get; }

    /// <summary>A member of a peer.</summary>
    public static int Member(int peer, int number) => (peer * MembersOfPeer) + number;

    /// <summary>The supervisor of a peer.</summary>
    public static int Supervisor(int peer) => peer / PeersOfSupervisor;

    /// <summary>The billing provider of a peer.</summary>
    public static int Provider(int peer) => peer / PeersOfProvider;

    /// <summary>A number between 0 and below a bound, the same whenever it is asked for.</summary>
    public int Chance(int bound, int first, int second, int third)
    {
        ulong mixed = Seed;
        foreach (int part in (ReadOnlySpan<int>)[first, second, third])
        {
            unchecked
            {
                mixed = (mixed ^ (uint)part) + 0x9E3779B97F4A7C15;
                mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
                mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
                mixed ^= mixed >> 31;
            }
        }

        return (int)(mixed % (uint)bound);
    }
}
