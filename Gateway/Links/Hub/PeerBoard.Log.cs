using Fokus.Domain.Ids;

namespace Fokus.Gateway.Links.Hub;

internal sealed partial class PeerBoard
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The link of garage {Garage} is {State}: {Why}")]
    private static partial void LogState(ILogger logger, GarageId garage, LinkState state, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The link of garage {Garage} is taken away")]
    private static partial void LogGone(ILogger logger, GarageId garage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing passes to garage {Garage} any more, but what was open may notice late: {Fault}")]
    private static partial void LogNotCut(ILogger logger, GarageId garage, string fault);
}
