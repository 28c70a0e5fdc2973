namespace Fokus.Silo.Api.Links;

internal sealed partial class EnrolmentDesk
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A wrong enrolment code, or a wrong link secret, came from {From}")]
    private static partial void LogWrong(ILogger logger, string from);
}
