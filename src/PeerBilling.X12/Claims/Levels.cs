using NodaTime;
using PeerBilling.Model;

namespace PeerBilling.X12;

/// <summary>What HL 20 holds: the billing provider (2000A, 2010AA).</summary>
internal sealed class BillingLevel
{
    private Provider? provider;
    private Found taxonomy;
    private BillingProvider? record;

    public ShortText Number { get; init; }

    public Provider? Provider { get => provider; set => (provider, record) = (value, null); }

    public Found Taxonomy { get => taxonomy; set => (taxonomy, record) = (value, null); }

    public Found State { get; set; }

    /// <summary>The billing provider as sessions give it, one for all of them; null when nothing is known of it.</summary>
    public BillingProvider? Record() =>
        provider is null && taxonomy.Text is null ? null : record ??= new BillingProvider { Npi = provider?.AsNpi(), Taxonomy = taxonomy.Text };
}

/// <summary>What HL 22 holds: the member as subscriber (2010BA) and the payer (2010BB). The next one is read into the same object.</summary>
internal sealed class SubscriberLevel
{
    public ShortText Number { get; private set; }

    public Found MemberId { get; set; }

    public Found Payer { get; set; }

    public Birth Birth { get; set; }

    /// <summary>Why nobody can tell whose claims these are; null when all is well.</summary>
    public string? Doubt { get; set; }

    /// <summary>Opens a level in place of the one before it.</summary>
    public void Begin(ShortText number)
    {
        (Number, Doubt) = (number, null);
        (MemberId, Payer, Birth) = (default, default, default);
    }
}

/// <summary>What HL 23 holds: a patient who is not the subscriber (2010CA).</summary>
internal sealed class PatientLevel
{
    public Birth Birth { get; set; }
}

/// <summary>A date of birth and its DMG segment.</summary>
internal readonly record struct Birth(LocalDate? Date, Place At);
