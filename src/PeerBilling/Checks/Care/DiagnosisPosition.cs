namespace PeerBilling.Checks.Kinds;

/// <summary>Which of a service line's diagnoses a rule is about; YAML writes the names in lower case.</summary>
public enum DiagnosisPosition
{
    /// <summary>Any of them.</summary>
    Any,

    /// <summary>The first one.</summary>
    Principal,
}
