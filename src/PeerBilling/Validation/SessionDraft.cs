using System.Collections.Generic;
using PeerBilling.Model;
using PeerBilling.RuleSets;
using PeerBilling.Validation.Across;

namespace PeerBilling.Validation;

/// <summary>What one session record alone decides; the rules across sessions are still open.</summary>
internal struct SessionDraft
{
    /// <summary>The session.</summary>
    public SessionRecord Session;

    /// <summary>Who judges it.</summary>
    public SessionValidator Validator;

    /// <summary>What the rule set says of the service.</summary>
    public ServiceVersion? Service;

    /// <summary>What is found already, in the order of the rules; null for nothing.</summary>
    public List<DraftFinding>? Findings;

    /// <summary>True when some rule that one record decides is about it.</summary>
    public bool IsJudged;

    /// <summary>True when some rule across sessions came to an outcome on the record alone.</summary>
    public bool IsJudgedAcross;

    /// <summary>True when nobody judged whether the code is covered.</summary>
    public bool IsUnlisted;

    /// <summary>Units that the minutes give.</summary>
    public int? ExpectedUnits;

    /// <summary>What the rules across sessions took from it; null when the validator has none.</summary>
    public SessionTraits? Traits;
}
