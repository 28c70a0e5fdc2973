using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Tariffs;
using Orleans.Concurrency;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>The silo's end of one garage's stream.</summary>
[Alias("fokus.IEdgeConnection")]
public interface IEdgeConnection : IGrainObserver
{
    /// <summary>Puts an order on the stream; false when the stream cannot take it now.</summary>
    [Alias("Deliver"), ResponseTimeout("00:00:02")]
    Task<bool> DeliverAsync(LaneId lane, ManualOpen order);

    /// <summary>Puts a tariff book on the stream.</summary>
    [Alias("SendBook"), OneWay]
    Task SendBookAsync(BookDocument document);

    /// <summary>Puts a list of who may pass on the stream.</summary>
    [Alias("SendList"), OneWay]
    Task SendListAsync(ListDocument document);

    /// <summary>A newer session took over: ends the stream.</summary>
    [Alias("Supersede"), OneWay]
    Task SupersedeAsync();
}
