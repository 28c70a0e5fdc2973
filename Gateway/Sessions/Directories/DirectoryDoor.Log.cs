namespace Fokus.Gateway.Sessions.Directories;

internal sealed partial class DirectoryDoor
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody could sign in by the directory {Name}; local users still can: {Why}")]
    private static partial void LogNotSignedIn(ILogger logger, string name, string why);
}
