using Fokus.Domain.Lanes;

namespace Fokus.Grains.Interfaces.Gates;

/// <summary>Remote orders to the gate of one lane. Key: <see cref="GrainKeys.Lane"/>.</summary>
[GrainInterfaceType("fokus.IGateGrain"), Alias("fokus.IGateGrain")]
public interface IGateGrain : IGrainWithStringKey
{
    /// <summary>Sends an order to the garage, once for its command id, and answers what became of it.</summary>
    [Alias("Open"), ResponseTimeout("00:00:15")]
    Task<OpenAnswer> OpenAsync(ManualOpen order);
}
