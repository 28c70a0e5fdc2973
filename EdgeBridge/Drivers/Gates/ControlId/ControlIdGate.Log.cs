using Fokus.Domain.Faults;
using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

internal sealed partial class ControlIdGate
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Gate device {Device} answers")]
    private partial void LogOnline(DeviceId device);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gate device {Device} is lost: {Why}")]
    private partial void LogLost(DeviceId device, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Gate device {Device} confirmed command {Command}")]
    private partial void LogOpened(DeviceId device, CommandId command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gate device {Device}: command {Command} was not sent: {Why}")]
    private partial void LogNotSent(DeviceId device, CommandId command, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Gate device {Device} refused command {Command}: {Why} ({Fault})")]
    private partial void LogRefused(DeviceId device, CommandId command, string why, FaultCode fault = FaultCode.GateCommandRefused);

    [LoggerMessage(Level = LogLevel.Error, Message = "Gate device {Device}: command {Command} was sent and not answered, it is not repeated: {Why} ({Fault})")]
    private partial void LogUnknown(DeviceId device, CommandId command, string why, FaultCode fault = FaultCode.GateCommandUnknown);
}
