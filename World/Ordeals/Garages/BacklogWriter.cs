using Fokus.Domain.Facts;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays.Book;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Extensions;

namespace Fokus.World.Ordeals.Garages;

/// <summary>Writes weeks of a garage without a line into the journal of a server that stands still, through its own door.</summary>
internal static class BacklogWriter
{
    private const int EntryRows = 500;

    internal static async Task WriteAsync(OrdealGarage garage, IReadOnlyList<OrdealLane> lanes, int rows, TimeProvider clock)
    {
        // Loops that fall and arms that are down: inputs that change nothing, so that the lanes are where they were.
        var states = lanes.ToDictionary(lane => lane.Id, lane => LaneState.Unknown(lane.Plan.Kind));
        foreach (var heard in garage.Journal.Facts().Select(fact => (fact.At, Heard: fact.Fact as Fact.LaneHeard)))
        {
            if (heard.Heard is { } known && states.TryGetValue(known.Lane, out var state))
                states[known.Lane] = LaneMachine.Decide(state, known.Input, heard.At).State;
        }

        using var journal = FactJournal.Open(new(
            garage.Id,
            new JournalOptions { Folder = garage.DataFolder },
            [StayRows.Schema],
            [],
            new ClockWatch(clock),
            clock,
            NullLogger.Instance));
        for (var written = 0; written < rows;)
        {
            var at = clock.GetCurrentInstant();
            var facts = new List<Fact>(EntryRows);
            while (facts.Count < EntryRows && written < rows)
            {
                var lane = lanes[written++ % lanes.Count].Id;
                LaneInput input = written % 2 == 0 ? new LaneInput.ArmingOff() : new LaneInput.GateMoved(GatePosition.Down);
                states[lane] = LaneMachine.Decide(states[lane], input, at).State;
                facts.Add(new Fact.LaneHeard(lane, input, states[lane].Phase));
            }

            if (await journal.AppendAsync(new(at, facts, []), CancellationToken.None) is not AppendAnswer.Recorded)
                throw new IOException("The backlog could not be written: is the disk full?");
        }
    }
}
