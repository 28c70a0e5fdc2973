using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs;

/// <summary>The most that one window of a stay can cost.</summary>
/// <param name="Price">The maximum.</param>
/// <param name="Window">What it is counted over.</param>
/// <param name="After">How the next window begins.</param>
public sealed record TariffCap(Brl Price, CapWindow Window, AfterCap After);
