using System;
using PeerBilling.Checks;

namespace PeerBilling.Validation.Across;

/// <summary>The part a session plays for one rule across sessions.</summary>
/// <param name="Version">Which of the validator's versions was in force, counted from 1; 0 for none.</param>
/// <param name="Part">The part, as that version saw it.</param>
/// <param name="Amount">What it took from the record besides.</param>
internal readonly record struct Role(short Version, Part Part, int Amount)
{
    /// <summary>True when the rule's outcome is told only among the others.</summary>
    public bool IsOpen => Part is Part.Counted or Part.Doubtful or Part.Other;
}
