using Fokus.Domain.Facts;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Grains.Lanes;
using NodaTime;

namespace Fokus.Grains.Tests.Lanes;

/// <summary>A lane whose journal begins anew while a vehicle is at it.</summary>
public sealed class LaneReplayTests
{
    /// <summary>A vehicle has armed and is asked for a ticket, in the first journal.</summary>
    private static readonly List<RecordedFact> Asking = Given.Passages("replay", vehicles: 1)[..3];

    [Fact]
    public void Lane_that_remembers_goes_on_in_the_new_journal_where_it_was()
    {
        var replay = Follow(Restarted(remembers: true, LanePhase.AskingTicket));

        Assert.Equal((LanePhase.AskingTicket, 0), (replay.State.Phase, replay.Differences));
    }

    [Fact]
    public void Lane_that_has_forgotten_begins_anew_also_within_its_journal()
    {
        var inNew = Follow(Restarted(remembers: false, LanePhase.Idle));
        var inSame = Follow(Restarted(remembers: false, LanePhase.Idle, epoch: Asking[^1].Id.Epoch, seq: 4));

        Assert.Equal((LanePhase.Idle, 0), (inNew.State.Phase, inNew.Differences));
        Assert.Equal((LanePhase.Idle, 0), (inSame.State.Phase, inSame.Differences));
    }

    [Fact]
    public void Lane_that_runs_on_while_its_journal_begins_anew_is_followed_from_where_it_was()
    {
        // The fourth input of the passage, as the first of the next journal.
        var fourth = Given.Passages("replay", vehicles: 1)[3];
        var replay = Follow(fourth with { Id = new(fourth.Id.Garage, fourth.Id.Epoch + 1, 1) });

        Assert.Equal(0, replay.Differences);
        Assert.NotNull(replay.State.Visit);
    }

    [Fact]
    public void Lane_of_an_older_program_that_does_not_say_it_is_taken_to_begin_anew_with_a_new_journal_only()
    {
        Assert.Equal(0, Follow(Restarted(remembers: null, LanePhase.Idle)).Differences);
        Assert.Equal(0, Follow(Restarted(remembers: null, LanePhase.AskingTicket, epoch: Asking[^1].Id.Epoch, seq: 4)).Differences);
    }

    private static LaneReplay Follow(RecordedFact next) =>
        Asking.Append(next).Aggregate(LaneReplay.Begin(LaneKind.Entry), (replay, fact) => replay.Follow(fact));

    private static RecordedFact Restarted(bool? remembers, LanePhase after, long? epoch = null, long seq = 1)
    {
        var last = Asking[^1];
        var input = new LaneInput.Restarted { Remembers = remembers };
        return new(
            new(last.Id.Garage, epoch ?? last.Id.Epoch + 1, seq), last.At + Duration.FromSeconds(1), last.Clock, new Fact.LaneHeard(Given.Entry, input, after));
    }
}
