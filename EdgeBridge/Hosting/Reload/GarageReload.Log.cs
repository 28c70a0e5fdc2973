namespace Fokus.EdgeBridge.Hosting.Reload;

/// <content>What is reported of a file that was read again: places, never what stands there.</content>
internal sealed partial class GarageReload
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The garage file says what it said before")]
    private static partial void LogNothingNew(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "The garage file was read again; in force now: [{Live}]; at the next start: [{Restart}]")]
    private static partial void LogTaken(ILogger logger, string live, string restart);

    [LoggerMessage(Level = LogLevel.Error, Message = "The garage file has {Count} faults and was not taken; the garage goes on as it was. Check it with ./fokus garage check")]
    private static partial void LogRefused(ILogger logger, int count);
}
