namespace PeerBilling.Checks.Terms;

/// <summary>The names that a rule set knows: credentials, programs, populations, provider types and diagnosis groups.</summary>
public sealed class Vocabulary
{
    /// <summary>A vocabulary that knows nothing.</summary>
    public static Vocabulary Empty { get; } = new();

    /// <summary>The names that session records themselves fix: the three programs.</summary>
    public static Vocabulary Basic { get; } = new()
    {
        Programs = new([Program("mental_health", "Mental health"), Program("substance_use", "Substance use"), Program("co_occurring", "Co-occurring")]),
    };

    /// <summary>Certificates and licences.</summary>
    public TermList<CredentialTerm> Credentials { get; init; } = new([]);

    /// <summary>Programs: mental health, substance use, co-occurring.</summary>
    public TermList<Term> Programs { get; init; } = new([]);

    /// <summary>Whom services are for.</summary>
    public TermList<Term> Populations { get; init; } = new([]);

    /// <summary>Kinds of billing providers.</summary>
    public TermList<Term> ProviderTypes { get; init; } = new([]);

    /// <summary>Elements of notes and plans.</summary>
    public TermList<Term> Elements { get; init; } = new([]);

    /// <summary>Groups of diagnoses.</summary>
    public TermList<DiagnosisGroup> DiagnosisGroups { get; init; } = new([]);

    private static Term Program(string name, string title) => new() { Name = name, Title = title };
}
