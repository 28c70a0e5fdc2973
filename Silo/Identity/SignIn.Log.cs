using Fokus.Domain.Ids;

namespace Fokus.Silo.Identity;

internal sealed partial class SignIn
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A wrong password for {Person}")]
    private static partial void LogWrong(ILogger logger, OperatorId person);
}
