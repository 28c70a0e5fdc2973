using NodaTime;
using static Fokus.Domain.Faults.FaultActor;
using static Fokus.Domain.Faults.FaultPriority;
using static Fokus.Domain.Faults.FaultSeverity;

namespace Fokus.Domain.Faults;

/// <summary>Who acts on each fault, how bad it is, and how soon. The one place where this is decided.</summary>
public static class FaultCatalogue
{
    private static readonly Duration QuarterHour = Duration.FromMinutes(15);
    private static readonly Duration HalfHour = Duration.FromMinutes(30);
    private static readonly Duration TwoHours = Duration.FromHours(2);
    private static readonly Duration WorkingDay = Duration.FromHours(8);

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
        FaultCode.GateDidNotLift => new(code, Attendant, Now, Critical, QuarterHour),
        FaultCode.GateCommandUnknown => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.GateCommandRefused => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.GateCommandExpired => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.GateDidNotClose => new(code, Attendant, Now, Critical, QuarterHour),
        FaultCode.BoardLost => new(code, Attendant, Minutes, Critical, HalfHour),
        FaultCode.VehicleWaiting => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.VehicleStalled => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.UnauthorisedPassage => new(code, Attendant, Shift, Low, WorkingDay),
        FaultCode.WrongWay => new(code, Attendant, Minutes, Critical, QuarterHour),
        FaultCode.PlateAlreadyInside => new(code, Attendant, Shift, Low, WorkingDay),
        FaultCode.NoStayKnown => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.GarageFull => new(code, Attendant, Shift, Low, WorkingDay),
        FaultCode.PassageUnseen => new(code, Attendant, Shift, Low, WorkingDay),
        FaultCode.CredentialRefused => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.WatchedVehicle => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.OutOfOrderUse => new(code, Attendant, Shift, Low, WorkingDay),
        FaultCode.LaneOutOfNormal => new(code, Attendant, Shift, High, TwoHours),
        FaultCode.CameraFailed => new(code, Technician, Minutes, High, TwoHours),
        FaultCode.TicketFailed => new(code, Attendant, Minutes, High, HalfHour),
        FaultCode.CloudOffline => new(code, Headquarters, Shift, High, TwoHours),
        FaultCode.FactPoisoned => new(code, Technician, Shift, High, TwoHours),
        FaultCode.DiskNearlyFull => new(code, Technician, Shift, High, TwoHours),
        FaultCode.StaleTariff => new(code, Headquarters, Minutes, High, TwoHours),
        FaultCode.StaleList => new(code, Headquarters, Shift, Low, WorkingDay),
        FaultCode.TwinDiffers => new(code, Technician, Shift, Low, WorkingDay),
    };
}
