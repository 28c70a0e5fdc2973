using System.Text.Json.Nodes;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId.Simulation;

/// <summary>The pins of a simulated device, and its relay, which it times by itself.</summary>
internal sealed class SimulatedPins(TimeProvider clock) : IDisposable
{
    /// <summary>Relay 1, as the maker numbers it.</summary>
    public const int Relay = 11;

    private const int Count = 24;

    private readonly Lock gate = new();
    private readonly bool[] active = new bool[Count];
    private ITimer? end;
    private int pulses;

    /// <summary>How long it holds its relay, as it was set in the device.</summary>
    public TimeSpan RelayTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Called when the relay falls, outside the lock.</summary>
    public Action RelayFell { get; set; } = () => { };

    /// <summary>A pin that the device has switched off; -1: none.</summary>
    public int Disabled { get; set; } = -1;

    /// <summary>How often the relay was told to open.</summary>
    public int Pulses => Volatile.Read(ref pulses);

    public bool IsActive(int pin)
    {
        lock (gate)
        {
            return active[pin];
        }
    }

    public void Set(int pin, bool isActive)
    {
        lock (gate)
        {
            active[pin] = isActive;
        }
    }

    /// <summary>The relay is on, and the device lets go of it when its time is over.</summary>
    public void HoldRelay()
    {
        lock (gate)
        {
            active[Relay] = true;
            end?.Dispose();
            end = clock.CreateTimer(_ => Release(), null, RelayTime, Timeout.InfiniteTimeSpan);
        }
    }

    private void Release()
    {
        Set(Relay, false);
        RelayFell();
    }

    /// <summary>False when the order is none that it knows.</summary>
    public bool CarryOut(JsonNode? order)
    {
        var action = order?["actions"]?[0];
        var isKnown = (action?["action"]?.GetValue<string>(), action?["parameters"]?.GetValue<string>()) is ("door", "door=1") or ("sec_box", "id=65793, reason=3");
        if (isKnown)
        {
            Interlocked.Increment(ref pulses);
            HoldRelay();
        }

        return isKnown;
    }

    /// <summary>What it says of a pin. Doors and loops rest at 1 with some, at 0 with others: here the odd ones rest at 1.</summary>
    public string Describe(int pin)
    {
        var idle = pin % 2;
        var value = IsActive(pin) ? 1 - idle : idle;
        return new JsonObject
        {
            ["pin"] = "GPIO",
            ["enabled"] = pin == Disabled ? 0 : 1,
            ["in"] = pin == Relay ? 0 : 1,
            ["idle"] = idle,
            ["value"] = value,
            ["pullup"] = 1,
        }.ToJsonString();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            end?.Dispose();
        }
    }
}
