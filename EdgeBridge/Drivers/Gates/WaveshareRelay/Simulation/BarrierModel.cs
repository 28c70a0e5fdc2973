using Fokus.EdgeBridge.Protocols.Boards.Simulation;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>
/// A barrier with a controller of its own: a pulse on the open relay raises the arm; the arm comes down by itself when
/// the closing loop has been occupied and is free again. A vehicle on that loop holds it up or sends it up again.
/// </summary>
internal sealed class BarrierModel : IDisposable
{
    private readonly SimulatedBoard board;
    private readonly BarrierModelOptions options;
    private readonly Lock gate = new();
    private readonly ITimer timer;
    private Phase phase = Phase.Down;
    private bool hasBeenPassed;

    public BarrierModel(SimulatedBoard board, BarrierModelOptions options, TimeProvider clock)
    {
        this.board = board;
        this.options = options;
        timer = clock.CreateTimer(_ => TimeIsUp(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        board.SetInput(options.Up, false);
        board.SetInput(options.Down, true);
        board.PulseStarted += OnPulse;
        board.InputChanged += OnInput;
    }

    private enum Phase
    {
        Down = 1,
        Rising = 2,
        Up = 3,
        Falling = 4,
    }

    /// <summary>The motor does not move, whatever it is told.</summary>
    public bool IsJammed { get; set; }

    private void OnPulse(RelayPulse pulse)
    {
        if (pulse.Relay == options.OpenRelay && !IsJammed)
        {
            lock (gate)
            {
                hasBeenPassed = false;
                Rise();
            }
        }
    }

    private void OnInput(int input, bool isClosed)
    {
        if (input != options.Closing)
        {
            return;
        }

        lock (gate)
        {
            if (!isClosed)
            {
                hasBeenPassed = phase is Phase.Up or Phase.Rising;
                ComeDownLater();
            }
            else if (phase == Phase.Falling)
            {
                Rise();
            }
            else if (phase == Phase.Up)
            {
                Wait(Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Rise()
    {
        if (phase is Phase.Up)
        {
            Wait(Timeout.InfiniteTimeSpan);
        }
        else if (phase is Phase.Down or Phase.Falling)
        {
            phase = Phase.Rising;
            board.SetInput(options.Down, false);
            Wait(options.LiftTime);
        }
    }

    private void ComeDownLater()
    {
        if (phase == Phase.Up && hasBeenPassed)
        {
            Wait(options.CloseDelay);
        }
    }

    private void TimeIsUp()
    {
        lock (gate)
        {
            switch (phase)
            {
                case Phase.Rising:
                    phase = Phase.Up;
                    board.SetInput(options.Up, true);
                    if (!board.IsClosed(options.Closing))
                    {
                        ComeDownLater();
                    }

                    break;
                case Phase.Up when board.IsClosed(options.Closing):
                    break;
                case Phase.Up:
                    phase = Phase.Falling;
                    board.SetInput(options.Up, false);
                    Wait(options.CloseTime);
                    break;
                case Phase.Falling:
                    phase = Phase.Down;
                    hasBeenPassed = false;
                    board.SetInput(options.Down, true);
                    break;
                case Phase.Down:
                    break;
            }
        }
    }

    private void Wait(TimeSpan span) => timer.Change(span, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
    }
}
