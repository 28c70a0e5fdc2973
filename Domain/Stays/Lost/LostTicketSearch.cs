using System.Collections.Immutable;
using Fokus.Domain.Plates;

namespace Fokus.Domain.Stays.Lost;

/// <summary>Finds the stay of a driver who lost the ticket.</summary>
public static class LostTicketSearch
{
    /// <summary>By the plate on the vehicle first; then a person compares photos of those that entered without a plate.</summary>
    /// <param name="stays">The stays that are known.</param>
    /// <param name="plate">What is written on the vehicle; <c>null</c> when it has none.</param>
    public static LostTicketFound Find(IEnumerable<Stay> stays, Plate? plate)
    {
        var inside = stays.Where(stay => stay.IsInside).OrderBy(stay => stay.EnteredAt).ToImmutableArray();
        var same = inside.Where(stay => stay.Credential is Credential.ByPlate known && plate is { } seen && known.Plate.IsSameVehicleAs(seen)).ToImmutableArray();
        if (same is [var only])
            return new LostTicketFound.ByPlate(only);
        if (same.Length > 1)
            return new LostTicketFound.ByPhoto(same);
        var withoutPlate = inside.Where(stay => stay.Credential is Credential.ByTicket or Credential.Unidentified).ToImmutableArray();
        return withoutPlate.IsEmpty ? new LostTicketFound.Nothing() : new LostTicketFound.ByPhoto(withoutPlate);
    }
}
