using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>The relays and inputs of a simulated board, whoever asks: a client, or the hand of a test.</summary>
internal sealed class SimulatedBoard(TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly BoardMemory memory = new();
    private readonly ITimer?[] flashes = new ITimer?[WaveshareRelayMap.Count];
    private readonly List<RelayPulse> pulses = [];

    /// <summary>Called when a flash begins, outside the lock.</summary>
    public Action<RelayPulse> PulseStarted { get; set; } = _ => { };

    /// <summary>Called when an input changes, outside the lock: its number and whether it is closed.</summary>
    public Action<int, bool> InputChanged { get; set; } = (_, _) => { };

    /// <summary>Every pulse so far.</summary>
    public IReadOnlyList<RelayPulse> Pulses
    {
        get
        {
            lock (gate)
            {
                return [.. pulses];
            }
        }
    }

    /// <summary>Whether a relay is on.</summary>
    public bool IsOn(int relay)
    {
        lock (gate)
        {
            return memory.Relay(relay);
        }
    }

    /// <summary>Switches a relay by hand, as a bridge that died in the middle of its work left it.</summary>
    public void SetRelay(int relay, bool isOn)
    {
        lock (gate)
        {
            memory.SetRelay(relay, isOn);
        }
    }

    /// <summary>Whether an input is closed.</summary>
    public bool IsClosed(int input)
    {
        lock (gate)
        {
            return memory.Input(input);
        }
    }

    /// <summary>Closes or opens an input.</summary>
    public void SetInput(int input, bool isClosed)
    {
        lock (gate)
        {
            if (memory.Input(input) == isClosed)
            {
                return;
            }

            memory.SetInput(input, isClosed);
            if (memory.Mode(input) == WaveshareRelayMap.LinkedMode)
            {
                memory.SetRelay(input, isClosed);
            }
        }

        InputChanged(input, isClosed);
    }

    /// <summary>What moves a relay.</summary>
    public ushort ControlMode(int relay)
    {
        lock (gate)
        {
            return memory.Mode(relay);
        }
    }

    /// <summary>Links an input to the relay of its number, as some boards come from the factory.</summary>
    public void LinkInput(int relay)
    {
        lock (gate)
        {
            memory.SetMode(relay, WaveshareRelayMap.LinkedMode);
        }
    }

    /// <summary>Lets libmodbus carry out and answer a request that needs nothing of this maker.</summary>
    public void Answer(SimulatedConnection connection, ReadOnlySpan<byte> request)
    {
        lock (gate)
        {
            connection.Answer(request, memory);
        }
    }

    /// <summary>Carries out an order of which libmodbus knows nothing.</summary>
    public void CarryOut(BoardOrder order)
    {
        RelayPulse? pulse = null;
        lock (gate)
        {
            switch (order)
            {
                case BoardOrder.Flash flash:
                    pulse = Flash(flash);
                    break;
                case BoardOrder.Switch one:
                    memory.SetRelay(one.Relay, one.IsOn);
                    break;
                case BoardOrder.Toggle toggle:
                    memory.SetRelay(toggle.Relay, !memory.Relay(toggle.Relay));
                    break;
                case BoardOrder.SwitchAll all:
                    for (var relay = 0; relay < WaveshareRelayMap.Count; relay++)
                    {
                        memory.SetRelay(relay, all.IsOn);
                    }

                    break;
                default:
                    throw new ArgumentException("libmodbus carries this out", nameof(order));
            }
        }

        if (pulse is not null)
        {
            PulseStarted(pulse);
        }
    }

    private RelayPulse Flash(BoardOrder.Flash flash)
    {
        var length = Duration.FromMilliseconds(flash.Tenths * WaveshareRelayMap.FlashUnitMs);
        var pulse = new RelayPulse(flash.Relay, clock.GetCurrentInstant(), length);
        pulses.Add(pulse);
        memory.SetRelay(flash.Relay, true);
        flashes[flash.Relay]?.Dispose();
        flashes[flash.Relay] = clock.CreateTimer(_ => EndFlash(flash.Relay), null, length.ToTimeSpan(), Timeout.InfiniteTimeSpan);
        return pulse;
    }

    private void EndFlash(int relay)
    {
        lock (gate)
        {
            if (flashes[relay] is not null)
            {
                memory.SetRelay(relay, false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            for (var relay = 0; relay < flashes.Length; relay++)
            {
                flashes[relay]?.Dispose();
                flashes[relay] = null;
            }

            memory.Dispose();
        }
    }
}
