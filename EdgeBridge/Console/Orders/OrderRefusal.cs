namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>Why an order never reached its lane. On the wire in snake_case, as <c>code</c>.</summary>
internal enum OrderRefusal
{
    /// <summary>The click was more than five seconds ago.</summary>
    Expired = 1,

    /// <summary>The click lies in the future: the screen's clock cannot be trusted.</summary>
    ClickedInFuture = 2,

    /// <summary>The body is not the JSON that it should be.</summary>
    Unreadable = 3,

    /// <summary>Another site's page sent it.</summary>
    ForeignOrigin = 4,

    /// <summary>Nobody is signed in.</summary>
    SignedOut = 5,

    /// <summary>The person's role only looks.</summary>
    NotAllowed = 6,

    /// <summary>The garage has no such lane.</summary>
    NoSuchLane = 7,

    /// <summary>The order has no usable id.</summary>
    BadCommand = 8,

    /// <summary>The reason is none of the six.</summary>
    BadReason = 9,

    /// <summary>The reason wants a note.</summary>
    NoteRequired = 10,

    /// <summary>The note has more than 200 characters.</summary>
    NoteTooLong = 11,

    /// <summary>At an exit it must be said what becomes of the stay.</summary>
    FateRequired = 12,

    /// <summary>The fault that somebody has seen needs nobody: it ends with its cause.</summary>
    EndsByItself = 13,

    /// <summary>The mode is none of the five.</summary>
    BadMode = 14,

    /// <summary>The direction is neither in nor out.</summary>
    BadDirection = 15,

    /// <summary>The stay is no id of one.</summary>
    BadStay = 16,

    /// <summary>Another order was given under the same id.</summary>
    Conflict = 17,

    /// <summary>No stay has this id.</summary>
    NoSuchStay = 18,

    /// <summary>The stay has no ticket, or not any more.</summary>
    NoTicket = 19,

    /// <summary>The stay is over, or the order's id stands for another order.</summary>
    StayRefuses = 20,

    /// <summary>The journal could not take it; nothing has changed.</summary>
    NotRecorded = 21,
}
