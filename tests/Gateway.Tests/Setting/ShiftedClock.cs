namespace Fokus.Gateway.Tests.Setting;

/// <summary>The machine's clock, some days ahead: what is due later is due now, and waits take as long as ever.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref shift));

    public void Advance(TimeSpan by) => Interlocked.Add(ref shift, by.Ticks);
}
