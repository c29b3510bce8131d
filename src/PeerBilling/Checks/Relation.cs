namespace PeerBilling.Checks;

/// <summary>How an expected value bounds what is right.</summary>
public enum Relation
{
    /// <summary>Exactly the value.</summary>
    Is,

    /// <summary>The value or more; a date or later.</summary>
    AtLeast,

    /// <summary>The value or less; a date or earlier.</summary>
    AtMost,

    /// <summary>Any one of the values.</summary>
    OneOf,

    /// <summary>All of the values.</summary>
    AllOf,

    /// <summary>None of the values.</summary>
    NoneOf,
}
