using System.Collections.Generic;

namespace PeerBilling.Checks.When;

/// <summary>What one condition after the other asks besides codes, with all that they do not ask left out. Immutable.</summary>
internal sealed class ConditionParts
{
    /// <summary>Every part there is, in order.</summary>
    public static readonly ConditionPart[] All =
    [
        ConditionPart.Modifiers, ConditionPart.Program, ConditionPart.Population, ConditionPart.Format, ConditionPart.Delivery, ConditionPart.Place, ConditionPart.Payer,
        ConditionPart.Recipient, ConditionPart.Activity, ConditionPart.Frequency, ConditionPart.Age, ConditionPart.Diagnoses, ConditionPart.Credential, ConditionPart.Stage,
        ConditionPart.Supervisor, ConditionPart.BillingProvider,
    ];

    private readonly (Condition Condition, ConditionPart Part)[] parts;

    private ConditionParts((Condition, ConditionPart)[] parts) => this.parts = parts;

    /// <summary>The parts of conditions that must all hold; null when they ask nothing but codes.</summary>
    public static ConditionParts? Of(params Condition[] conditions)
    {
        List<(Condition, ConditionPart)> asked = [];
        foreach (Condition condition in conditions)
        {
            foreach (ConditionPart part in All)
            {
                if (condition.Asks(part))
                {
                    asked.Add((condition, part));
                }
            }
        }

        return asked.Count == 0 ? null : new ConditionParts([.. asked]);
    }

    /// <summary>Whether a session whose code is right meets all of them: one no is no, else the first that cannot be told tells.</summary>
    public ConditionResult Evaluate(in SessionContext context)
    {
        ConditionResult result = ConditionResult.Yes;
        foreach ((Condition condition, ConditionPart part) in parts)
        {
            ConditionResult one = condition.Evaluate(part, context);
            if (one.IsNo)
            {
                return one;
            }

            result = result.And(one);
        }

        return result;
    }
}
