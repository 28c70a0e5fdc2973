using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.Silo.Storage.Stays;
using NodaTime;

namespace Fokus.Silo.Api.Stays;

/// <summary>A place in the list of stays, as text that callers send back unchanged.</summary>
internal static class StayCursorText
{
    internal static string Write(StayCursor cursor) =>
        string.Create(CultureInfo.InvariantCulture, $"{cursor.EnteredAt.ToUnixTimeTicks()}_{cursor.Stay.Value}");

    internal static bool TryRead(string text, out StayCursor? cursor)
    {
        cursor = null;
        var parts = text.Split('_');
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > Instant.FromUtc(9999, 1, 1, 0, 0).ToUnixTimeTicks()
            || !StayId.TryParse(parts[1], out var stay))
            return false;
        cursor = new(Instant.FromUnixTimeTicks(ticks), stay);
        return true;
    }
}
