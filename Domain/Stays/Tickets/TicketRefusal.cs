namespace Fokus.Domain.Stays.Tickets;

/// <summary>Why what somebody shows as a ticket is not taken. None of these is a ticket whose stay is not known.</summary>
public enum TicketRefusal
{
    /// <summary>It is no ticket's text at all: another code, or one that was cut or typed short.</summary>
    NotATicket = 1,

    /// <summary>It was printed by another garage.</summary>
    OfAnotherGarage = 2,

    /// <summary>It says that it is of this garage, and its seal is not: forged, mistyped, or sealed with a key that is gone.</summary>
    NotGenuine = 3,

    /// <summary>It bears no seal, and tickets without one are not taken, or not taken any more.</summary>
    Unsealed = 4,
}
