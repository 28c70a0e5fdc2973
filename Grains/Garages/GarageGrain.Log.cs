using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Microsoft.Extensions.Logging;

namespace Fokus.Grains.Garages;

internal sealed partial class GarageGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage} registered")]
    private static partial void LogRegistered(ILogger logger, GarageId garage);

    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage}: tariff book {Book} version {Version} is in force")]
    private static partial void LogInForce(ILogger logger, GarageId garage, TariffBookId book, int version);

    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage}: list {Kind} version {Version} published by {By}")]
    private static partial void LogListPublished(ILogger logger, GarageId garage, ListKind kind, int version, OperatorId by);

    [LoggerMessage(Level = LogLevel.Information, Message = "Garage {Garage}: link {State}")]
    private static partial void LogLink(ILogger logger, GarageId garage, string state);
}
