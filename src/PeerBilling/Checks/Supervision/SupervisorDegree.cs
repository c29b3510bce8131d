namespace PeerBilling.Checks.Kinds;

/// <summary>Degrees of a supervisor, the lowest first; YAML writes the names in lower case with underscores.</summary>
public enum SupervisorDegree
{
    /// <summary>A high school diploma or its equivalent.</summary>
    HighSchool,

    /// <summary>An associate's degree.</summary>
    Associate,

    /// <summary>A bachelor's degree.</summary>
    Bachelor,

    /// <summary>A master's degree.</summary>
    Master,

    /// <summary>A doctor's degree.</summary>
    Doctor,
}
