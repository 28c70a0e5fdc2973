using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Lanes.Devices;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Commissioning.Checks;

/// <summary>A gate: its board answers, its inputs are what they are called, a pulse raises the arm, a vehicle meets the loops in order.</summary>
internal sealed class GateCheck(LaneEquipment lane, Device board, Terminal terminal)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LiftLimit = TimeSpan.FromSeconds(20);
    private static readonly Duration OrderLife = Duration.FromSeconds(3);

    private DeviceId Id => board.Id;

    internal async Task<IReadOnlyList<CheckResult>> RunAsync(CancellationToken cancellationToken)
    {
        terminal.Say("Connecting", Id);
        var begun = terminal.Clock.GetTimestamp();
        await using var ear = new GateEar(lane.Gate, board, terminal, cancellationToken);
        // The arm is what a board tells last when it comes up: then every level is known.
        var online = await terminal.AttemptAsync(stop => ear.NextAsync(signal => signal is GateSignal.Moved, stop), ConnectLimit, cancellationToken);
        if (online.WhyNot is { } why)
            return [CheckResult.Failed(Id, CheckKind.Connect, $"{terminal.Words["NotOnline"]} {why}"), .. NotChecked(CheckKind.Inputs, CheckKind.Open, CheckKind.Loops, CheckKind.Close)];

        var connect = CheckResult.Passed(Id, CheckKind.Connect, terminal.Clock.GetElapsedTime(begun));
        var inputs = await WatchAsync(cancellationToken);
        var open = await OpenAsync(ear, cancellationToken);
        if (open.Outcome != CheckOutcome.Passed)
            return [connect, inputs, open, .. NotChecked(CheckKind.Loops, CheckKind.Close)];
        var drive = new DriveCheck(ear, BuiltOf(lane.Setup.Loops), Id, terminal);
        return [connect, inputs, open, .. await drive.RunAsync(cancellationToken)];
    }

    /// <summary>Every change is said by name while the technician works the loops; whether the names are right only they can tell.</summary>
    private async Task<CheckResult> WatchAsync(CancellationToken cancellationToken)
    {
        terminal.Say("Watch");
        await terminal.EnterAsync(cancellationToken);
        var answer = await terminal.AskAsync("WatchRight", cancellationToken);
        return answer.StartsWith(terminal.Words["Yes"], StringComparison.OrdinalIgnoreCase)
            ? CheckResult.Passed(Id, CheckKind.Inputs, took: null)
            : CheckResult.Failed(Id, CheckKind.Inputs, terminal.Words["Names.Wrong"]);
    }

    private async Task<CheckResult> OpenAsync(GateEar ear, CancellationToken cancellationToken)
    {
        if (!await IsConfirmedAsync(cancellationToken))
            return CheckResult.Skipped(Id, CheckKind.Open, terminal.Words["Skipped.Pulse"]);

        var before = ear.Position;
        ear.Forget();
        var begun = terminal.Clock.GetTimestamp();
        var at = terminal.Clock.GetCurrentInstant();
        var outcome = await lane.Gate.OpenAsync(new GateCommand(IdSource.NewCommand(at), at + OrderLife), cancellationToken);
        if (outcome != GateOutcome.Done)
            return CheckResult.Failed(Id, CheckKind.Open, terminal.Words["Pulse.Not", outcome]);

        terminal.Say("Opening");
        var wanted = before == GatePosition.Up ? GatePosition.Down : GatePosition.Up;
        var moved = await terminal.AttemptAsync(
            stop => ear.NextAsync(signal => signal is GateSignal.Moved { Position: var now } && now == wanted, stop), LiftLimit, cancellationToken);
        return (before, moved.WhyNot) switch
        {
            (GatePosition.Up, null) => CheckResult.Failed(Id, CheckKind.Open, terminal.Words["Swapped.Limits", ear.InputOf("up"), ear.InputOf("down")]),
            (GatePosition.Down, null) => CheckResult.Passed(Id, CheckKind.Open, terminal.Clock.GetElapsedTime(begun)),
            (_, null) => CheckResult.Failed(Id, CheckKind.Open, terminal.Words["NotDown", ear.InputOf("down")]),
            (_, { } why) => CheckResult.Failed(Id, CheckKind.Open, $"{terminal.Words["NoUp", ear.InputOf("up")]} {why}"),
        };
    }

    /// <summary>Nothing moves before the lane's name has been typed: a slip of the finger is not a name.</summary>
    private async Task<bool> IsConfirmedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var typed = await terminal.AskAsync("Confirm", cancellationToken, lane.Name);
            if (typed.Length == 0)
                return false;
            if (string.Equals(typed, lane.Name, StringComparison.OrdinalIgnoreCase))
                return true;
            terminal.Say("ConfirmWrong");
        }
    }

    private IEnumerable<CheckResult> NotChecked(params CheckKind[] checks) => checks.Select(check => CheckResult.Skipped(Id, check, ""));

    private static IReadOnlyList<Loop> BuiltOf(LaneLoops loops) =>
        loops == LaneLoops.Three ? [Loop.Arming, Loop.Safety, Loop.Closing] : [Loop.Arming, Loop.Closing];
}
