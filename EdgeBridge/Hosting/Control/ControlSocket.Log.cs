namespace Fokus.EdgeBridge.Hosting.Control;

/// <content>What is reported of the door for commands.</content>
internal sealed partial class ControlSocket
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The path {Path} is too long for a socket: 'garage reload' works only by SIGHUP. Move the data folder to a shorter path")]
    private static partial void LogTooLong(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The socket for commands could not be opened: 'garage reload' works only by SIGHUP")]
    private static partial void LogNotOpened(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A command at the socket was not served")]
    private static partial void LogCallerFailed(ILogger logger, Exception fault);
}
