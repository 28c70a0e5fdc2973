using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>A tariff table in one version. A version never changes; a change is a new version.</summary>
/// <param name="Id">Which table.</param>
/// <param name="Version">1 and up.</param>
/// <param name="Zone">Whose wall clock the days are counted by.</param>
/// <param name="FreeWithin">A vehicle that leaves within this time pays nothing; one second later it pays from entry.</param>
/// <param name="First">The first period and its price.</param>
/// <param name="Then">Every further started period.</param>
/// <param name="Cap">The maximum of a window, or <c>null</c> for none.</param>
/// <param name="ExitGrace">How long after a payment the exit still opens without a further charge.</param>
public sealed record TariffBook(
    TariffBookId Id,
    int Version,
    GarageZone Zone,
    Duration FreeWithin,
    TariffStep First,
    TariffStep Then,
    TariffCap? Cap,
    Duration ExitGrace);
