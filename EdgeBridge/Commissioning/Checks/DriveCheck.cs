using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>One vehicle through the open gate: the loops in their order, and the arm down behind it.</summary>
internal sealed class DriveCheck(GateEar ear, IReadOnlyList<Loop> built, DeviceId id, Terminal terminal)
{
    private static readonly TimeSpan DriveLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromMinutes(1);

    private readonly List<Loop> seen = [];

    internal async Task<IReadOnlyList<CheckResult>> RunAsync(CancellationToken cancellationToken)
    {
        if (ear.Occupied.Count > 0)
            terminal.Say("Drive.Occupied", NamesOf(ear.Occupied));
        terminal.Say("Drive");
        ear.Forget();
        var drive = await terminal.AttemptAsync(DriveThroughAsync, DriveLimit, cancellationToken);
        var order = Judge(drive.WhyNot);
        if (order.Outcome != CheckOutcome.Passed)
            return [order, CheckResult.Skipped(id, CheckKind.Close, "")];

        var begun = terminal.Clock.GetTimestamp();
        var down = ear.Position == GatePosition.Down
            ? default
            : await terminal.AttemptAsync(stop => ear.NextAsync(signal => signal is GateSignal.Moved { Position: GatePosition.Down }, stop), CloseLimit, cancellationToken);
        return
        [
            order,
            down.WhyNot is { } why
                ? CheckResult.Failed(id, CheckKind.Close, $"{terminal.Words["NoClose", ear.InputOf("down")]} {why}")
                : CheckResult.Passed(id, CheckKind.Close, terminal.Clock.GetElapsedTime(begun)),
        ];
    }

    /// <summary>Until every loop was occupied and all are free again.</summary>
    private async Task<bool> DriveThroughAsync(CancellationToken cancellationToken)
    {
        var on = new HashSet<Loop>(ear.Occupied);
        while (seen.Count < built.Count || on.Count > 0)
        {
            var signal = await ear.NextAsync(signal => signal is GateSignal.Arming or GateSignal.Safety or GateSignal.Closing, cancellationToken);
            var (loop, isOccupied) = signal switch
            {
                GateSignal.Arming arming => (Loop.Arming, arming.IsOccupied),
                GateSignal.Safety safety => (Loop.Safety, safety.IsOccupied),
                GateSignal.Closing closing => (Loop.Closing, closing.IsOccupied),
                _ => throw new UnreachableException("only loops were asked for"),
            };
            if (!isOccupied)
                on.Remove(loop);
            else if (on.Add(loop) && !seen.Contains(loop))
                seen.Add(loop);
        }

        return true;
    }

    private CheckResult Judge(string? whyNot)
    {
        if (seen.Count > 0)
            terminal.Say("Drive.Order", NamesOf(seen));
        switch (LoopVerdict.Of(built, seen))
        {
            case LoopVerdict.InOrder when whyNot is null:
                return CheckResult.Passed(id, CheckKind.Loops, took: null);
            case LoopVerdict.InOrder:
                // All were met in order, and one never became free again.
                return Fail(terminal.Words["Drive.Occupied", NamesOf(ear.Occupied)], whyNot);
            case LoopVerdict.Swap swap:
                return Fail(terminal.Words["Drive.Swap", Wire(swap.One), Wire(swap.Other)]);
            case LoopVerdict.Rotate rotate:
                return Fail(string.Join(' ', rotate.Moves.Select(move => terminal.Words[
                    "Drive.Move", ear.InputOf(move.From), NameOf(move.From), ear.InputOf(move.To), NameOf(move.To)])));
            case LoopVerdict.Missing missing:
                return Fail(string.Join(' ', missing.Loops.Select(loop => terminal.Words["Drive.Missing", NameOf(loop), ear.InputOf(loop)])), whyNot ?? "");
            default:
                throw new UnreachableException("LoopVerdict is a closed family");
        }
    }

    private CheckResult Fail(params string[] detail)
    {
        var text = string.Join(' ', detail.Where(part => part.Length > 0));
        return CheckResult.Failed(id, CheckKind.Loops, text);
    }

    private string Wire(Loop loop) => $"{ear.InputOf(loop)} ({NameOf(loop)})";

    private string NameOf(Loop loop) => terminal.Words[$"Loop.{loop}"];

    private string NamesOf(IEnumerable<Loop> loops) => string.Join(", ", loops.Select(NameOf));
}
