using NodaTime;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>One device on the diagnostics page.</summary>
/// <param name="Lane">Where it stands.</param>
/// <param name="Device">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Brand">Its driver.</param>
/// <param name="LastGoodAt">When something good last came of it; <c>null</c> when nothing has since the start.</param>
/// <param name="P50Ms">Half of the latest answers took no longer; <c>null</c> when it has none that are timed.</param>
/// <param name="P99Ms">99 of 100 took no longer.</param>
/// <param name="Reconnects">How often it was lost and came back.</param>
/// <param name="Errors">What went wrong, and how often, the most frequent first.</param>
internal sealed record DeviceRow(
    string Lane, string Device, DeviceKind Kind, string Brand, Instant? LastGoodAt, double? P50Ms, double? P99Ms, long Reconnects,
    IReadOnlyDictionary<string, long> Errors);
