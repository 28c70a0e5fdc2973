using BenchmarkDotNet.Attributes;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Micro;

/// <summary>What a lane does with each signal.</summary>
public class LaneBench
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Plate Car = Plate.Parse("ABC1D23");
    private static readonly LaneVisit Arrived = new(LaneVisitId.Parse("visit-here"), Noon);
    private static readonly LaneVisit LetThrough = Arrived with
    {
        Credential = new Credential.ByPlate(Car),
        Command = CommandId.Parse("visit-here-1"),
        Commands = 1,
    };

    private static readonly LaneState Present = new(
        LaneKind.Entry, LanePhase.Present, GatePosition.Down, LoopState.Occupied, LoopState.Free, Arrived, null);

    private static readonly LaneState Open = new(
        LaneKind.Entry, LanePhase.Open, GatePosition.Up, LoopState.Occupied, LoopState.Free, LetThrough, null);

    private static readonly LaneInput Read = new LaneInput.PlateRead(Car, 930, "a.jpg", new Standing.NotInside());
    private static readonly LaneInput Reached = new LaneInput.ClosingOn(LaneVisitId.Parse("visit-next"));
    private static readonly LaneInput Paid = new LaneInput.StayPaid(StayId.Parse("stay-0001"));

    /// <summary>The plate of a vehicle that waits.</summary>
    [Benchmark(Description = "LaneMachine.Decide, Present + PlateRead")]
    [Bar(1000)]
    public LaneDecision PlateIsRead() => LaneMachine.Decide(Present, Read, Noon);

    /// <summary>The vehicle drives through.</summary>
    [Benchmark(Description = "LaneMachine.Decide, Open + ClosingOn")]
    [Bar(1000)]
    public LaneDecision Passes() => LaneMachine.Decide(Open, Reached, Noon);

    /// <summary>An input that means nothing here.</summary>
    [Benchmark(Description = "LaneMachine.Decide, an ignored input")]
    [Bar(1000)]
    public LaneDecision Ignored() => LaneMachine.Decide(Present, Paid, Noon);
}
