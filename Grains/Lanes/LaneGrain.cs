using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Lanes;
using Fokus.Grains.Stores;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Lanes;

/// <summary>
/// The twin of a lane. It reads the lane's facts from the store, in order, from where it stands: a lost, late or doubled
/// hint changes nothing.
/// </summary>
[GrainType("lane")]
internal sealed partial class LaneGrain(
    [PersistentState("lane", Storage.Name)] IPersistentState<LaneSnapshot> snapshot,
    IGarageStore garages,
    IFactStore facts,
    IFaultStore faults,
    TimeProvider time,
    ILogger<LaneGrain> logger) : Grain, ILaneGrain
{
    private const int ReadAtOnce = 500;

    /// <summary>Facts between two savings, about a dozen vehicles: few writes, and little to read again.</summary>
    private const long SaveEvery = 200;

    private readonly IClock clock = time.ToClock();
    private LaneSheet? sheet;
    private LaneReplay? replay;
    private long unsaved;

    private (GarageId Garage, LaneId Lane) Id => GrainKeys.LaneOf(this.GetPrimaryKeyString());

    public Task FactsCommittedAsync() => CatchUpAsync();

    public async Task<LaneTwin?> ReadAsync()
    {
        // The garage announces its lanes again and again, and whoever asks wants them as they are now.
        sheet = null;
        await CatchUpAsync();
        return replay is { } now && sheet is { } lane ? ToTwin(lane, now) : null;
    }

    private async Task CatchUpAsync()
    {
        if (await FindLaneAsync() is not { } lane)
            return;
        var begin = replay ?? (snapshot.RecordExists ? snapshot.State.ToReplay() : LaneReplay.Begin(lane.Kind));
        var now = begin;
        var read = 0;
        IReadOnlyList<Domain.Facts.RecordedFact> batch;
        do
        {
            batch = await facts.ReadLaneAsync(Id.Garage, Id.Lane, now.Place, ReadAtOnce, CancellationToken.None);
            now = batch.Aggregate(now, (state, fact) => state.Follow(fact));
            read += batch.Count;
        }
        while (batch.Count == ReadAtOnce);

        // Told before it is kept: what could not be told is read, and found, again.
        await TellDifferencesAsync(begin, now);
        replay = now;
        unsaved += read;
        if (unsaved >= SaveEvery && now.IsAtRest)
            await SaveAsync(now);
    }

    private async Task<LaneSheet?> FindLaneAsync()
    {
        if (sheet is null)
        {
            var record = await garages.FindAsync(Id.Garage, CancellationToken.None);
            sheet = record?.Lanes.FirstOrDefault(lane => lane.Lane == Id.Lane);
        }

        return sheet;
    }

    private async Task TellDifferencesAsync(LaneReplay before, LaneReplay after)
    {
        if (after.Differences > before.Differences)
            LogDiffers(logger, Id.Garage, Id.Lane, after.Differences, (int)FaultCode.TwinDiffers);
        if (after.IsAtOdds == before.IsAtOdds)
            return;
        var now = clock.GetCurrentInstant();
        if (after.IsAtOdds)
            await faults.RaiseAsync(Id.Garage, Id.Lane, FaultCode.TwinDiffers, now, CancellationToken.None);
        else
            await faults.ClearAsync(Id.Garage, Id.Lane, FaultCode.TwinDiffers, now, CancellationToken.None);
    }

    private async Task SaveAsync(LaneReplay state)
    {
        snapshot.State = LaneSnapshot.Of(state);
        await snapshot.WriteOrLeaveAsync(this);
        unsaved = 0;
    }

    private static LaneTwin ToTwin(LaneSheet lane, LaneReplay now) => new(
        lane.Lane, lane.Name, now.State.Setup.IsReversible ? now.State.Kind : lane.Kind, now.Place.Epoch, now.Place.Seq, now.State.Phase, now.State.Gate, now.Since)
    {
        Plate = (now.State.Visit?.Credential as Credential.ByPlate)?.Plate,
        Ticket = now.State.Visit?.Ticket ?? (now.State.Visit?.Credential as Credential.ByTicket)?.Ticket,
        Due = now.State.Visit?.Due ?? default,
        Differences = now.Differences,
        PlatesRead = now.PlatesRead,
        PlatesUnread = now.PlatesUnread,
        LastReadAt = now.LastReadAt,
    };
}
