using Fokus.Domain.Tariffs;

namespace Fokus.EdgeBridge.Replica;

/// <summary>The tariff book by which the garage charges.</summary>
internal interface ITariffs
{
    /// <summary>The book in force now. It is replaced whole, never changed.</summary>
    TariffBook InForce { get; }
}
