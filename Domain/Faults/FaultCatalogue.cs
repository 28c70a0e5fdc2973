using static Fokus.Domain.Faults.FaultActor;
using static Fokus.Domain.Faults.FaultPriority;

namespace Fokus.Domain.Faults;

/// <summary>Who acts on each fault, and how soon. The one place where this is decided.</summary>
public static class FaultCatalogue
{
    /// <summary>
    /// True for what has happened and is over: nothing in the garage shows that somebody looked into it, so it stands until
    /// a person says so.
    /// </summary>
    public static bool EndsByAcknowledgement(FaultCode code) => code is FaultCode.UnauthorisedPassage
        or FaultCode.PlateAlreadyInside or FaultCode.PassageUnseen or FaultCode.CredentialRefused
        or FaultCode.WatchedVehicle or FaultCode.OutOfOrderUse;

    /// <summary>The entry of a fault.</summary>
    public static Fault Of(FaultCode code) => code switch
    {
        FaultCode.GateDidNotLift => new(code, Attendant, Now),
        FaultCode.GateCommandUnknown => new(code, Attendant, Minutes),
        FaultCode.GateCommandRefused => new(code, Attendant, Minutes),
        FaultCode.GateCommandExpired => new(code, Attendant, Minutes),
        FaultCode.GateDidNotClose => new(code, Attendant, Now),
        FaultCode.BoardLost => new(code, Attendant, Minutes),
        FaultCode.VehicleWaiting => new(code, Attendant, Minutes),
        FaultCode.VehicleStalled => new(code, Attendant, Minutes),
        FaultCode.UnauthorisedPassage => new(code, Attendant, Shift),
        FaultCode.WrongWay => new(code, Attendant, Minutes),
        FaultCode.PlateAlreadyInside => new(code, Attendant, Shift),
        FaultCode.NoStayKnown => new(code, Attendant, Minutes),
        FaultCode.GarageFull => new(code, Attendant, Shift),
        FaultCode.PassageUnseen => new(code, Attendant, Shift),
        FaultCode.CredentialRefused => new(code, Attendant, Minutes),
        FaultCode.WatchedVehicle => new(code, Attendant, Minutes),
        FaultCode.OutOfOrderUse => new(code, Attendant, Shift),
        FaultCode.LaneOutOfNormal => new(code, Attendant, Shift),
        FaultCode.CameraFailed => new(code, Technician, Minutes),
        FaultCode.TicketFailed => new(code, Attendant, Minutes),
        FaultCode.CloudOffline => new(code, Headquarters, Shift),
        FaultCode.FactPoisoned => new(code, Technician, Shift),
        FaultCode.DiskNearlyFull => new(code, Technician, Shift),
        FaultCode.StaleTariff => new(code, Headquarters, Minutes),
        FaultCode.StaleList => new(code, Headquarters, Shift),
        FaultCode.TwinDiffers => new(code, Technician, Shift),
    };
}
