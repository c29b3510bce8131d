using System.Collections.Immutable;
using NodaTime;
using PeerBilling.Checks.Settings;

namespace PeerBilling.Checks.Kinds;

/// <summary>Asks whether the supervisor held a valid licence or certificate on the date of service.</summary>
/// <remarks>
/// One accepted credential that was valid on every date of the line is enough; its last day, and the day it was issued, are included.
/// It is judged as certification-valid judges the peer's: by its dates, and a suspended, revoked or pending one does not count. Unknown
/// when the record has no credentials of the supervisor, when an accepted one lacks its issue or expiry date, or when one has a name
/// that the rule set does not know.
/// </remarks>
public sealed record SupervisorCredentialValid : SessionCheck
{
    /// <summary>The YAML name of this check, and the stem of its test, cases and page.</summary>
    public const string Name = "supervisor-credential-valid";

    /// <summary>Credentials of which one must be valid, by the vocabulary's names.</summary>
    public required ImmutableArray<string> Credentials { get; init; }

    /// <summary>How long after its last day it still counts, the end included; zero for none.</summary>
    public Period Grace { get; init; } = Period.Zero;

    /// <summary>True when a credential without an expiry date does not expire.</summary>
    public bool NoExpiry { get; init; }

    /// <inheritdoc/>
    public override CheckResult Evaluate(in SessionContext context) =>
        new CredentialValidity { Check = Name, Path = "supervisor.credentials", Accepted = Credentials, Rule = new() { Grace = Grace, NoExpiry = NoExpiry } }
            .Judge(context, context.Session.Supervisor?.Credentials);

    internal static SupervisorCredentialValid Read(CheckSettings settings) => new()
    {
        Credentials = settings.Words("credentials", "Licences or certificates of which one must be valid on the date of service.", SettingKind.Credential, required: true),
        Grace = settings.Period("grace", "How long after its last day a credential still counts, the end included.", Period.Zero),
        NoExpiry = settings.Flag("no_expiry", "True when a credential without an expiry date does not expire."),
    };
}
