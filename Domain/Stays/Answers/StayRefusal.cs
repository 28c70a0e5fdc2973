namespace Fokus.Domain.Stays.Answers;

/// <summary>Why a stay cannot do what it was told.</summary>
public enum StayRefusal
{
    /// <summary>There is no such stay.</summary>
    NoStay = 1,

    /// <summary>The vehicle was only let in: nothing can be done for it before it has crossed.</summary>
    NotYetInside = 2,

    /// <summary>The crossing was completed: it cannot be undone by backing out.</summary>
    AlreadyCrossed = 3,

    /// <summary>It backed out: the stay, and the ticket printed for it, are void.</summary>
    Voided = 4,

    /// <summary>It is a part of another stay: ask that one.</summary>
    Merged = 5,

    /// <summary>It has ended. To open it again, dispute it.</summary>
    Ended = 6,

    /// <summary>It has not ended: a debt is made, and waived, when a vehicle leaves.</summary>
    StillInside = 7,

    /// <summary>It cannot be called settled, for something is due: waive it or keep it as a debt.</summary>
    SomethingIsDue = 8,

    /// <summary>Nothing is owed that could be waived.</summary>
    NothingIsOwed = 9,

    /// <summary>It is disputed: resolve that first.</summary>
    UnderDispute = 10,

    /// <summary>Nobody disputes it.</summary>
    NotDisputed = 11,

    /// <summary>The id of the order was used for another order: make a new one.</summary>
    CommandReused = 12,

    /// <summary>A payment was made for another stay.</summary>
    OtherStaysPayment = 13,

    /// <summary>The fee for a lost ticket is charged already.</summary>
    FeeIsCharged = 14,

    /// <summary>There is no fee.</summary>
    NoFee = 15,

    /// <summary>The two were never inside at the same time: they are two visits.</summary>
    TwoVisits = 16,

    /// <summary>The vehicle left by the other stay: keep the one that has ended.</summary>
    KeepTheEnded = 17,

    /// <summary>A fee is charged on both: waive one first.</summary>
    TwoFees = 18,

    /// <summary>The other was never merged into this one.</summary>
    NotMerged = 19,

    /// <summary>A stay cannot be merged with itself.</summary>
    SameStay = 20,
}
