using Fokus.Domain.Faults;
using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers.Gates;

internal sealed partial class ModbusGate
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Gate board {Device}: connection {Connection} is in order")]
    private partial void LogConnected(DeviceId device, int connection);

    [LoggerMessage(Level = LogLevel.Information, Message = "Gate board {Device} answers")]
    private partial void LogOnline(DeviceId device);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gate board {Device} is lost: {Why}")]
    private partial void LogLost(DeviceId device, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Gate board {Device} confirmed command {Command}")]
    private partial void LogOpened(DeviceId device, CommandId command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gate board {Device}: command {Command} was not sent: {Why}")]
    private partial void LogNotSent(DeviceId device, CommandId command, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Gate board {Device} refused command {Command} with exception {Code} ({Fault})")]
    private partial void LogRefused(DeviceId device, CommandId command, int code, FaultCode fault = FaultCode.GateCommandRefused);

    [LoggerMessage(Level = LogLevel.Error, Message = "Gate board {Device}: command {Command} was sent and not answered, it is not repeated: {Why} ({Fault})")]
    private partial void LogUnknown(DeviceId device, CommandId command, string why, FaultCode fault = FaultCode.GateCommandUnknown);

    [LoggerMessage(Level = LogLevel.Error, Message = "Gate board {Device}: its connections are cut again and again, a second master seems to talk to it: {Why} ({Fault})")]
    private partial void LogRival(DeviceId device, string why, FaultCode fault = FaultCode.BoardLost);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Gate board {Device}: a relay may stay on if this machine dies in the middle of a pulse: {Why}. Switch it on in the maker's tool")]
    private partial void LogUnwatched(DeviceId device, string why);
}
