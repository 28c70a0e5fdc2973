using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Commissioning.Sheets;

/// <summary>One line of the sheet.</summary>
/// <param name="Device">Which device.</param>
/// <param name="Check">What was checked.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Detail">Why it did not pass, and the mend; empty when it passed.</param>
/// <param name="TookMs">How long what was waited for took; <c>null</c> when that says nothing.</param>
internal sealed record CheckResult(string Device, CheckKind Check, CheckOutcome Outcome, string Detail, long? TookMs)
{
    internal static CheckResult Passed(DeviceId device, CheckKind check, TimeSpan? took) =>
        new(device.Value, check, CheckOutcome.Passed, "", took is { } span ? (long)span.TotalMilliseconds : null);

    internal static CheckResult Failed(DeviceId device, CheckKind check, string detail) => new(device.Value, check, CheckOutcome.Failed, detail, null);

    internal static CheckResult Skipped(DeviceId device, CheckKind check, string detail) => new(device.Value, check, CheckOutcome.Skipped, detail, null);
}
