namespace PeerBilling.Checks.Kinds;

/// <summary>Which of two records of the same session stands.</summary>
public enum DuplicateOrder
{
    /// <summary>The earlier one in the order of date, start, claim, line and id.</summary>
    Delivered,

    /// <summary>The one whose claim was sent first; where that is not known or the same, the earlier one in that order.</summary>
    Submitted,
}
