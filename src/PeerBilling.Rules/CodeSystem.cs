namespace PeerBilling.Rules;

/// <summary>A list of reference codes.</summary>
public enum CodeSystem
{
    /// <summary>Claim adjustment reason codes of the X12 835.</summary>
    Carc,

    /// <summary>Remittance advice remark codes of the X12 835.</summary>
    Rarc,

    /// <summary>Places of service, two digits.</summary>
    PlaceOfService,

    /// <summary>HCPCS and CPT modifiers, two characters.</summary>
    Modifier,

    /// <summary>Provider taxonomy codes, ten characters.</summary>
    Taxonomy,

    /// <summary>ICD-10-CM categories, three characters.</summary>
    DiagnosisCategory,
}
