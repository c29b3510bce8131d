using System;
using System.Threading.Tasks;
using PeerBilling.Rules;
using PeerBilling.RuleSets;

namespace PeerBilling.Cli;

/// <summary>The built-in rule sets, each read once in the life of the process. Reading may begin on another core before it is known which are needed.</summary>
internal static class BuiltInRules
{
    private static readonly object Gate = new();
    private static Task? begun;

    /// <summary>Begins to read a jurisdiction's rule set with those below it, or the federal one, which lies under all. Only the first call does anything.</summary>
    /// <param name="state">Two letters; null, or what is no jurisdiction, for the federal layer alone.</param>
    public static void Begin(string? state)
    {
        lock (Gate)
        {
            begun ??= Task.Run(() =>
            {
                StateRules.TryLoad(RuleSetLibrary.Federal);
                if (state is not null)
                {
                    StateRules.TryLoad(state);
                }
            });
        }
    }

    /// <summary>The rule set of a jurisdiction and payer; null when there is none.</summary>
    public static RuleSet? Find(string state, string? payer)
    {
        Await();
        return StateRules.TryLoad(state, payer);
    }

    /// <summary>The federal layer.</summary>
    public static RuleSet Federal()
    {
        Await();
        return StateRules.Load(RuleSetLibrary.Federal);
    }

    /// <summary>Two readings of one set at once would take longer than one. What went wrong is told to whoever asks for that set, not here.</summary>
    private static void Await()
    {
        Task? first;
        lock (Gate)
        {
            first = begun;
        }

        ((IAsyncResult?)first)?.AsyncWaitHandle.WaitOne();
    }
}
