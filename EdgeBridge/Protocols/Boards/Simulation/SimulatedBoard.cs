using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>The relays and inputs of a simulated board, whoever asks: a client, or the hand of a test.</summary>
internal sealed class SimulatedBoard(BoardMap map, TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly bool[] outputs = new bool[map.Outputs.Count];
    private readonly bool[] inputs = new bool[map.Inputs.Count];
    private readonly bool[] safe = new bool[map.Outputs.Count];
    private readonly ushort[] links = new ushort[map.Outputs.Count];
    private readonly ITimer?[] ends = new ITimer?[map.Outputs.Count];
    private readonly List<RelayPulse> pulses = [];

    /// <summary>Called when a client switches a relay on, outside the lock.</summary>
    public Action<RelayPulse> PulseStarted { get; set; } = _ => { };

    /// <summary>Called when a relay falls, outside the lock.</summary>
    public Action<int> RelayFell { get; set; } = _ => { };

    /// <summary>Called when an input changes, outside the lock: its number and whether it is closed.</summary>
    public Action<int, bool> InputChanged { get; set; } = (_, _) => { };

    /// <summary>How long a pulse is that is only started, as it was set in the maker's tool.</summary>
    public TimeSpan StartedPulse { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether the board watches over its host, as it was set in the maker's tool; null: it does not say.</summary>
    public bool? HostWatchdog { get; set; } = true;

    /// <summary>Whether it refuses to tell fewer than all relays or inputs, as some boards do.</summary>
    public bool RefusesShortReads { get; set; }

    /// <summary>The map that it is made after.</summary>
    public BoardMap Map => map;

    /// <summary>Every pulse so far.</summary>
    public IReadOnlyList<RelayPulse> Pulses => Locked<IReadOnlyList<RelayPulse>>(() => [.. pulses]);

    /// <summary>Whether a relay is on.</summary>
    public bool IsOn(int relay) => Locked(() => outputs[relay]);

    /// <summary>Whether an input is closed.</summary>
    public bool IsClosed(int input) => Locked(() => inputs[input]);

    /// <summary>Whether a relay is held in its safe state.</summary>
    public bool IsSafe(int relay) => Locked(() => safe[relay]);

    /// <summary>What moves a relay.</summary>
    public ushort ControlMode(int relay) => Locked(() => links[relay]);

    /// <summary>Switches a relay by hand, as a bridge that died in the middle of its work left it.</summary>
    public void SetRelay(int relay, bool isOn) => Locked(() => outputs[relay] = isOn);

    /// <summary>The board has missed its host: its relays fall and stay in their safe state.</summary>
    public void LoseHost() => Locked(() =>
    {
        Array.Fill(safe, true);
        Array.Clear(outputs);
        return true;
    });

    /// <summary>Links an input to the relay of its number, as some boards come from the factory.</summary>
    public void LinkInput(int relay) => Locked(() => links[relay] = map.Links?.Linked ?? throw new NotSupportedException("this board cannot link its inputs"));

    /// <summary>Sets what moves a relay.</summary>
    public void SetControlMode(int relay, ushort mode) => Locked(() => links[relay] = mode);

    /// <summary>Ends the safe state of a relay.</summary>
    public void ClearSafe(int relay) => Locked(() => safe[relay] = false);

    /// <summary>Closes or opens an input.</summary>
    public void SetInput(int input, bool isClosed)
    {
        lock (gate)
        {
            if (inputs[input] == isClosed)
            {
                return;
            }

            inputs[input] = isClosed;
            if (map.Links is { } kind && input < links.Length && links[input] == kind.Linked)
            {
                outputs[input] = isClosed;
            }
        }

        InputChanged(input, isClosed);
    }

    /// <summary>A client switches a relay on; the board switches it off after <paramref name="length"/> when there is one.</summary>
    public void Pulse(int relay, TimeSpan? length)
    {
        RelayPulse pulse;
        lock (gate)
        {
            if (safe[relay])
            {
                return;
            }

            // A relay that is on already and is told "on" without an end does not move.
            if (length is null && outputs[relay])
            {
                return;
            }

            pulse = new RelayPulse(relay, clock.GetCurrentInstant(), length is { } span ? Duration.FromTimeSpan(span) : null);
            pulses.Add(pulse);
            outputs[relay] = true;
            ends[relay]?.Dispose();
            ends[relay] = length is { } time ? clock.CreateTimer(_ => Release(relay), null, time, Timeout.InfiniteTimeSpan) : null;
        }

        PulseStarted(pulse);
    }

    /// <summary>A relay falls, by a client or at the end of its pulse.</summary>
    public void Release(int relay)
    {
        lock (gate)
        {
            ends[relay]?.Dispose();
            ends[relay] = null;
            if (!outputs[relay])
            {
                return;
            }

            outputs[relay] = false;
        }

        RelayFell(relay);
    }

    private T Locked<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var end in ends)
            {
                end?.Dispose();
            }
        }
    }
}
