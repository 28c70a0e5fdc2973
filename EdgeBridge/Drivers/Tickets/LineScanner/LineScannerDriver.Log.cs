using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

internal sealed partial class LineScannerDriver
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Scanner {Device} is connected")]
    private partial void LogConnected(DeviceId device);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scanner {Device} is lost: {Why}")]
    private partial void LogLost(DeviceId device, string why);
}
