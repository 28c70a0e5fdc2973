using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Setup;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>
/// Vehicles as bodies on a line before, over and behind the loops of one entry, in decimetres. A loop is occupied while a
/// body is over it; the arm rises when it is commanded and comes down once nothing is near it.
/// </summary>
internal sealed class Street
{
    private const int ArmAt = 40;
    private const int End = 120;

    // Wider than any loop, so that no two bodies are one to the loops.
    private const int Gap = 22;
    private static readonly (int From, int Until) Arming = (15, 35);
    private static readonly (int From, int Until) Safety = (36, 48);
    private static readonly (int From, int Until) Closing = (46, 62);

    private readonly List<Body> bodies = [];
    private readonly bool hasSafetyLoop;
    private bool wasArming;
    private bool wasSafety;
    private bool wasClosing;
    private int commandsSeen;

    internal Street(bool hasSafetyLoop)
    {
        this.hasSafetyLoop = hasSafetyLoop;
        Lane = new Lane(LaneKind.Entry, Look, setup: LaneSetup.Default with { Loops = hasSafetyLoop ? LaneLoops.Three : LaneLoops.Two });
    }

    internal Lane Lane { get; }

    /// <summary>The plates of the vehicles that went through, in their order.</summary>
    internal List<string> Passed { get; } = [];

    /// <summary>The visits that passed with leave.</summary>
    internal List<LaneVisitId> WithLeave { get; } = [];

    /// <summary>Another vehicle comes up behind the others, far enough away that the loops tell it from them.</summary>
    internal void Arrive(int length) => bodies.Add(new Body($"ABC1D{bodies.Count:00}", length)
    {
        Front = Math.Min(0, bodies.Count == 0 ? 0 : bodies[^1].Front - bodies[^1].Length - Gap),
    });

    /// <summary>The vehicle moves, as far as the one ahead and the arm let it.</summary>
    internal void Move(int which, int by)
    {
        if (bodies.Count == 0)
            return;
        var index = which % bodies.Count;
        var body = bodies[index];
        var isUp = Lane.State.Gate == GatePosition.Up;
        for (var step = 0; step < by && body.Front < End + body.Length; step++)
        {
            var isBarred = !isUp && body.Front + 1 == ArmAt;
            var isClose = index > 0 && body.Front + 1 > bodies[index - 1].Front - bodies[index - 1].Length - Gap;
            if (isBarred || isClose)
                break;
            body.Front++;
            Sense();
            if (!body.IsThrough && body.Front - body.Length >= Closing.Until)
            {
                body.IsThrough = true;
                Passed.Add(body.Plate);
            }
        }
    }

    /// <summary>The camera reads whoever is before the arm and nearest to it.</summary>
    internal void Read(Standing standing)
    {
        var seen = bodies.Find(body => body.Front < ArmAt && body.Front > Arming.From);
        if (seen is not null)
            Lane.Plate(standing, seen.Plate);
    }

    /// <summary>Time passes; the board raises the arm if it was told to, and lowers it when nobody is near.</summary>
    internal void Wait(int seconds)
    {
        Lane.At($"{(Lane.Now - Lane.Noon).TotalSeconds + seconds}s");
        if (Lane.Commands.Count > commandsSeen)
        {
            commandsSeen = Lane.Commands.Count;
            if (Lane.State.Gate != GatePosition.Up)
                Lane.Replied().Up();
        }
        else if (Lane.State.Gate == GatePosition.Up && !bodies.Exists(body => body.Front > Arming.From && body.Front - body.Length < Closing.Until))
        {
            Lane.Down();
        }
    }

    private void Look(LaneState before, LaneInput input, LaneDecision after)
    {
        if (before is { Phase: LanePhase.Crossing, Visit: { } visit } && after.Effects.Any(effect => effect is LaneEffect.OpenStay))
            WithLeave.Add(visit.Id);
    }

    private void Sense()
    {
        Tell(ref wasArming, Arming, () => Lane.ArmingOn(), () => Lane.ArmingOff());
        if (hasSafetyLoop)
            Tell(ref wasSafety, Safety, () => Lane.SafetyOn(), () => Lane.SafetyOff());
        Tell(ref wasClosing, Closing, () => Lane.ClosingOn(), () => Lane.ClosingOff());
    }

    private void Tell(ref bool was, (int From, int Until) loop, Action on, Action off)
    {
        var isOver = bodies.Exists(body => body.Front > loop.From && body.Front - body.Length < loop.Until);
        if (isOver == was)
            return;
        was = isOver;
        if (isOver)
            on();
        else
            off();
    }

    private sealed class Body(string plate, int length)
    {
        internal string Plate { get; } = plate;

        internal int Length { get; } = length;

        internal int Front { get; set; }

        internal bool IsThrough { get; set; }
    }
}
