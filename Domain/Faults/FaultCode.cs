namespace Fokus.Domain.Faults;

/// <summary>Every fault that FOKUS can name. A number is given once and never used again.</summary>
public enum FaultCode
{
    /// <summary>The gate was commanded and did not reach its upper end.</summary>
    GateDidNotLift = 101,

    /// <summary>The gate's board did not answer a command: nobody knows whether it acted.</summary>
    GateCommandUnknown = 102,

    /// <summary>The gate's board refused a command.</summary>
    GateCommandRefused = 103,

    /// <summary>A command was too late to be carried out, and was dropped.</summary>
    GateCommandExpired = 104,

    /// <summary>The gate did not come down after its vehicle had passed.</summary>
    GateDidNotClose = 105,

    /// <summary>The gate's board cannot be reached: loops and limit switches are unknown.</summary>
    BoardLost = 110,

    /// <summary>A vehicle waits and nothing that it showed lets it through.</summary>
    VehicleWaiting = 201,

    /// <summary>The gate is open and its vehicle does not pass.</summary>
    VehicleStalled = 202,

    /// <summary>A second vehicle passed on one authorisation.</summary>
    UnauthorisedPassage = 203,

    /// <summary>A vehicle came from the wrong side.</summary>
    WrongWay = 204,

    /// <summary>A plate entered although a stay with it is open.</summary>
    PlateAlreadyInside = 205,

    /// <summary>No stay is known for what was shown at an exit.</summary>
    NoStayKnown = 206,

    /// <summary>A vehicle wants to enter and every bay is taken.</summary>
    GarageFull = 207,

    /// <summary>A vehicle was let through and then out of sight: nobody knows whether it passed or backed out.</summary>
    PassageUnseen = 208,

    /// <summary>Something was shown at a lane that may not pass now: denied, out of order, out of its hours, or its group is full.</summary>
    CredentialRefused = 209,

    /// <summary>A vehicle that somebody wants to know of is at a lane.</summary>
    WatchedVehicle = 210,

    /// <summary>A credential was used out of order and let pass all the same.</summary>
    OutOfOrderUse = 211,

    /// <summary>A gate is kept open, or a lane closed, by somebody's order.</summary>
    LaneOutOfNormal = 212,

    /// <summary>The camera cannot be reached, or sent something that cannot be read.</summary>
    CameraFailed = 301,

    /// <summary>The ticket could not be printed.</summary>
    TicketFailed = 302,

    /// <summary>The garage has no link to the cluster.</summary>
    CloudOffline = 401,

    /// <summary>A fact could not be read back, or was refused for its content; it is kept apart.</summary>
    FactPoisoned = 402,

    /// <summary>The disk of the garage server is nearly full.</summary>
    DiskNearlyFull = 403,

    /// <summary>Prices were made with a version of the tariff book that was no longer the valid one.</summary>
    StaleTariff = 404,

    /// <summary>A list that had been changed already is gone by: the garage did not know, or cannot read the newer one.</summary>
    StaleList = 405,

    /// <summary>The cluster's twin of a lane and the lane itself disagree.</summary>
    TwinDiffers = 501,
}
