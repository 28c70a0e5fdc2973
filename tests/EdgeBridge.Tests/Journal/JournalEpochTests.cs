using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using static Fokus.EdgeBridge.Tests.Journal.TestJournal;

namespace Fokus.EdgeBridge.Tests.Journal;

/// <summary>What becomes of facts when a disk was restored, or the cluster lost its data; and which lanes are quiet.</summary>
public sealed class JournalEpochTests : IDisposable
{
    private static readonly LaneId Quiet = LaneId.Parse("saida-1");

    private readonly TestFolder folder = new();
    private readonly TimeProvider clock = Clock();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_only_this_disk_knows_goes_on_in_the_next_epoch_before_anything_newer()
    {
        using var journal = Open(folder, clock);
        await AppendAsync(
            journal, clock, SomeFact(FaultCode.BoardLost), SomeFact(FaultCode.CameraFailed), SomeFact(FaultCode.TicketFailed));
        var epoch = journal.Epoch;

        await journal.LeaveEpochAsync(epoch, carryFrom: 2);
        Assert.Equal(3, await AppendAsync(journal, clock, SomeFact(FaultCode.GarageFull)));

        Assert.Equal(
            [SomeFact(FaultCode.CameraFailed), SomeFact(FaultCode.TicketFailed), SomeFact(FaultCode.GarageFull)], Facts(journal));
        Assert.Equal(3, journal.Figures().Unacknowledged);
    }

    [Fact]
    public async Task What_was_carried_on_is_there_after_a_restart_and_the_left_epoch_owes_nothing()
    {
        using (var journal = Open(folder, clock))
        {
            await AppendAsync(journal, clock, SomeFact(FaultCode.BoardLost), SomeFact(FaultCode.CameraFailed));
            await journal.LeaveEpochAsync(journal.Epoch, carryFrom: 2);
        }

        using var again = Open(folder, clock);

        Assert.Equal([SomeFact(FaultCode.CameraFailed)], Facts(again));
        Assert.Equal(1, again.LastSeq);
    }

    [Fact]
    public async Task An_acknowledgement_that_the_cluster_takes_back_is_taken_back_over_a_restart_too()
    {
        using (var journal = Open(folder, clock))
        {
            await AppendAsync(journal, clock, SomeFact(), SomeFact(), SomeFact());
            journal.Acknowledge(journal.Epoch, 3);
            await AppendAsync(journal, clock, SomeFact());
            journal.TakeBackAcknowledgement(journal.Epoch, 1);
            await AppendAsync(journal, clock, SomeFact());
        }

        using var again = Open(folder, clock);

        Assert.Equal(1, again.AckedSeq);
        Assert.Equal(4, again.Figures().Unacknowledged);
    }

    [Fact]
    public async Task A_lane_with_few_facts_is_known_with_all_of_them_and_a_busy_one_is_not()
    {
        using var journal = Open(folder, clock);
        // 1 is of the quiet lane, 2 to 601 of the busy one: more than are remembered; 602 is quiet again.
        await AppendAsync(journal, clock, new Fact.FaultRaised(Quiet, FaultCode.CameraFailed));
        await AppendAsync(journal, clock, [.. Enumerable.Range(0, 600).Select(_ => SomeFact())]);
        await AppendAsync(journal, clock, new Fact.FaultCleared(Quiet, FaultCode.CameraFailed));

        var (lane, seqs) = Assert.Single(journal.Quiet(acked: 0));
        Assert.Equal(Quiet.Value, lane);
        Assert.Equal([1, 602], seqs);
        // The cluster has 1 to 300: of the busy lane the last 500, 102 to 601, are remembered, so all that it lacks is known.
        var later = journal.Quiet(acked: 300).ToDictionary(one => one.Lane, one => one.Seqs[0], StringComparer.Ordinal);
        Assert.Equal((602, 301), (later[Quiet.Value], later[TestJournal.Lane.Value]));
    }

    [Fact]
    public async Task A_lane_that_had_something_to_send_before_a_restart_is_not_taken_for_quiet_until_that_is_acknowledged()
    {
        using (var journal = Open(folder, clock))
            await AppendAsync(journal, clock, new Fact.FaultRaised(Quiet, FaultCode.CameraFailed), SomeFact());
        using var again = Open(folder, clock);
        await AppendAsync(again, clock, new Fact.FaultCleared(Quiet, FaultCode.CameraFailed));

        Assert.Empty(again.Quiet(acked: 0));
        Assert.Equal([3], Assert.Single(again.Quiet(acked: 1)).Seqs);
    }
}
