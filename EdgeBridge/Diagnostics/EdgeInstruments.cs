namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>The names under which the garage's measurements are sent. A name that is in use somewhere is never changed.</summary>
internal static class EdgeInstruments
{
    internal const string Meter = "Fokus.EdgeBridge";

    internal const string AnswerDuration = "fokus.device.answer.duration";
    internal const string Errors = "fokus.device.errors";
    internal const string Reconnects = "fokus.device.reconnects";
    internal const string LastGoodAge = "fokus.device.last_good.age";
    internal const string JournalFacts = "fokus.journal.facts";
    internal const string JournalUnacknowledged = "fokus.journal.unacknowledged";
    internal const string JournalUsed = "fokus.journal.used";
    internal const string JournalLimit = "fokus.journal.limit";
    internal const string JournalOldestAge = "fokus.journal.oldest_unacknowledged.age";
    internal const string DiskFree = "fokus.disk.free";
    internal const string DiskDaysLeft = "fokus.disk.days_left";
    internal const string ClockOffset = "fokus.clock.offset";
    internal const string LinkConnected = "fokus.link.connected";
    internal const string TicketsRefused = "fokus.tickets.refused";

    internal const string WhyTag = "why";
    internal const string DeviceTag = "device";
    internal const string KindTag = "kind";
    internal const string ErrorTag = "error";
}
