using System.Net;

namespace Fokus.Gateway.Access.Records;

internal sealed partial class AccessLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Host} {Method} {Path} {Status} {AnsweredBy} {Why} {TookMs} ms person {Person} from {Client}")]
    private static partial void LogAnswered(
        ILogger logger, string host, string method, string path, int status, AnsweredBy answeredBy, string why, long tookMs, string person, IPAddress? client);
}
