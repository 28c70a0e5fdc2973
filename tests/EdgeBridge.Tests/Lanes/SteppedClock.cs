using Fokus.EdgeBridge.Tests.Journal;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A clock whose wall can be set to another hour; the steady one and its timers know nothing of it.</summary>
internal sealed class SteppedClock() : FakeTimeProvider(TestJournal.Start.ToDateTimeOffset())
{
    internal TimeSpan SetBy { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + SetBy;

    public override long GetTimestamp() => base.GetUtcNow().UtcTicks;
}
