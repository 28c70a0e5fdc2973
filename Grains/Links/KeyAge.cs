using Fokus.Grains.Interfaces.Links;
using NodaTime;

namespace Fokus.Grains.Links;

/// <summary>How long a garage's key is used.</summary>
internal static class KeyAge
{
    private static readonly Duration Life = Duration.FromDays(30);

    /// <summary>Whether the garage shall make a new key: somebody asked, or it has had this one for a month.</summary>
    internal static bool IsOver(TunnelSheet sheet, Instant at) =>
        sheet.PublicKey is not null && (sheet.RotationAskedAt is not null || at - sheet.KeySince >= Life);
}
