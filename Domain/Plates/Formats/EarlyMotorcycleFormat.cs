namespace Fokus.Domain.Plates.Formats;

/// <summary>
/// The first Mercosul plates of motorcycles had their letter one position later (ABC12D3). No such plate has a twin.
/// </summary>
internal static class EarlyMotorcycleFormat
{
    internal const string Shape = "LLLDDLD";
}
