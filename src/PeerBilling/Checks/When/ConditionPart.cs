namespace PeerBilling.Checks.When;

/// <summary>The parts of a condition besides its codes, in the order in which a record is asked for them.</summary>
internal enum ConditionPart
{
    Modifiers,
    Program,
    Population,
    Format,
    Delivery,
    Place,
    Payer,
    Recipient,
    Activity,
    Frequency,
    Age,
    Diagnoses,
    Credential,
    Stage,
    Supervisor,
    BillingProvider,
}
