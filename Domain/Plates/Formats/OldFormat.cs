namespace Fokus.Domain.Plates.Formats;

/// <summary>The grey Brazilian plate: three letters and four digits (ABC1234).</summary>
internal static class OldFormat
{
    internal const string Shape = "LLLDDDD";

    private const int Changed = 4;

    /// <summary>
    /// The second digit becomes a letter when an old plate is renewed: 0 is A, 9 is J. Both name one vehicle.
    /// Source: Brazilian traffic council, resolution on the Mercosul plate.
    /// </summary>
    internal static string ToMercosul(string old) => With(old, (char)('A' + (old[Changed] - '0')));

    /// <summary>The way back; <c>null</c> for a letter beyond J, which stands on new registrations only.</summary>
    internal static string? FromMercosul(string mercosul) =>
        mercosul[Changed] <= 'J' ? With(mercosul, (char)('0' + (mercosul[Changed] - 'A'))) : null;

    private static string With(string plate, char fifth) =>
        string.Create(plate.Length, (plate, fifth), static (to, from) =>
        {
            from.plate.CopyTo(to);
            to[Changed] = from.fifth;
        });
}
