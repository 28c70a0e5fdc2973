namespace Fokus.Domain.Lanes;

/// <summary>Why somebody opens a gate by hand. Six reasons, since they are chosen with one key.</summary>
public enum OpenReason
{
    /// <summary>The plate was not read, or read wrongly.</summary>
    PlateNotRead = 1,

    /// <summary>The ticket is lost or damaged, or none came out.</summary>
    TicketTrouble = 2,

    /// <summary>The payment failed or the pay station is out of order.</summary>
    PaymentTrouble = 3,

    /// <summary>Ambulance, fire brigade, police, or somebody in danger.</summary>
    Emergency = 4,

    /// <summary>Staff, supplier or maintenance.</summary>
    Service = 5,

    /// <summary>Anything else; a note is required.</summary>
    Other = 6,
}
