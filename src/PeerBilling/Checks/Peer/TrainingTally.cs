using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Terms;
using PeerBilling.Model;

namespace PeerBilling.Checks.Kinds;

/// <summary>What a list of trainings says of one of them by a date.</summary>
/// <param name="Latest">The last time it was completed on or before the date; null when it was not.</param>
/// <param name="Hours">Its hours completed by then, where they are recorded.</param>
/// <param name="Undated">The first one without a date, which may have been completed by then; -1 for none.</param>
/// <param name="Unmeasured">The first one completed by then without hours; -1 for none.</param>
/// <param name="After">The first time it was completed after the date; null when it was not.</param>
internal readonly record struct TrainingTally(LocalDate? Latest, decimal Hours, int Undated, int Unmeasured, LocalDate? After)
{
    /// <summary>Counts the trainings of a name completed on or before a date.</summary>
    public static TrainingTally Of(ImmutableArray<Training> trainings, string name, LocalDate by)
    {
        TrainingTally tally = new(null, 0, -1, -1, null);
        for (int i = 0; i < trainings.Length; i++)
        {
            if (FreeText.Same(trainings[i].Name, name))
            {
                tally = tally.With(trainings[i], i, by);
            }
        }

        return tally;
    }

    private TrainingTally With(Training training, int index, LocalDate by)
    {
        if (training.Completed is not { } completed)
        {
            return Undated < 0 ? this with { Undated = index } : this;
        }

        if (completed > by)
        {
            return After <= completed ? this : this with { After = completed };
        }

        return this with
        {
            Latest = Latest > completed ? Latest : completed,
            Hours = Hours + (training.Hours ?? 0),
            Unmeasured = training.Hours is null && Unmeasured < 0 ? index : Unmeasured,
        };
    }
}
