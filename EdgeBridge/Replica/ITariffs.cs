using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using NodaTime;

namespace Fokus.EdgeBridge.Replica;

/// <summary>The tariff books by which the garage charges.</summary>
internal interface ITariffs
{
    /// <summary>The version that is valid now.</summary>
    TariffBook InForce { get; }

    /// <summary>The version that prices a stay, see <see cref="TariffHistory"/>.</summary>
    TariffBook For(Stay stay, Instant at);
}
